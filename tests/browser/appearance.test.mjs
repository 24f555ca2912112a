// The looks that readers choose: contrast of the colours in both schemes, colours of the system's own, no motion,
// letters spaced out.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, start } from './bank.mjs';
import { fits, root } from './support.mjs';

const STYLE = readFileSync(join(root, 'themes/falu/static/style.css'), 'utf8');
/** The style of every theme, by name: that of falu, and what its children add. */
const STYLES = Object.fromEntries(
  readdirSync(join(root, 'themes')).map((theme) => {
    const own = join(root, 'themes', theme, 'static/custom.css');
    return [theme, STYLE + (existsSync(own) ? readFileSync(own, 'utf8') : '')];
  }),
);
const mix = (token, share, ground, space = 'oklab') => `color-mix(in ${space}, var(--${token}) ${share}%, var(--${ground}))`;

/** What is read, on what: 4.5 to 1. */
const WORDS = [
  ['ink', ['paper', 'sheet', 'open-tint', mix('settled', 10, 'paper')]],
  ['soft', ['paper', 'sheet', 'open-tint', mix('settled', 10, 'paper')]],
  ['act', ['paper', 'sheet', 'open-tint', mix('settled', 10, 'paper')]],
  ['act-deep', ['paper', 'sheet', 'open-tint', mix('settled', 10, 'paper')]],
  ['on-act', ['act', 'act-deep']],
  ['settled', ['paper', 'sheet', mix('settled', 10, 'paper')]],
  ['open', ['paper', 'sheet', 'open-tint', mix('settled', 10, 'paper')]],
];

/** What is seen, beside what: 3 to 1. Pale tiles and hairlines are not here: they stand for nothing. */
const MARKS = [
  ['ink', ['paper', 'sheet']],
  ['act', ['paper', 'sheet']],
  ['edge', ['paper', 'sheet']],
  ['settled', ['paper', 'sheet', 'tile']],
  ['open', ['paper', 'sheet', 'open-tint']],
  ['trim', ['wall', 'batten']],
  [mix('settled', 62, 'paper'), ['paper']],
];

/** Colours that are never what has to be seen. */
const QUIET = ['line', 'tile', 'wall', 'batten'];

let bank;
before(async () => (bank = await start()));
after(() => bank?.stop());

/** Names of the tokens that a block of the style gives a colour. */
const colours = (block) => [...block.matchAll(/--([\w-]+): #[0-9a-f]{3,8};/g)].map(([, name]) => name);
const blocks = STYLE.match(/:root \{[^}]*\}/g);

test('every colour has a place among the pairs, and both schemes have all that change', () => {
  const named = new Set([...WORDS, ...MARKS].flatMap(([mark, grounds]) => [mark, ...grounds]).concat(QUIET));
  assert.deepEqual(colours(blocks[0]).filter((name) => !named.has(name)), []);
  assert.deepEqual(colours(blocks[0]).filter((name) => !colours(blocks[1]).includes(name)), ['trim']);
});

for (const colorScheme of ['light', 'dark']) {
  test(`colours stand out from what they stand on, ${colorScheme}`, async () => {
    const page = await bank.open({ colorScheme, bypassCSP: true });
    const weak = [];
    for (const [theme, style] of Object.entries(STYLES)) {
      await page.setContent(`<style>${style}</style><canvas width="1" height="1"></canvas>`);
      for (const [pairs, least] of [[WORDS, 4.5], [MARKS, 3]]) {
        for (const [mark, ground] of pairs.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground]))) {
          const ratio = await page.evaluate(contrast, [mark, ground]);
          if (ratio < least) weak.push(`${theme}: ${mark} on ${ground}: ${ratio.toFixed(2)}`);
        }
      }
    }
    assert.deepEqual(weak, []);
    await page.context().close();
  });
}

/** Runs in the page: how two colours contrast, as WCAG counts it. */
function contrast(pair) {
  const [canvas] = document.getElementsByTagName('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const luminance = (colour) => {
    canvas.style.color = colour.startsWith('color-mix') ? colour : `var(--${colour})`;
    pen.fillStyle = getComputedStyle(canvas).color;
    pen.fillRect(0, 0, 1, 1);
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => linear(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = pair.map(luminance).sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

test('with the colours of the system, marks, places and the focus are still seen', async () => {
  const page = await bank.open({ forcedColors: 'active' });
  const seen = async (path, selector, property) => {
    await page.goto(bank.origin + path);
    const found = await page.evaluate(
      ([selector, property]) => {
        const element = document.querySelector(selector);
        if (!element) return 'missing';
        const nothing = getComputedStyle(document.documentElement).backgroundColor;
        const shown = getComputedStyle(element)[property];
        return shown === nothing || /^rgba.*, 0\)$/.test(shown) || shown === 'none' ? shown : 'seen';
      },
      [selector, property],
    );
    assert.equal(found, 'seen', `${selector} of ${path}: ${property}`);
  };
  await seen(PAGES.example, '.ladder .full', 'stroke');
  await seen(PAGES.example, '.emblem .full', 'stroke');
  await seen(PAGES.map, '.outlines path.s1', 'fill');
  await seen(PAGES.map, '.outlines path', 'stroke');
  await seen(PAGES.timeline, '.timeline rect:not(.tick)', 'fill');
  await seen(PAGES.coverage, '.spread rect', 'fill');
  await seen(PAGES.list, '.menu a[aria-current]', 'borderBottomColor');
  await seen(PAGES.home, '.site-search input', 'borderTopColor');
  await page.goto(bank.origin + PAGES.home);
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.context().close();
});

test('where motion is not wanted, nothing moves', async () => {
  const page = await bank.open({ reducedMotion: 'reduce' });
  for (const path of Object.values({ ...PAGES, search: '/sok/' })) {
    await page.goto(bank.origin + path);
    const moving = await page.evaluate(() => {
      const moves = document.getAnimations().filter((animation) => {
        const keyframes = /** @type {KeyframeEffect} */ (animation.effect).getKeyframes();
        return keyframes.some((frame) => Object.keys(frame).some((name) => !['offset', 'computedOffset', 'easing', 'composite', 'visibility'].includes(name)));
      });
      const slow = [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s');
      return [moves.length, slow.length, getComputedStyle(document.documentElement).scrollBehavior];
    });
    assert.deepEqual(moving, [0, 0, 'auto'], path);
  }
  await page.context().close();
});

test('letters can be spaced out on every kind of page without being cut', async () => {
  const page = await bank.open({ viewport: { width: 320, height: 900 }, bypassCSP: true });
  for (const path of Object.values({ ...PAGES, search: '/sok/' })) {
    await page.goto(bank.origin + path);
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }' });
    await fits(page, `${path}, spaced out,`);
    const cut = await page.evaluate(() => {
      const hides = (element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && !element.closest('.hidden, .unseen, svg') && element.clientWidth > 1; // A pixel is for screen readers.
      return [...document.querySelectorAll('body *')].filter((element) => hides(element) && element.scrollWidth > element.clientWidth + 1).map((element) => element.className);
    });
    assert.deepEqual(cut, [], path);
  }
  await page.context().close();
});
