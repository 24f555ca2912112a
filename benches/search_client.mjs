// Queries as a browser makes them, to our index and to Pagefind's. In: a file with a list of jobs. Out: a list of
// what each found, as JSON. Needs playwright-core beside the jobs, and a Chromium.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [file, chromium] = process.argv.slice(2);
const require = createRequire(pathToFileURL(file));
/** What a host compresses as it sends it; all else is sent as it is. */
const TEXTS = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const BLANK = '<!doctype html><html lang="sv"><title>-</title>';
const THROTTLE = 6;
/** Milliseconds in which excerpts are fetched and drawn, slowed down. */
const SETTLED = 1500;

/** Serves a folder, and notes how many bytes each file took. */
async function serve(root) {
  const sent = new Map();
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, 'http://-').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    let body = path == '/blank.html' ? Buffer.from(BLANK) : await readFile(join(root, name)).catch(() => undefined);
    const type = TEXTS[extname(name)];
    if (body && type) {
      body = gzipSync(body, { level: 9 });
      response.setHeader('content-encoding', 'gzip');
    }
    sent.set(path, body?.length ?? 0);
    response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, sent, stop: () => server.close() };
}

const OURS = {
  first: (page, origin, query) => page.goto(`${origin}/sok/?q=${encodeURIComponent(query)}`),
  shown: (page) => page.locator('#search-hits > li').count(),
};
const PAGEFIND = {
  first: (page, origin) => page.goto(`${origin}/blank.html`),
  shown: (page, query) =>
    page.evaluate(async (query) => {
      const pagefind = await import('/pagefind/pagefind.js');
      const { results } = await pagefind.search(query);
      return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).length;
    }, query),
};

/** For each query, asked by somebody who has never been there: how many hits are shown, and what was sent. */
async function bytes({ root, queries, peer }, browser) {
  const { first, shown } = peer ? PAGEFIND : OURS;
  const { origin, sent, stop } = await serve(root);
  const all = [];
  for (const query of queries) {
    sent.clear();
    const context = await browser.newContext();
    const page = await context.newPage();
    await first(page, origin, query);
    if (!peer) await page.waitForFunction(() => document.querySelector('#search-status')?.textContent);
    const hits = await shown(page, query);
    await page.waitForLoadState('networkidle');
    all.push({ query, hits, sent: Object.fromEntries(sent) });
    await context.close();
  }
  stop();
  return all;
}

/** For each query the addresses that our client finds, the best first. */
async function ours({ root, client, queries }) {
  const { open } = await import(pathToFileURL(join(client, 'engine.js')));
  const index = await open(async (name) => new Response(await readFile(join(root, 's/sv', `${name}.kb`))));
  const urls = (await index.cards([...Array(index.size).keys()])).map(({ url }) => url);
  const all = [];
  for (const query of queries) all.push((await index.find(query)).docs.map((doc) => urls[doc]));
  return all;
}

/** For each query the names of the fragments that Pagefind finds, the best first. */
async function pagefinds({ root, queries }, browser) {
  const { origin, stop } = await serve(root);
  const page = await browser.newPage();
  await page.goto(`${origin}/blank.html`);
  const all = [];
  for (const query of queries) {
    all.push(
      await page.evaluate(async (query) => {
        const { results } = await (await import('/pagefind/pagefind.js')).search(query);
        return results.map(({ id }) => id);
      }, query),
    );
  }
  stop();
  return all;
}

/** Milliseconds from a changed query to drawn hits on our page, with everything fetched and the processor slowed down. */
async function speed({ root, queries }, browser) {
  const { origin, stop } = await serve(root);
  const page = await browser.newPage();
  await page.goto(`${origin}/sok/`);
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent);
  const ask = async (query) => {
    const took = await page.evaluate(
      (query) =>
        new Promise((resolve) => {
          const input = document.querySelector('#search-q');
          const start = performance.now();
          const drawn = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          const watch = new MutationObserver(() => (watch.disconnect(), drawn()));
          watch.observe(document.querySelector('#search-hits'), { childList: true });
          input.value = query;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      query,
    );
    // Facets and excerpts follow; the next query comes when they have had the time.
    await page.waitForFunction((query) => document.title.startsWith(`${query}: `), query);
    await page.waitForTimeout(SETTLED);
    return took;
  };
  for (const query of queries) await ask(query);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const all = [];
  for (const query of queries) all.push(await ask(query));
  stop();
  return all;
}

/** The stem of each word. */
async function stems({ client, words }) {
  const { stem } = await import(pathToFileURL(join(client, 'stem-sv.js')));
  return words.map(stem);
}

const JOBS = { bytes, ours, pagefinds, speed, stems };
const jobs = JSON.parse(await readFile(file, 'utf8'));
const browser = await require('playwright-core').chromium.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});
const done = [];
for (const job of jobs) done.push(await JOBS[job.kind](job, browser));
await browser.close();
process.stdout.write(JSON.stringify(done));
