// What the browser tests share: the bank of this repository on a port, and a browser that tells
// everything that goes wrong. EXEMPELBANK names the program.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];

/** Every kind of page, by an address in Swedish; each exists in English too. */
export const PAGES = {
  home: '/',
  list: '/exempel/',
  example: '/exempel/vagen-in/',
  'example with little': '/exempel/sfinx/',
  challenge: '/utmaningar/otydliga-roller/',
  role: '/roller/samordnare/',
  county: '/lan/halland/',
  actor: '/aktorer/regionerna/',
  voice: '/roster/kommuner/',
  recommendation: '/rekommendationer/tydligare-roller/',
  strategy: '/strategier/strategi-inflyttning-integration/',
  'follow-up': '/uppfoljningar/jamtland-harjedalen-2020/',
  'learning project': '/uppdrag-och-moten/larprojekt-integration/',
  source: '/kallor/s0/',
  term: '/ordlista/rus/',
  page: '/contribute/',
  map: '/karta/',
  'gap map': '/glappkarta/',
  'role mirror': '/rollspegeln/',
  mandates: '/uppdrag/',
  plan: '/plan-mot-utfall/',
  indicators: '/indikatorer/',
  timeline: '/tidslinje/',
  calendar: '/kalender/',
  compare: '/jamfor/?e=vagen-in&e=sfinx',
  coverage: '/tackning/',
  glossary: '/ord-fran-a-till-o/',
  kit: '/for-era-samtal/',
  accessibility: '/accessibility/',
};

/** Starts the server and the browser. */
export async function start(arguments_ = []) {
  const server = spawn(process.env.EXEMPELBANK, ['--root', root, 'serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let origin;
  for await (const line of createInterface({ input: server.stderr })) {
    origin = line.match(/http:\/\/[^/\s]+/)?.[0];
    if (origin) break;
  }
  server.stderr.resume();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, ...arguments_] });
  return {
    origin,
    browser,
    async stop() {
      await browser.close();
      server.kill();
    },
    /** A page that notes in `trouble` when its policy is breached or another host is asked for anything. */
    async open(options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.trouble = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) page.trouble.push(message.text());
      });
      page.on('pageerror', (error) => page.trouble.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) page.trouble.push(`asks ${request.url()}`);
      });
      return page;
    },
  };
}
