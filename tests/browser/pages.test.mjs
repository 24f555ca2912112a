// Every kind of page in a real browser: both languages, both colour schemes, three widths.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { PAGES, start } from './bank.mjs';
import { fits, violations } from './support.mjs';

const WIDTHS = [320, 768, 1440];

let bank;
before(async () => (bank = await start()));
after(() => bank?.stop());

/** The address of the page in English. */
async function english(page, path) {
  await page.goto(bank.origin + path);
  return page.locator('.languages a[hreflang=en]').getAttribute('href');
}

for (const [kind, path] of Object.entries({ ...PAGES, missing: '/finns-inte/' })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${kind} is accessible, ${colorScheme}`, async () => {
      const page = await bank.open({ colorScheme, reducedMotion: 'reduce' });
      const paths = [path];
      const query = path.split('?')[1];
      paths.push((await english(page, path)) + (query ? `?${query}` : ''));
      for (const path of paths) {
        await page.goto(bank.origin + path);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
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

test('targets are at least 24 pixels, or lie in running text', async () => {
  const page = await bank.open({ viewport: { width: 320, height: 900 } });
  for (const path of Object.values(PAGES)) {
    await page.goto(bank.origin + path);
    const small = await page.evaluate(() => {
      const inText = (element) => element.closest('p, dd, dt, td, th, caption, li:has(> a + *), .prose li, figcaption, h1, h2, h3') && !element.closest('nav');
      const visible = (box) => box.width > 1 && box.height > 1;
      return [...document.querySelectorAll('main a, main button, main summary, nav a, input')]
        .filter((element) => !element.closest('svg') && !inText(element))
        .map((element) => [element.textContent.trim() || element.name, element.getBoundingClientRect()])
        .filter(([, box]) => visible(box) && box.height < 24)
        .map(([text, box]) => `${text} (${box.height})`);
    });
    assert.deepEqual(small, [], path);
  }
  await page.context().close();
});

test('an old address leads on', async () => {
  const page = await bank.open();
  await page.goto(`${bank.origin}/ex-7/`);
  await page.waitForURL('**/exempel/sfinx/');
  await page.context().close();
});

test('the language switch leads to the same page', async () => {
  const page = await bank.open();
  await page.goto(`${bank.origin}/exempel/sfinx/`);
  await page.getByRole('link', { name: 'English' }).click();
  assert.ok(page.url().includes('/en/examples/'));
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('link', { name: 'Svenska' }).click();
  assert.ok(page.url().endsWith('/exempel/sfinx/'));
  await page.context().close();
});
