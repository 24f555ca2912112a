// Drawings of authors: what is published of hostile ones does nothing in a browser, even without a policy; ordinary ones look as they did.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { publish } from './authors.mjs';
import { HEAVY, hostile } from './hostile.mjs';
import { ordinary } from './ordinary.mjs';
import { launch } from './support.mjs';

let server, origin, browser;
const files = new Map();
const hits = [];

before(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(request.url);
    const [type, bytes] = files.get(path) ?? [];
    if (!bytes && path !== '/favicon.ico') hits.push(path);
    response.writeHead(bytes ? 200 : 404, { 'Content-Type': type ?? 'text/plain' });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** A page whose policy is off, and what happens in it that should not. */
async function watched() {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const seen = [];
  page.on('dialog', (dialog) => {
    seen.push(`says ${dialog.message()}`);
    dialog.dismiss();
  });
  await context.route((url) => url.origin !== origin, (route) => {
    seen.push(`asks ${route.request().url()}`);
    route.abort();
  });
  return { page, seen, context };
}

/** What files do that are opened side by side, each a document of its own, clicked, and looked at for a moment. */
async function openedTogether(paths, { page, seen }) {
  seen.length = hits.length = 0;
  const frames = paths.map((path) => `<iframe src="${path}" width="120" height="90"></iframe>`).join('');
  files.set('/together.html', ['text/html; charset=utf-8', `<body style="margin:0;font-size:0">${frames}`]);
  await page.goto(`${origin}/together.html`, { waitUntil: 'load', timeout: 20_000 });
  const opened = page.mainFrame().childFrames();
  for (const element of await page.locator('iframe').all()) {
    const { x, y } = await element.boundingBox();
    await page.mouse.move(x + 60, y + 60);
    await page.mouse.click(x + 60, y + 80);
  }
  await page.waitForTimeout(25);
  const done = [...seen, ...hits];
  for (const [number, frame] of opened.entries()) {
    const ran = await frame.evaluate(() => document.documentElement?.hasAttribute('data-ran')).catch(() => true);
    if (ran || !paths.includes(new URL(frame.url()).pathname)) done.push(`${paths[number]}: ran, or went to ${frame.url()}`);
  }
  assert.equal(opened.length, paths.length);
  return done;
}

/** What a file does that is opened by itself, clicked, and looked at for a moment. */
async function opened(path, { page, seen }) {
  seen.length = hits.length = 0;
  await page.goto(origin + path, { waitUntil: 'load', timeout: 20_000 }).catch((error) => seen.push(String(error).split('\n')[0]));
  await page.mouse.move(60, 60);
  await page.mouse.click(60, 80);
  await page.waitForTimeout(25);
  const ran = await page.evaluate(() => document.documentElement?.hasAttribute('data-ran')).catch(() => true);
  const gone = page.url().split('#')[0] !== origin + path;
  return [...seen, ...hits, ...(ran ? ['ran'] : []), ...(gone ? [`went to ${page.url()}`] : [])];
}

test('nothing runs and nothing is fetched in what is published of hostile drawings', { timeout: 600_000 }, async () => {
  const drawings = hostile((name) => `/hit/${name}`);
  assert.ok(drawings.length >= 300, `${drawings.length}`);
  const { status, told, made } = publish(drawings, 'svg');
  assert.equal(status, 1);
  // Each is told, unless nothing in it means anything to a browser.
  const names = new Set(told.findings.flatMap(({ message, path }) => [message.split(' ').find((word) => word.endsWith('.svg')), path.split('/').at(-1)]));
  const untold = new Set(drawings.map(({ name }) => name).filter((name) => !names.has(`${name}.svg`)));
  const watch = await watched();
  const trouble = [];
  const paths = [...made].flatMap(([name, bytes]) => {
    files.set(`/made/${name}.svg`, ['image/svg+xml', bytes]);
    files.set(`/page/${name}.html`, ['text/html; charset=utf-8', bytes]);
    return name.startsWith('mixed') ? [`/made/${name}.svg`, `/page/${name}.html`] : [`/made/${name}.svg`];
  });
  for (let first = 0; first < paths.length; first += 50) {
    const together = paths.slice(first, first + 50);
    const found = await openedTogether(together, watch);
    if (found.length === 0) continue;
    trouble.push(...found);
    // Which it was.
    for (const path of together) {
      const alone = await opened(path, watch);
      if (alone.length) trouble.push(`${path}: ${alone.join('; ')}\n${files.get(path)?.[1]}`);
    }
  }
  // One in twenty by itself, as the address line opens it.
  for (const path of paths.filter((_, number) => number % 20 === 0)) {
    const found = await opened(path, watch);
    if (found.length) trouble.push(`${path}: ${found.join('; ')}\n${files.get(path)?.[1]}`);
  }
  const all = [...made.keys()];
  files.set('/pictures.html', ['text/html', all.map((name) => `<img src="/made/${name}.svg" width="20" height="20">`).join('')]);
  const pictures = await opened('/pictures.html', watch);
  await watch.context.close();
  assert.deepEqual([...trouble, ...pictures], []);
  assert.ok(all.length >= 300, `only ${all.length} were published`);

  // Some of them as they were sent, and all of which nothing is told: the test would notice, side by side too.
  const raw = await watched();
  const sample = drawings.filter(({ name }, number) => number % 8 === 0 || untold.has(name));
  const acting = [];
  for (const { name, bytes } of sample) {
    files.set(`/raw/${name}.svg`, ['image/svg+xml', bytes]);
    const found = await opened(`/raw/${name}.svg`, raw);
    if (found.length) acting.push(name);
  }
  const alike = await openedTogether(sample.map(({ name }) => `/raw/${name}.svg`), raw);
  await raw.context.close();
  assert.ok(alike.length >= 20, alike.join('\n'));
  assert.ok(acting.length >= 20, `only ${acting.length} of ${sample.length} do anything as they were sent`);
  assert.deepEqual(acting.filter((name) => untold.has(name)), []);
});

test('what would keep a browser busy for ever is not published', async () => {
  const drawings = HEAVY.map((made, number) => ({ name: `heavy-${number}`, bytes: Buffer.from(made) }));
  const { status, told, made } = publish(drawings, 'svg');
  assert.equal(status, 1);
  assert.deepEqual([...made.keys()], []);
  const named = new Set(told.findings.map(({ path }) => path).filter((path) => path.endsWith('.svg')));
  assert.equal(named.size, drawings.length);
});

test('ordinary drawings look as they did, and nothing is told of them', { timeout: 300_000 }, async () => {
  const drawings = await ordinary();
  assert.ok(drawings.length >= 100, `${drawings.length}`);
  const { told, made } = publish(drawings, 'svg');
  const ours = told.findings.filter(({ rule }) => rule.includes('svg') || rule.includes('file'));
  assert.deepEqual(ours, []);
  const { page, context } = await watched();
  // Twelve drawings on a sheet, each in a place of its own.
  const shown = async (sources) => {
    const pictures = sources.map((source) => `<img src="${source}" width="256" height="256" style="float:left">`).join('');
    files.set('/sheet.html', ['text/html', `<body style="margin:0;width:1024px;background:#fed">${pictures}`]);
    await page.goto(`${origin}/sheet.html`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
    return (number) => page.screenshot({ clip: { x: (number % 4) * 256, y: Math.floor(number / 4) * 256, width: 256, height: 256 } });
  };
  await page.setViewportSize({ width: 1024, height: 768 });
  const different = [];
  const blank = [];
  const nothing = await (await shown([]))(0);
  for (const { name, bytes } of drawings) {
    files.set(`/raw/${name}.svg`, ['image/svg+xml', bytes]);
    files.set(`/made/${name}.svg`, ['image/svg+xml', made.get(name)]);
  }
  for (let first = 0; first < drawings.length; first += 12) {
    const together = drawings.slice(first, first + 12);
    const before = await shown(together.map(({ name }) => `/raw/${name}.svg`));
    const was = [];
    for (const number of together.keys()) was.push(await before(number));
    const after = await shown(together.map(({ name }) => `/made/${name}.svg`));
    for (const [number, { name }] of together.entries()) {
      if (!was[number].equals(await after(number))) different.push(name);
      if (was[number].equals(nothing)) blank.push(name);
    }
  }
  await context.close();
  assert.deepEqual({ different, blank }, { different: [], blank: [] });
});
