// The search box in the header: a combobox as the ARIA practices have it, and a form where nothing runs.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
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

const box = (page) => page.getByRole('combobox', { name: 'Sök i banken' });
const list = (page) => page.getByRole('listbox', { name: 'Förslag' });
const active = (page) => page.locator('[role="option"][aria-selected="true"]');
const go = async (options, path = '/') => {
  const page = await open(browser, server.origin, options);
  await page.goto(server.origin + path);
  return page;
};
const type = async (page, words) => {
  await box(page).pressSequentially(words);
  await list(page).waitFor();
};
async function close(page) {
  assert.deepEqual(page.trouble, []);
  await page.context().close();
}

test('the index is fetched when the box has the focus, not before', async () => {
  const page = await open(browser, server.origin);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  const heavy = () => asked.filter((path) => path.endsWith('.kb') || path.includes('engine'));
  assert.deepEqual(heavy(), []);
  await box(page).focus();
  await page.waitForResponse('**/m.kb');
  assert.equal(heavy().length, 2);
  await close(page);
});

test('suggestions stand in groups, by collection, and the last leads to all hits', async () => {
  const page = await go();
  assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
  await type(page, 'samord');
  assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await list(page).getByRole('group', { name: 'Roller' }).getByRole('option').allInnerTexts(), ['Samordnare']);
  assert.match(await list(page).getByRole('option').last().innerText(), /^Visa alla \d+ träffar$/);
  assert.match(await page.getByRole('status').innerText(), /^\d+ träffar$/);
  assert.equal(await active(page).count(), 0, 'nothing is chosen by itself');
  assert.deepEqual(await violations(page), []);
  await close(page);
});

test('arrows move, Enter opens, and typed words stay', async () => {
  const page = await go();
  await type(page, 'samord');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page).innerText(), 'Samordnare');
  assert.equal(await box(page).getAttribute('aria-activedescendant'), await active(page).getAttribute('id'));
  assert.equal(await box(page).inputValue(), 'samord');
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(page).count(), 0);
  await page.keyboard.press('ArrowUp');
  assert.match(await active(page).innerText(), /^Visa alla/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/roller/samordnare/');
  await close(page);
});

test('Escape closes, an arrow opens again, Tab leaves', async () => {
  const page = await go();
  await type(page, 'samord');
  await page.keyboard.press('Escape');
  assert.equal(await list(page).isVisible(), false);
  assert.equal(await box(page).inputValue(), 'samord');
  await page.keyboard.press('ArrowDown');
  await list(page).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await list(page).isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Sök');
  await close(page);
});

test('Enter without a choice searches for what is written', async () => {
  const page = await go();
  await type(page, 'samord');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sok/?q=samord');
  await page.getByRole('heading', { name: /träffar/ }).waitFor();
  await close(page);
});

test('a value of a facet leads to what has it', async () => {
  const page = await go();
  await type(page, 'halland');
  await list(page).getByRole('group', { name: 'Län', exact: true }).getByRole('option', { name: 'Hallands län' }).last().click();
  await page.waitForURL('**/sok/?region=halland');
  await page.getByRole('heading', { name: '1 träff' }).waitFor();
  await close(page);
});

test('a click opens a suggestion', async () => {
  const page = await go({}, '/en/');
  await page.getByRole('combobox').pressSequentially('coordin');
  await page.getByRole('option', { name: 'Coordinator', exact: true }).click();
  await page.waitForURL('**/en/roles/coordinator/');
  await close(page);
});

test('it fits a phone, and is accessible while open', async () => {
  const page = await go({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await type(page, 'samord');
  await page.keyboard.press('ArrowDown');
  await fits(page, 'the open box');
  assert.deepEqual(await violations(page), []);
  await close(page);
});

test('without JavaScript it is a form', async () => {
  const page = await go({ javaScriptEnabled: false });
  await page.getByRole('searchbox', { name: 'Sök i banken' }).fill('roller');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sok/?q=roller');
  await page.getByRole('heading', { name: 'Sök', level: 1 }).waitFor();
  await close(page);
});

test('where the index cannot be fetched, it stays a form', async () => {
  const page = await open(browser, server.origin);
  await page.route('**/*.kb', (route) => route.abort());
  await page.goto(server.origin);
  await box(page).pressSequentially('roller');
  assert.equal(await list(page).isVisible(), false);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sok/?q=roller');
  assert.deepEqual(page.trouble.filter((words) => !words.includes('ERR_FAILED')), []);
  await page.context().close();
});
