// The search page in a real browser, under the policy of every page, which demands Trusted Types.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { fits, launch, open, serve, violations } from './support.mjs';

let server, browser;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** The search page with a query, when hits are drawn. */
async function search(query = '', { path = '/sok/', ...options } = {}) {
  const page = await open(browser, server.origin, options);
  await page.goto(server.origin + path + query);
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent);
  return page;
}
const box = (page) => page.getByRole('searchbox', { name: 'Sök i banken' });
const heading = (page) => page.getByRole('heading', { level: 2 }).first().innerText();
const titles = (page) => page.locator('#search-hits h3').allInnerTexts();
const settled = (page, words) => page.waitForFunction((words) => document.querySelector('#search-status').textContent.includes(words), words);
const query = (page) => decodeURIComponent(new URL(page.url()).search);
/** Ends a test: nothing was breached, nobody else was asked. */
async function close(page) {
  assert.deepEqual(page.trouble, []);
  await page.context().close();
}

test('typing finds, says so, and leaves the focus where it is', async () => {
  const page = await search();
  assert.match(await heading(page), /^\d{3} träffar$/);
  await box(page).pressSequentially('samordnaren');
  await settled(page, '19 träffar');
  assert.equal((await titles(page))[0], 'Samordnare');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-q');
  assert.equal(query(page), '?q=samordnaren');
  assert.equal(await page.title(), 'samordnaren: 19 träffar – Sök – Exempelbanken – regionernas arbete med integration');
  assert.equal(await page.evaluate(() => history.length), 2, 'typing is no step of its own');
  await close(page);
});

test('hits show where they hold what was asked', async () => {
  const page = await search('?q=försörjning');
  await page.locator('.excerpt').first().waitFor();
  const marks = await page.locator('#search-hits mark').allInnerTexts();
  assert.ok(marks.some((mark) => mark.startsWith('försörjning')), marks.join());
  assert.ok(marks.every((mark) => /försörj/i.test(mark)), marks.join());
  await close(page);
});

test('a misspelt word is mended aloud', async () => {
  const page = await search('?q=integratoin');
  assert.equal(await page.locator('#search-note').innerText(), 'integratoin finns inte i banken. Visar träffar för integration.');
  assert.match(await page.getByRole('status').innerText(), /^\d+ träffar\. integratoin finns inte i banken/);
  await box(page).fill('samordnarroll');
  await settled(page, '+');
  assert.match(await page.locator('#search-note').innerText(), /^samordnarroll finns inte i banken\. Visar träffar för samordnar \+ roll\.$/);
  await close(page);
});

test('nothing found is said in plain words', async () => {
  const page = await search('?q=qqqqqqqq');
  assert.equal(await heading(page), '0 träffar');
  assert.equal(await page.locator('#search-note').innerText(), 'Det finns inget sådant i banken. Pröva färre eller andra ord.');
  assert.equal(await page.getByRole('button', { name: 'Visa fler träffar' }).isVisible(), false);
  await box(page).fill('landshövding qqqqqqqq');
  await settled(page, 'Ingen träff har alla ord');
  await close(page);
});

test('phrases and exclusions', async () => {
  const page = await search();
  const number = async (words) => {
    await box(page).fill(words);
    await page.waitForURL((url) => url.searchParams.get('q') == words);
    return parseInt(await heading(page));
  };
  const all = await number('mandat och ansvar');
  const phrase = await number('"mandat och ansvar"');
  assert.ok(phrase > 0 && phrase < all, `${phrase} of ${all}`);
  assert.ok((await number('roller -länsstyrelsen')) < (await number('roller')));
  await close(page);
});

test('choices narrow, count, stand in the address and can be gone back from', async () => {
  const page = await search('?q=integration');
  const kind = (name) => page.getByRole('group', { name: 'Slag', exact: true }).getByRole('checkbox', { name });
  const label = await page.locator('label').filter({ has: page.getByRole('checkbox', { name: /^Exempel/ }) }).innerText();
  await kind(/^Exempel/).check();
  const said = `${label.match(/\d+/)[0]} träffar`;
  await settled(page, said);
  assert.equal(await heading(page), said);
  assert.equal(query(page), '?q=integration&collection=examples');
  assert.equal(await page.evaluate(() => document.activeElement.value), 'examples', 'the focus stays on the choice');

  await kind(/^Roller/).check();
  await page.waitForURL('**collection=roles');
  assert.equal(query(page), '?q=integration&collection=examples&collection=roles');
  const both = parseInt(await heading(page));
  assert.ok(both > parseInt(said), 'a second value widens');

  await page.goBack();
  await settled(page, said);
  await page.getByRole('checkbox', { name: /^Roller/, checked: false }).waitFor();
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('collection'));
  await page.goForward();
  await settled(page, said);
  await page.getByRole('checkbox', { name: /^Exempel/, checked: true }).waitFor();

  const again = await search(query(page));
  assert.deepEqual(await titles(again), await titles(page), 'the address is the whole search');
  await again.getByRole('button', { name: 'Ta bort valet Slag: Exempel' }).click();
  await again.waitForURL((url) => !url.searchParams.has('collection'));
  assert.equal(await again.evaluate(() => document.activeElement.id), 'search-count');
  await close(again);
  await close(page);
});

test('browsing needs no words', async () => {
  const page = await search('?collection=examples');
  assert.equal(await heading(page), '21 träffar');
  const region = page.getByRole('group', { name: 'Län', exact: true });
  await page.locator('summary', { hasText: /^Län$/ }).click();
  await region.getByRole('checkbox', { name: /^Hallands län/ }).check();
  await settled(page, '1 träff');
  assert.deepEqual(await titles(page), ['Integrationsråd i Halland']);
  assert.equal(query(page), '?collection=examples&region=halland');
  await page.getByRole('button', { name: 'Rensa alla val' }).click();
  await page.waitForFunction(() => /^\d{3} träffar/.test(document.querySelector('#search-status').textContent));
  await close(page);
});

test('another order, and more hits', async () => {
  const page = await search('?collection=roles');
  const shown = await titles(page);
  assert.deepEqual(shown, [...shown].sort(new Intl.Collator('sv').compare));
  assert.equal(shown.length, 10);
  await page.getByRole('button', { name: 'Visa fler träffar' }).click();
  await page.locator('#search-hits > li').nth(10).waitFor();
  assert.equal((await titles(page)).length, 20);
  assert.equal(query(page), '?collection=roles&page=2');
  assert.equal(await page.evaluate(() => document.activeElement.closest('li')?.previousElementSibling !== null), true);

  await page.getByLabel('Ordning').selectOption('added');
  await page.waitForURL('**sort=added');
  assert.equal((await titles(page)).length, 10);
  await page.goBack();
  await page.waitForURL('**page=2');
  assert.equal(await page.getByLabel('Ordning').inputValue(), 'title');
  await close(page);
});

test('the keyboard does everything, and Enter leads to the number of hits', async () => {
  const page = await search();
  await box(page).focus();
  await page.keyboard.type('samordningsförbundet');
  await page.keyboard.press('Enter');
  await page.waitForURL('**q=*');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-count');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-sort');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ordlista/#e-samordningsforbundet');
  // What has no page of its own is a place in a list, and the hit leads there.
  await page.locator('#e-samordningsforbundet:target').waitFor();
  await page.goBack();
  await settled(page, 'träffar');
  assert.equal(await box(page).inputValue(), 'samordningsförbundet');
  await close(page);
});

test('every part has a name and a role', async () => {
  const page = await search('?q=roller&collection=examples');
  const snapshot = await page.locator('main').ariaSnapshot();
  for (const part of [
    '- heading "Sök" [level=1]',
    '- searchbox "Sök i banken": roller',
    '- button "Sök"',
    '- group "Slag":',
    '- checkbox "Exempel 8" [checked]',
    '- heading "8 träffar" [level=2]',
    '- combobox "Ordning":',
    '- list "Valt":',
    'button "Ta bort valet Slag: Exempel"',
    '- status: 8 träffar',
    '- list "8 träffar":',
  ]) {
    assert.ok(snapshot.includes(part), `${part} is not in\n${snapshot}`);
  }
  await close(page);
});

for (const [width, colorScheme] of [[320, 'light'], [768, 'dark'], [1440, 'light'], [1440, 'dark']]) {
  test(`accessible at ${width}, ${colorScheme}`, async () => {
    for (const [path, query] of [['/sok/', ''], ['/sok/', '?q=integratoin&collection=examples'], ['/sok/', '?q=qqqqqqqq'], ['/en/search/', '?q=roles']]) {
      const page = await search(query, { path, colorScheme, viewport: { width, height: 900 } });
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      assert.deepEqual(await violations(page), [], path + query);
      await fits(page, path + query);
      await close(page);
    }
  });
}

test('on a phone the choices are folded away', async () => {
  const page = await search('?q=roller', { viewport: { width: 320, height: 640 } });
  assert.equal(await page.getByRole('checkbox', { name: /^Exempel/ }).isVisible(), false);
  await page.getByText('Begränsa').click();
  await page.getByRole('checkbox', { name: /^Exempel/ }).check();
  await page.waitForURL('**collection=examples');
  await close(page);
});

test('in English, everything is English', async () => {
  const page = await search('?q=coordinators', { path: '/en/search/' });
  assert.equal((await titles(page)).includes('Coordinator'), true);
  assert.match(await heading(page), /^\d+ results$/);
  await page.getByRole('searchbox').fill('halland integration council');
  await settled(page, 'result');
  await page.getByRole('link', { name: 'Integration council in Halland' }).click();
  await page.waitForURL('**/en/examples/halland-integration-council/');
  await close(page);
});

test('without JavaScript there are lists', async () => {
  const page = await open(browser, server.origin, { javaScriptEnabled: false });
  await page.goto(`${server.origin}/sok/`);
  assert.equal(await page.locator('#search-app').isVisible(), false);
  await page.getByRole('link', { name: 'Roller', exact: true }).last().click();
  assert.ok(page.url().endsWith('/roller/'));
  await close(page);
});

test('an index that cannot be fetched leaves the lists, and says so', async () => {
  const page = await open(browser, server.origin);
  await page.route('**/*.kb', (route) => route.abort());
  await page.goto(`${server.origin}/sok/?q=roller`);
  await page.getByText('Sökningen gick inte att hämta').waitFor();
  await page.locator('#search-fallback').waitFor();
  await page.context().close();
});

test('the search is light', async () => {
  const page = await open(browser, server.origin);
  const loaded = new Map();
  page.on('response', async (response) => loaded.set(new URL(response.url()).pathname, await response.body().catch(() => Buffer.alloc(0))));
  await page.goto(`${server.origin}/sok/?q=roller`);
  await settled(page, 'träffar');
  await page.locator('.excerpt').first().waitFor();
  await page.waitForLoadState('networkidle');
  const size = (wanted) => [...loaded].filter(([path]) => wanted(path)).map(([, body]) => body.length);
  const sum = (sizes) => sizes.reduce((all, one) => all + one, 0);
  const scripts = [...loaded].filter(([path]) => path.includes('/search/')).map(([, body]) => gzipSync(body, { level: 9 }).length);
  assert.ok(scripts.length == 5 && sum(scripts) <= 10_000, `the client takes ${scripts.join(' + ')} bytes`);
  const index = size((path) => path.endsWith('.kb') && !path.includes('/x/'));
  assert.ok(index.length == 1 && sum(index) + sum(scripts) <= 48_000, `the index takes ${index} bytes`);
  const texts = size((path) => path.includes('/x/'));
  assert.ok(texts.length <= 10 && sum(texts) + sum(index) + sum(scripts) <= 60_000, `the texts take ${texts} bytes`);
  await page.context().close();
});
