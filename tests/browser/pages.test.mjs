// The bank of this repository in a real browser: every kind of page, both languages, both colour
// schemes, three widths.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { fits, launch, open as openOf, serve, violations } from './support.mjs';

const PAGES = {
  home: ['/', '/en/'],
  list: ['/exempel/', '/en/examples/'],
  example: ['/exempel/vagen-in/', '/exempel/sfinx/', '/en/examples/sfinx/'],
  challenge: ['/utmaningar/otydliga-roller/'],
  role: ['/roller/samordnare/', '/en/roles/coordinator/'],
  county: ['/lan/halland/'],
  source: ['/kallor/s0/', '/en/sources/s0/'],
  page: ['/about/', '/contribute/', '/en/about/'],
  found: ['/sok/a-z/', '/sok/v-terms-type/phase/'],
  missing: ['/finns-inte/'],
};
const WIDTHS = [320, 768, 1440];

let server, browser, origin;

before(async () => {
  server = await serve();
  ({ origin } = server);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

const open = (options) => openOf(browser, origin, options);

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
          await fits(page, `${path} at ${width}`);
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
