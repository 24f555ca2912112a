// Every kind of page of the bank of this repository, and what serves and opens them.
import { launch, open, serve } from './support.mjs';

/** Every kind of page, by an address in Swedish; each exists in English too. */
export const PAGES = {
  home: '/',
  list: '/exempel/',
  example: '/exempel/vagen-in/',
  'example with little': '/exempel/sfinx/',
  challenge: '/utmaningar/otydliga-roller/',
  role: '/roller/samordnare/',
  county: '/lan/halland/',
  'list with other words': '/utmaningar/',
  'list with whole entries': '/lan/',
  'list with quotations': '/roller/',
  'list of terms': '/ordlista/',
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
export async function start() {
  const server = await serve();
  const browser = await launch();
  return {
    origin: server.origin,
    async stop() {
      await browser.close();
      server.stop();
    },
    open: (options) => open(browser, server.origin, options),
  };
}
