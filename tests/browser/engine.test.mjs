// Queries to the index of the bank of this repository, without a browser.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { count, narrow, open } from '../../themes/falu/static/search/engine.js';
import { build, files, root } from './support.mjs';

let site;
const indexes = {};

before(async () => {
  site = build();
  for (const language of ['sv', 'en']) indexes[language] = await open(files(site.folder, language));
});
after(() => site?.remove());

/** Addresses of the first hits. */
const first = async (index, query, most = 5) => {
  const { docs } = await index.find(query);
  return (await index.cards(docs.slice(0, most))).map(({ url }) => url);
};
const total = async (query) => (await indexes.sv.find(query)).docs.length;
/** A text with what is marked in brackets. */
const bracketed = (pieces) => pieces.map(([text, found]) => (found ? `[${text}]` : text)).join('');

test('what people ask for stands first', async () => {
  const lines = readFileSync(`${root}/tests/data/golden-queries.tsv`, 'utf8').split('\n');
  const queries = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
  assert.ok(queries.length >= 60);
  const missed = [];
  for (const [language, query, expected] of queries) {
    const wanted = expected.split(' ').sort();
    const got = (await first(indexes[language], query, wanted.length)).sort();
    if (got.join(' ') != wanted.join(' ')) missed.push({ query, wanted, got });
  }
  assert.deepEqual(missed, []);
});

test('queries that nothing was made to fit mostly find what answers them first', async () => {
  const lines = readFileSync(`${root}/tests/data/held-out-queries.tsv`, 'utf8').split('\n');
  const queries = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
  const places = [];
  for (const [language, query, expected] of queries) {
    const place = (await first(indexes[language], query, 10)).findIndex((url) => expected.split(' ').includes(url));
    places.push({ query, place });
  }
  const among = (most) => places.filter(({ place }) => place >= 0 && place < most).length / places.length;
  assert.ok(places.length == 40 && among(1) >= 0.8 && among(10) >= 0.9, JSON.stringify(places.filter(({ place }) => place)));
});

test('a form with another stem is the same word', async () => {
  assert.deepEqual((await indexes.sv.find('karta över')).instead, []);
  assert.ok((await first(indexes.sv, 'karta exempel')).includes('karta/'));
});

test('a word that is nowhere is taken for the nearest, and this is said', async () => {
  const { instead, any } = await indexes.sv.find('integratoin');
  assert.deepEqual({ instead, any }, { instead: [['integratoin', 'integration']], any: false });
  assert.deepEqual((await indexes.sv.find('samordnarroll')).instead, [['samordnarroll', 'samordnar + roll']]);
  const apart = await indexes.sv.find('samordnarvalidering');
  assert.ok(apart.docs.length > 5, 'what no document has both parts of is found by either');
  assert.deepEqual((await indexes.sv.find('lansstyrelse')).instead, [['lansstyrelse', 'länsstyrelsen']]);
  const nothing = await indexes.sv.find('qqqqqqqqqq');
  assert.deepEqual([nothing.docs, nothing.instead], [[], []]);
});

test('words that are there are not replaced', async () => {
  for (const query of ['roller', 'samverkan', 'mångfald', 'RUS 2030', 'län']) {
    assert.deepEqual((await indexes.sv.find(query)).instead, [], query);
  }
});

test('what lacks a word is only shown where nothing has all of them', async () => {
  assert.equal((await indexes.sv.find('landshövding halland')).any, false);
  assert.equal((await indexes.sv.find('landshövding qqqqqqqqqq')).any, true);
});

test('phrases stand together, and nothing is guessed in them', async () => {
  assert.deepEqual((await first(indexes.sv, '"regionalt utvecklingsansvarig"')).slice(0, 1), ['ordlista/#e-regionalt-utvecklingsansvarig']);
  assert.ok((await total('"otydliga roller"')) < (await total('otydliga roller')));
  assert.equal(await total('"roller otydliga"'), 0);
  assert.equal(await total('"integratoin"'), 0);
});

test('a minus leaves out', async () => {
  const [all, fewer] = [await indexes.sv.find('roller'), await indexes.sv.find('roller -länsstyrelsen')];
  const without = await indexes.sv.find('länsstyrelsen');
  assert.deepEqual(new Set(fewer.docs), new Set(all.docs.filter((doc) => !without.docs.includes(doc))));
  assert.equal(await total('-roller'), indexes.sv.size - (await total('roller ')));
});

test('nothing asked is everything', async () => {
  assert.equal(await total(''), indexes.sv.size);
  assert.equal(await total('   '), indexes.sv.size);
});

test('counts say what a further choice gives', async () => {
  const index = indexes.sv;
  const facets = await index.facets();
  const { docs } = await index.find('integration');
  const chosen = { collection: ['examples'] };
  const counts = count(docs, facets, chosen);
  facets.forEach(({ id, ids }, f) => {
    ids.forEach((value, v) => {
      const own = id == 'collection' ? { collection: [value] } : { ...chosen, [id]: [value] };
      assert.equal(counts[f][v], narrow(docs, facets, own).length, `${id}=${value}`);
    });
  });
  const [examples, roles] = [['examples'], ['roles']].map((collection) => narrow(docs, facets, { collection }).length);
  assert.equal(narrow(docs, facets, { collection: ['examples', 'roles'] }).length, examples + roles);
  assert.equal(narrow(docs, facets, { collection: ['nothing'] }).length, 0);
});

test('orders hold every document once', async () => {
  const orders = await indexes.sv.orders();
  assert.deepEqual(Object.keys(orders), ['title', 'date', 'added']);
  for (const order of Object.values(orders)) assert.deepEqual([...order].sort((a, b) => a - b), [...Array(indexes.sv.size).keys()]);
  const titles = (await indexes.sv.cards(orders.title)).map(({ title }) => title);
  assert.deepEqual(titles, [...titles].sort(new Intl.Collator('sv').compare));
});

test('hits are marked by stem and part, not by what they look like', async () => {
  const marked = async (query, text) => bracketed(indexes.sv.mark(text, (await indexes.sv.find(query)).terms));
  assert.equal(await marked('samordnare', 'Samordnaren och samordnarna, inte ordnaren'), '[Samordnaren] och [samordnarna], inte ordnaren');
  assert.equal(await marked('försörjning', 'Kompetensförsörjningen'), 'Kompetens[försörjningen]');
  assert.equal(await marked('län ', 'Hallands län, länge, planen, länspartnerskap'), 'Hallands [län], länge, planen, [län]spartnerskap');
});

test('an excerpt is the stretch that holds most of the words', async () => {
  const { docs, terms } = await indexes.sv.find('otydliga roller');
  const [card] = await indexes.sv.cards(docs);
  assert.match(bracketed(await indexes.sv.excerpt(card, terms)), /^… .*\[roller\].*\[otydliga\]/);
  const other = await indexes.sv.find('qqqqqqqqqq');
  assert.deepEqual(await indexes.sv.excerpt(card, other.terms), []);
});

test('an index of another format is refused', async () => {
  await assert.rejects(open(async () => new Response(gzipSync(Uint8Array.of(1, 0)))), /format/);
  await assert.rejects(open(async () => { throw new Error('not there'); }), /not there/);
});
