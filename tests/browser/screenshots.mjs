// Pictures of the bank of this repository. `node screenshots.mjs`: the two of the README, into docs/pictures.
// `node screenshots.mjs FOLDER [KIND…]`: every kind of page, or those named, at three widths, in both colour schemes, and on
// paper, to be looked at. EXEMPELBANK names the program.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './bank.mjs';
import { publish } from './published.mjs';
import { launch, open, root } from './support.mjs';

const WIDTHS = [320, 768, 1440];
const EVERY = { ...PAGES, search: '/sok/', found: '/sok/?q=roller', nothing: '/sok/?q=qwerty', missing: '/finns-inte/', english: '/en/', 'english example': '/en/examples/vagen-in/' };
const README = { home: PAGES.home, entry: PAGES.example };

const [folder, ...kinds] = process.argv.slice(2);
const site = await publish();
const browser = await launch();

/** Goes to a page, and waits until its script has drawn what it draws. */
async function show(page, path) {
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  if (path.includes('/sok/')) await page.waitForFunction(() => document.querySelector('#search-status')?.textContent);
}

/** The pictures of the README: what a reader sees first. */
async function draw() {
  const page = await open(browser, site.origin, { viewport: { width: 1200, height: 712 }, reducedMotion: 'reduce' });
  for (const [name, path] of Object.entries(README)) {
    await show(page, path);
    await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) });
  }
}

async function drawEverything() {
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(EVERY).filter(([kind]) => !kinds.length || kinds.includes(kind));
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(browser, site.origin, { colorScheme, reducedMotion: 'reduce' });
    for (const [kind, path] of wanted) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await show(page, path);
        await page.screenshot({ path: join(folder, `${kind.replaceAll(' ', '-')}-${width}-${colorScheme}.png`), fullPage: true });
      }
      if (colorScheme === 'light') await page.pdf({ path: join(folder, `${kind.replaceAll(' ', '-')}.pdf`), preferCSSPageSize: true, format: 'A4' });
    }
  }
}

try {
  await (folder ? drawEverything() : draw());
} finally {
  await browser.close();
  site.stop();
}
