// Lighthouse on the main pages of the built bank, as a phone sees them (its own mobile preset): the median of five runs of
// each. Out: a table, and exit code 1 if any category of any page is below 100. EXEMPELBANK names the program.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { publish } from '../browser/published.mjs';

const PAGES = process.argv.length > 3 ? process.argv.slice(3) : ['/', '/exempel/vagen-in/', '/sok/', '/glappkarta/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = Number(process.argv[2] ?? 5);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];

/** The middle one of an odd number of numbers. */
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** One run, in a browser that has seen nothing before. */
async function measure(address) {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: FLAGS, userDataDir: profile });
  try {
    const { lhr } = await lighthouse(address, { port: browser.port, logLevel: 'error', onlyCategories: CATEGORIES });
    const told = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 1 && weighs(lhr, audit.id));
    return {
      scores: CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100)),
      told: told.map((audit) => `${audit.id} ${audit.displayValue ?? ''}`),
      bytes: lhr.audits['total-byte-weight'].numericValue,
    };
  } finally {
    browser.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Whether an audit counts in the score of a category. */
const weighs = (lhr, id) => CATEGORIES.some((category) => lhr.categories[category].auditRefs.some((audit) => audit.id === id && audit.weight > 0));

const site = await publish();
let low = false;
console.log(`| page | ${CATEGORIES.join(' | ')} | bytes |\n|---|${CATEGORIES.map(() => '--:|').join('')}--:|`);
try {
  for (const path of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(site.origin + path));
    const scores = CATEGORIES.map((_, index) => median(runs.map((run) => run.scores[index])));
    console.log(`| ${path} | ${scores.join(' | ')} | ${Math.round(median(runs.map((run) => run.bytes)))} |`);
    if (scores.every((score) => score === 100)) continue;
    low = true;
    console.log([...new Set(runs.flatMap((run) => run.told))].join('\n'));
  }
} finally {
  site.stop();
}
process.exit(low ? 1 : 0);
