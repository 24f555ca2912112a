// `build --offline`: the bank as a folder of files, opened without a server.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, launch, open } from './support.mjs';

let site, browser, origin;

before(async () => {
  site = build(['--offline']);
  origin = pathToFileURL(site.folder).href;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.remove();
});

const go = async (path, options) => {
  const page = await open(browser, origin, options);
  await page.goto(`${origin}/${path}`);
  return page;
};
async function close(page) {
  assert.deepEqual(page.trouble, []);
  await page.context().close();
}

test('every link leads to a file', () => {
  const pages = readdirSync(site.folder, { recursive: true }).filter((path) => path.endsWith('.html'));
  assert.ok(pages.length > 300);
  const dead = [];
  for (const path of pages) {
    const from = join(site.folder, path);
    const html = readFileSync(from, 'utf8');
    for (const [, address] of html.matchAll(/ (?:href|src|action)="([^"#?]+)/g)) {
      if (/^(https?|mailto):/.test(address)) continue;
      if (!existsSync(join(dirname(from), decodeURIComponent(address)))) dead.push(`${path}: ${address}`);
    }
  }
  assert.deepEqual(dead, []);
});

test('the box suggests, and leads to the search page and on', async () => {
  const page = await go('index.html');
  assert.match(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'), /require-trusted-types-for 'script'; trusted-types exempelbank$/);
  const box = page.getByRole('combobox', { name: 'Sök i banken' });
  await box.pressSequentially('samord');
  await page.getByRole('option', { name: 'Samordnare', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sok/index.html?q=samord');
  await page.getByRole('link', { name: 'Samordnare', exact: true }).click();
  await page.waitForURL('**/roller/samordnare/index.html');
  await close(page);
});

test('a hit without a page of its own leads to its place in a list', async () => {
  const page = await go('sok/index.html?q=lobbyist');
  await page.getByRole('link', { name: 'Lobbyist', exact: true }).click();
  await page.waitForURL('**/roller/index.html#e-lobbyist');
  await page.locator('#e-lobbyist:target').waitFor();
  await close(page);
});

test('the search page finds, narrows and goes back', async () => {
  const page = await go('sok/index.html');
  await page.getByRole('heading', { name: /^\d{3} träffar/ }).waitFor();
  await page.getByRole('searchbox').fill('integratoin');
  await page.getByText('integratoin finns inte i banken. Visar träffar för integration.').first().waitFor();
  await page.locator('.excerpt mark').first().waitFor();
  await page.getByRole('checkbox', { name: /^Exempel/ }).check();
  await page.waitForURL('**collection=examples');
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('collection'));
  await page.getByRole('checkbox', { name: /^Exempel/, checked: false }).waitFor();
  await close(page);
});

test('in English, and without JavaScript', async () => {
  const page = await go('en/search/index.html?q=coordinators');
  await page.getByRole('link', { name: 'Coordinator', exact: true }).click();
  await page.waitForURL('**/en/roles/coordinator/index.html');
  await close(page);
  const still = await go('sok/index.html', { javaScriptEnabled: false });
  await still.getByRole('link', { name: 'Roller', exact: true }).first().click();
  await still.waitForURL('**/roller/index.html');
  await close(still);
});

test('pages load nothing but what stands beside them', async () => {
  const page = await open(browser, origin);
  const asked = [];
  page.on('request', (request) => asked.push(fileURLToPath(request.url().split('?')[0]).slice(site.folder.length)));
  await page.goto(`${origin}/sok/index.html?q=roller`);
  await page.locator('.excerpt').first().waitFor();
  const scripts = asked.filter((path) => path.endsWith('.js') && !path.startsWith('/s/'));
  assert.equal(scripts.length, 1, 'one classic script');
  assert.ok(asked.includes('/s/sv/m.js'));
  await close(page);
});
