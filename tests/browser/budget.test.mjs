// What the published site weighs, and whom it asks. Sizes are of bytes as they are sent.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PAGES } from './bank.mjs';
import { publish } from './published.mjs';
import { launch, open } from './support.mjs';

const HOME = 60_000;
const PAGE = 30_000;
const STYLE = 12_000;

let site, browser;
before(async () => {
  site = await publish();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.stop();
});

const files = () => readdirSync(site.folder, { recursive: true }).map(String);
const pages = () => files().filter((path) => path.endsWith('.html'));
const text = (path) => readFileSync(join(site.folder, path), 'utf8');
const weigh = (path) => gzipSync(readFileSync(join(site.folder, path))).length;
const base = () => `${new URL(site.origin).pathname}/`;

/** The styles and scripts that a page is not whole without, and what those import. */
function needs(html) {
  const found = new Set([...html.matchAll(/<(?:script[^>]* src|link rel="stylesheet" href)="([^"]+)"/g)].map(([, address]) => address.slice(base().length)));
  for (const path of found) {
    if (!path.endsWith('.js')) continue;
    for (const [, other] of text(path).matchAll(/\bfrom *["'](\.[^"']+)["']/g)) found.add(join(dirname(path), other));
  }
  return [...found];
}

for (const path of ['/', '/en/']) {
  test(`the home page ${path} is at most 60 kB in all`, async () => {
    const page = await open(browser, site.origin);
    const answers = [];
    page.on('requestfinished', (request) => answers.push(request));
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(answers.map((request) => request.sizes()));
    const total = sizes.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0);
    assert.ok(answers.length > 2 && total <= HOME, `${total} bytes`);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}

test('no page, with its style and scripts, is above 30 kB', () => {
  const weights = new Map();
  const weight = (path) => weights.get(path) ?? weights.set(path, weigh(path)).get(path);
  const heavy = [];
  for (const path of pages()) {
    const parts = needs(text(path));
    assert.ok(parts.length > 1, `${path} has neither style nor script`);
    const total = [path, ...parts].reduce((sum, part) => sum + weight(part), 0);
    if (total > PAGE) heavy.push(`${path}: ${total}`);
  }
  assert.deepEqual(heavy, []);
});

test('the style is at most 12 kB', () => {
  const styles = files().filter((path) => path.endsWith('.css'));
  const total = styles.reduce((sum, path) => sum + weigh(path), 0);
  assert.ok(styles.length > 0 && total <= STYLE, `${total} bytes`);
});

test('every picture says how wide and high it is', () => {
  const bare = pages().flatMap((path) => {
    const pictures = [...text(path).matchAll(/<(?:img|svg) [^>]*>/g)].map(([tag]) => tag);
    const sized = (tag) => (/ width="\d+%?"/.test(tag) && / height="\d+"/.test(tag)) || tag.includes('class="sign');
    return pictures.filter((tag) => !sized(tag)).map((tag) => `${path}: ${tag}`);
  });
  assert.deepEqual(bare.slice(0, 10), [], `${bare.length} in all`);
});

test('every kind of page keeps the policy that is sent with it, and asks nobody else', async () => {
  const page = await open(browser, site.origin);
  for (const path of Object.values({ ...PAGES, search: '/sok/?q=roller', missing: '/finns-inte/' })) {
    const answer = await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const policy = answer.headers()['content-security-policy'];
    const said = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.equal(policy, `${said}; frame-ancestors 'none'`, path);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';/);
  }
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});
