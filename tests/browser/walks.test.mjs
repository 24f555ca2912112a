// What readers come to do, from beginning to end: with a keyboard alone, with and without JavaScript; and on paper.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { PAGES, start } from './bank.mjs';

let bank;
before(async () => (bank = await start()));
after(() => bank?.stop());

const MOST_STEPS = 120;
const heading = (page) => page.getByRole('heading', { level: 1 }).innerText();

/** Presses Tab until the focus is on something of the main part, or of the whole page, with these words. */
async function reach(page, words, within = 'main') {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate((within) => {
      const element = document.activeElement;
      const label = element.closest('label') ?? element;
      const seen = getComputedStyle(element).outlineStyle !== 'none';
      return { words: label.textContent.replace(/\s+/g, ' ').trim(), inside: !!element.closest(within), seen };
    }, within);
    assert.ok(now.seen, `the focus is seen on ${now.words}`);
    if (now.inside && (typeof words === 'string' ? now.words === words : words.test(now.words))) return;
  }
  assert.fail(`Tab does not reach ${words} on ${page.url()}`);
}

/** Follows a link by keyboard alone. */
async function follow(page, words, within) {
  await reach(page, words, within);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Past the frame: the first stop of every page leads to the main part. */
async function skip(page) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/*#main');
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'by keyboard' : 'by keyboard, without JavaScript';
  const walk = (name, path, steps) =>
    test(`${name}, ${how}`, async () => {
      const page = await bank.open({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
      await page.goto(bank.origin + path);
      await steps(page);
      assert.deepEqual(page.trouble, []);
      await page.context().close();
    });

  walk('a county that the documents do not name leads on', '/karta/', async (page) => {
    await skip(page);
    await follow(page, 'Värmlands län');
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, '/lan/#e-varmland');
    await page.locator('#e-varmland:target').waitFor();
    // What is next stands below the county, not at the top of the list.
    await follow(page, 'Vägen in, Dalarna');
    assert.match(await heading(page), /^Vägen in/);
  });

  walk('an example for a challenge is found', '/', async (page) => {
    await follow(page, 'Utmaningar', '.menu');
    await skip(page);
    await follow(page, /^Samverkan – otydlighet i roller/);
    assert.match(await heading(page), /^Samverkan/);
    await skip(page);
    await follow(page, 'Integrationsråd i Halland');
    assert.equal(await heading(page), 'Integrationsråd i Halland');
  });

  walk('an example is found by county, from the home page', '/', async (page) => {
    await follow(page, 'Exempel', '.menu');
    await skip(page);
    await follow(page, /^Vägen in/);
    await follow(page, 'Dalarnas län');
    assert.equal(await heading(page), 'Dalarnas län');
    await follow(page, /^Vägen in/);
  });

  walk('two are compared', PAGES.example, async (page) => {
    await skip(page);
    await follow(page, 'Jämför med andra');
    const shown = () => page.locator('.compare thead th:visible').allInnerTexts();
    if (javaScriptEnabled) {
      await reach(page, /^SFINX/);
      await page.keyboard.press('Space');
      await page.waitForURL(/e=vagen-in.*e=sfinx|e=sfinx.*e=vagen-in/);
      assert.equal((await shown()).length, 3);
      assert.equal(await page.locator('[data-compare] [role=status]').innerText(), '2 jämförs.');
      // Nobody says who takes part in either, so no row does; what one of them has led to, a row says.
      const rows = (await page.locator('.compare tbody th:visible').allInnerTexts()).join('\n');
      assert.ok(!rows.includes('Deltagare') && rows.includes('Resultat enligt källan'), rows);
      assert.match(await page.locator('[data-blank]').innerText(), /^Inget svar .*: .*Deltagare/);
    }
    const heads = await shown();
    assert.ok(heads.some((head) => head.startsWith('Vägen in')) && heads.some((head) => head.startsWith('SFINX')), heads.join());
    assert.ok(await page.locator('.compare tbody tr').count() > 3);
    if (javaScriptEnabled) {
      await page.locator('.languages a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/en\/compare\/.*e=sfinx/);
      assert.equal((await shown()).length, 3, 'what was chosen goes along');
    }
  });

  walk('what a role means is seen', '/', async (page) => {
    await follow(page, 'Roller', '.menu');
    await skip(page);
    await follow(page, 'Samordnare');
    assert.equal(await heading(page), 'Samordnare');
    assert.ok((await page.locator('.lead').innerText()).length > 20);
    assert.ok(await page.locator('.mirror blockquote, .mentions blockquote, .facts .value').count() > 0);
  });

  walk('the source of a fact is opened', PAGES.example, async (page) => {
    await skip(page);
    await reach(page, /^Källa: Tillväxtverket 2015, rad 48 \(Resultat enligt källan/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kallor\/s0\/#/);
    const line = page.locator(':target');
    assert.match(await line.innerText(), /har tydliggjort mandat, ansvar och roller/);
    assert.match(await heading(page), /Integration och mångfald/);
  });
}

test('a page is printed by keyboard; where nothing runs, no button says so', async () => {
  const page = await bank.open();
  await page.addInitScript(() => (globalThis.print = () => (document.title = 'printed')));
  await page.goto(bank.origin + PAGES.example);
  await reach(page, 'Skriv ut');
  await page.keyboard.press('Enter');
  assert.equal(await page.title(), 'printed');
  await page.context().close();
  const still = await bank.open({ javaScriptEnabled: false });
  await still.goto(bank.origin + PAGES.example);
  assert.equal(await still.getByText('Skriv ut').isVisible(), false);
  await still.context().close();
});

test('paper has the words, their grounds and where they come from, and nothing to press', async () => {
  const page = await bank.open({ viewport: { width: 700, height: 1000 }, colorScheme: 'dark' });
  for (const path of Object.values(PAGES)) {
    await page.emulateMedia({ media: 'print' });
    await page.goto(bank.origin + path);
    const seen = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('nav, form, button:not(th > *), input, .skip, .answer, .edit, .csv')];
      return boxes.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1).map((element) => `${element.tagName} ${element.className}`);
    });
    assert.deepEqual(seen, [], path);
    const colours = await page.evaluate(() => ['backgroundColor', 'color'].map((name) => getComputedStyle(document.documentElement)[name]));
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'], path);
    const addresses = await page.evaluate(() => [...document.querySelectorAll('.prose a[href^="http"]')].map((link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href'))));
    assert.ok(addresses.every(Boolean), path);
  }
  await page.goto(bank.origin + PAGES.example);
  const shut = await page.locator('details .value, details p:not(.answer)').evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().height < 1).length);
  assert.equal(shut, 0, 'what lies behind a tap is on paper');
  assert.ok(await page.locator('.paper').isVisible());
  const paper = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/g)].map((found) => found.slice(1).map(Number));
  assert.ok(sizes.length > 0);
  for (const [width, height] of sizes) assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} by ${height} points is not A4`);
  const sheets = paper.match(/\/Type \/Page\b/g).length;
  assert.ok(sheets <= 4, `${sheets} sheets`);
  await page.context().close();
});
