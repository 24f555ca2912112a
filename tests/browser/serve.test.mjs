// A bank that is edited while browsers show it. EXEMPELBANK names the program.
import { test, before, after, beforeEach, afterEach } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CASE = 'content/examples/bokprat-i-matsalen.md';
const CASE_PAGE = '/exempel/bokprat-i-matsalen/';
const OVERLAY = 'exempelbank-problems';
const TITLE = /^title: .*$/m;

let browser, bank, server, origin, said;

before(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
});

after(() => browser?.close());

beforeEach(async () => {
  bank = join(mkdtempSync(join(tmpdir(), 'exempelbank-serve-')), 'bank');
  assert.equal(spawnSync(process.env.EXEMPELBANK, ['init', bank]).status, 0);
  cpSync(join(root, 'themes'), join(bank, 'themes'), { recursive: true });
  server = spawn(process.env.EXEMPELBANK, ['--root', bank, 'serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  said = '';
  const lines = createInterface({ input: server.stderr });
  origin = await new Promise((resolve) => {
    lines.on('line', (line) => {
      said += `${line}\n`;
      const found = line.match(/http:\/\/[^/\s]+/);
      if (found) resolve(found[0]);
    });
  });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  assert.equal(await ended, 0, 'ends well when it is asked to');
  rmSync(join(bank, '..'), { recursive: true });
});

const at = (path) => join(bank, path);
const read = (path) => readFileSync(at(path), 'utf8');
const write = (path, text) => writeFileSync(at(path), text);
const edit = (path, from, to) => {
  const text = read(path);
  assert.ok(text.match(from), `${path} has ${from}`);
  write(path, text.replace(from, to));
};

/** A page in the browser that counts how often it was loaded, and notes what the policy forbids. */
async function open(path) {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 400 } })).newPage();
  page.setDefaultTimeout(10_000);
  page.loads = 0;
  page.trouble = [];
  page.on('load', () => (page.loads += 1));
  page.on('pageerror', (error) => page.trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) page.trouble.push(message.text());
  });
  const heard = page.waitForResponse((response) => response.url().includes('/events?'));
  await page.goto(origin + path);
  await heard;
  return page;
}

async function until(holds, what) {
  for (let turn = 0; turn < 400 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(holds(), what);
}

const heading = (page, text) => page.locator('h1', { hasText: text }).waitFor();
const calm = (page) => page.locator(OVERLAY).waitFor({ state: 'detached' });
const problem = (page, text) => page.locator(`${OVERLAY} pre`, { hasText: text }).first().waitFor();

test('a changed page reloads and keeps its place; others are left alone', async () => {
  const [page, other] = [await open(CASE_PAGE), await open('/skolor/')];
  await page.evaluate(() => scrollTo(0, 300));
  edit(CASE, /$/, '\n\nEn ny mening som nyss skrevs.\n');
  await page.getByText('En ny mening som nyss skrevs.').waitFor();
  await page.waitForFunction(() => scrollY === 300);
  assert.equal(page.loads, 2);
  assert.equal(other.loads, 1);
  assert.deepEqual([page.trouble, other.trouble], [[], []]);
});

test('a title changes every list that shows it', async () => {
  const [page, list] = [await open(CASE_PAGE), await open('/exempel/')];
  edit(CASE, TITLE, 'title: Ett annat namn');
  await heading(page, 'Ett annat namn');
  await list.getByText('Ett annat namn').first().waitFor();
});

test('editors that write beside the file and rename it are seen, again and again', async () => {
  const page = await open(CASE_PAGE);
  const text = read(CASE);
  for (const name of ['Första namnet', 'Andra namnet', 'Tredje namnet']) {
    write(`${CASE}.tmp`, text.replace(TITLE, `title: ${name}`));
    renameSync(at(`${CASE}.tmp`), at(CASE));
    await heading(page, name);
  }
});

test('styles are exchanged in place', async () => {
  const page = await open(CASE_PAGE);
  await page.evaluate(() => (globalThis.same = true));
  for (const width of ['7px', '9px']) {
    edit('themes/falu/static/style.css', /$/, `\nh1 { outline: ${width} solid red !important; }\n`);
    await page.waitForFunction((width) => getComputedStyle(document.querySelector('h1')).outlineWidth === width, width);
  }
  assert.equal(await page.evaluate(() => globalThis.same), true);
  assert.equal(page.loads, 1);
  assert.deepEqual(page.trouble, []);
});

test('a template changes the page', async () => {
  const page = await open(CASE_PAGE);
  edit('themes/falu/templates/parts/footer.html', /$/, '<p>Längst ner</p>');
  await page.getByText('Längst ner').waitFor();
});

test('an entry that is deleted, renamed and made again', async () => {
  const [page, list] = [await open('/exempel/kallgranskning-med-lararna/'), await open('/exempel/')];
  const path = 'content/examples/kallgranskning-med-lararna.md';
  const [text, shown] = [read(path), await page.locator('h1').innerText()];
  rmSync(at(path));
  await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  await list.getByText(shown).waitFor({ state: 'detached' });
  write(path.replace('lararna', 'lerarna'), text);
  await page.getByRole('link', { name: '/exempel/kallgranskning-med-lerarna/' }).waitFor();
  renameSync(at(path.replace('lararna', 'lerarna')), at(path));
  await heading(page, shown);
  assert.deepEqual(page.trouble, []);
});

test('a folder that is deleted and made again', async () => {
  const page = await open(CASE_PAGE);
  cpSync(at('content'), at('kept'), { recursive: true });
  for (const name of ['En gång', 'Två gånger']) {
    rmSync(at('content'), { recursive: true });
    await page.locator(`${OVERLAY} pre`).first().waitFor();
    cpSync(at('kept'), at('content'), { recursive: true });
    await calm(page);
    edit(CASE, TITLE, `title: ${name}`);
    await heading(page, name);
  }
});

const BROKEN = [
  ['site.toml', /$/, '\n[[[\n'],
  ['content/examples/_collection.md', '---\n', '---\nfields: {\n'],
  [CASE, '---\n', '---\ntitle: [\n'],
  ['themes/falu/templates/entry.html', /$/, '{% if %}'],
  ['themes/falu/templates/entry.html', /^/, '{{ page.entry.nothing.at.all }}'],
  ['themes/falu/templates/parts/footer.html', /$/, '{{ page.nothing.at.all }}'],
  ['themes/falu/i18n/sv.ftl', /^/, '= what\n'],
  ['themes/falu/theme.toml', /$/, '\n= 1\n'],
];

for (const [path, from, to] of BROKEN) {
  test(`an error in ${path}: ${to.trim()}`, async () => {
    const page = await open(CASE_PAGE);
    const [shown, text] = [await page.locator('h1').innerText(), read(path)];
    edit(path, from, to);
    await problem(page, path);
    assert.equal(await page.locator('h1').innerText(), shown, 'the last good page stays');
    const link = await page.locator(`${OVERLAY} a`).first().getAttribute('href');
    assert.match(link, new RegExp(`^vscode://file/.*/${path}:\\d+:\\d+$`));
    await until(() => said.includes(path), 'the terminal says so too');
    await page.reload();
    assert.equal(await page.locator('h1').innerText(), shown, 'for who comes later too');
    await problem(page, path);
    write(path, text);
    await calm(page);
    assert.deepEqual(page.trouble, []);
  });
}

test('500 files at once', async () => {
  const page = await open('/exempel/');
  const text = read(CASE);
  mkdirSync(at('many'));
  for (let number = 0; number < 500; number += 1) {
    write(`many/post-${number}.md`, text.replace(TITLE, `title: Post ${number}`));
  }
  for (let number = 0; number < 500; number += 1) {
    renameSync(at(`many/post-${number}.md`), at(`content/examples/post-${number}.md`));
  }
  const last = await open('/exempel/post-499/');
  await heading(last, 'Post 499');
  for (let number = 0; number < 500; number += 1) {
    write(`content/examples/post-${number}.md`, text.replace(TITLE, `title: Inlägg ${number}`));
  }
  await heading(last, 'Inlägg 499');
  assert.ok(last.loads < 10, `${last.loads} loads for 500 files`);
  await page.getByText('Inlägg').first().waitFor();
});

test('a page that was not seen for a while asks what it has missed', async () => {
  const page = await open(CASE_PAGE);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  edit(CASE, TITLE, 'title: Medan ingen såg på');
  const list = await open('/exempel/');
  await list.getByText('Medan ingen såg på').first().waitFor();
  assert.equal(page.loads, 1);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await heading(page, 'Medan ingen såg på');
});
