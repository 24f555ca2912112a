// The bank of this repository in a real browser: every kind of page, both languages, both colour
// schemes, three widths. EXEMPELBANK names the program.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');

const PAGES = {
  home: ['/', '/en/'],
  list: ['/exempel/', '/en/examples/'],
  example: ['/exempel/vagen-in/', '/exempel/sfinx/', '/en/examples/sfinx/'],
  challenge: ['/utmaningar/otydliga-roller/'],
  role: ['/roller/samordnare/', '/en/roles/coordinator/'],
  county: ['/lan/halland/'],
  source: ['/kallor/s0/', '/en/sources/s0/'],
  page: ['/about/', '/contribute/', '/en/about/'],
  missing: ['/finns-inte/'],
};
const WIDTHS = [320, 768, 1440];

let server, browser, origin;

before(async () => {
  server = spawn(process.env.EXEMPELBANK, ['--root', root, 'serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: server.stderr })) {
    const found = line.match(/http:\/\/[^/\s]+/);
    if (found) {
      origin = found[0];
      break;
    }
  }
  server.stderr.resume();
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
});

after(async () => {
  await browser?.close();
  server?.kill();
});

/** A page that fails the test if the policy is breached or anything is asked of another host. */
async function open(options = {}) {
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
async function violations(page) {
  await page.evaluate(`(() => { ${axe} })()`);
  const result = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

for (const [kind, paths] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${kind} is accessible, ${colorScheme}`, async () => {
      const page = await open({ colorScheme });
      for (const path of paths) {
        for (const width of colorScheme === 'light' ? WIDTHS : [768]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(origin + path);
          await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
          assert.deepEqual(await violations(page), [], `${path} at ${width}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${path} scrolls sideways by ${wide} at ${width}`);
          assert.equal(await page.locator('h1').count(), 1, path);
        }
      }
      assert.deepEqual(page.trouble, []);
      await page.context().close();
    });
  }
}

test('pages are read without scripts, and the keyboard reaches the content first', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${origin}/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith('#main'));
  await page.getByRole('link', { name: 'Exempel', exact: true }).first().click();
  await page.getByRole('link', { name: 'Vägen in, Dalarna' }).first().click();
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Vägen in, Dalarna');
  await page.context().close();
});

test('the language switch leads to the same page', async () => {
  const page = await open();
  await page.goto(`${origin}/exempel/sfinx/`);
  await page.getByRole('link', { name: 'English' }).click();
  assert.ok(page.url().includes('/en/examples/'));
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('link', { name: 'Svenska' }).click();
  assert.ok(page.url().endsWith('/exempel/sfinx/'));
  await page.context().close();
});

test('an old address leads on', async () => {
  const page = await open();
  await page.goto(`${origin}/ex-7/`);
  await page.waitForURL('**/exempel/sfinx/');
  await page.context().close();
});

test('pages are light', async () => {
  const page = await open();
  let bytes = 0;
  page.on('response', async (response) => {
    bytes += Number((await response.allHeaders())['content-length'] ?? 0);
  });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  assert.ok(bytes > 0 && bytes < 120_000, `the home page takes ${bytes} bytes uncompressed`);
  await page.context().close();
});
