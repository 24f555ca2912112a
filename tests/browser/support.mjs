// What the tests share: the program, its server, a browser, an index on disk. EXEMPELBANK names the program.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');

/** Serves a bank until `stop`. */
export async function serve(bank = root) {
  const server = spawn(process.env.EXEMPELBANK, ['--root', bank, 'serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: server.stderr })) {
    const found = line.match(/http:\/\/[^/\s]+/);
    if (!found) continue;
    server.stderr.resume();
    // The index follows the pages.
    while (!(await fetch(`${found[0]}/s/sv/m.kb`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
    return { origin: found[0], stop: () => server.kill() };
  }
  throw new Error('the server says no address');
}

/** Builds a bank in a folder of its own until `remove`. */
export function build(options = [], bank = root) {
  const folder = mkdtempSync(join(tmpdir(), 'exempelbank-'));
  execFileSync(process.env.EXEMPELBANK, ['--root', bank, 'build', '--out', join(folder, 'site'), ...options], { stdio: 'pipe' });
  return { folder: join(folder, 'site'), remove: () => rmSync(folder, { recursive: true }) };
}

/** Files of an index of a built bank, as the client asks for them. */
export const files = (site, language) => async (name) => new Response(await readFile(join(site, 's', language, `${name}.kb`)));

export const launch = () =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });

/** A page that notes in `trouble` if the policy is breached or anything is asked of another host. */
export async function open(browser, origin, options = {}) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  page.trouble = [];
  page.on('console', (message) => {
    const missing = message.text().includes('404');
    if (message.type() === 'error' && !missing) page.trouble.push(message.text());
  });
  page.on('pageerror', (error) => page.trouble.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) page.trouble.push(`asks ${request.url()}`);
  });
  return page;
}

/** What axe finds. It is run from outside the page's policy, which lets no script in. */
export async function violations(page) {
  await page.evaluate(`(() => { ${axe} })()`);
  const result = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

/** Nothing is wider than the window. */
export async function fits(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide}`);
}
