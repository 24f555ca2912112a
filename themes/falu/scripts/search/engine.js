// Queries to the index. Knows nothing of the page it stands in.
import { fold, readCards, readFacets, readManifest, readOrders, readShard, readWords, reader } from './format.js';

/**
 * @typedef {import('./format.js').Card} Card
 * @typedef {import('./format.js').Facet} Facet
 * @typedef {import('./format.js').Shard} Shard
 * @typedef {import('./format.js').Words} Words
 * @typedef {(name: string) => Promise<Response>} Load Gives a file of the index, still compressed.
 * @typedef {Record<string, string[]>} Chosen Ids of values, by id of facet.
 * @typedef {[Shard, number]} Hit A term of a shard.
 * @typedef {{ word: string, ways: string[][], exact: boolean, open?: boolean }} Part
 *   A word of the query. Each way is stems that must stand together; `exact`: it is quoted; `open`: it is still typed.
 * @typedef {[string, boolean][]} Marked Pieces of a text, and whether they are what was looked for.
 */

/** The only stemmers there are; words of other languages stay as they are. @type {Record<string, () => Promise<{ stem: (word: string) => string, kin?: (word: string) => string[] }>>} */
const stemmers = {
  sv: () => import('./stem-sv.js'),
  en: () => import('./stem-en.js'),
};

const token = /[\p{Alphabetic}\p{N}]+/gu;
const lower = (text) => text.normalize('NFC').toLowerCase().replaceAll('\xad', '');
/** @returns {string[]} */
const tokens = (text) => lower(text).match(token) ?? [];

/** With how many letters two words begin alike. */
function alikeness(a, b) {
  let at = 0;
  while (at < a.length && a[at] == b[at]) at++;
  return at;
}

/** Facets of which a document has none of the chosen values. @param {Facet[]} facets @param {Chosen} chosen */
const missing = (facets, chosen) => {
  const limits = facets.filter(({ id }) => chosen[id]?.length);
  return (doc) => limits.filter(({ id, ids, of }) => !of(doc).some((value) => chosen[id].includes(ids[value])));
};

/** Documents that have what is chosen. @param {number[]} docs @param {Facet[]} facets @param {Chosen} chosen */
export function narrow(docs, facets, chosen) {
  const missed = missing(facets, chosen);
  return docs.filter((doc) => !missed(doc).length);
}

/** For each value the number of documents with it and with what is chosen in other facets. @param {number[]} docs @param {Facet[]} facets @param {Chosen} chosen */
export function count(docs, facets, chosen) {
  const missed = missing(facets, chosen);
  const counts = facets.map(({ ids }) => ids.map(() => 0));
  for (const doc of docs) {
    const [first, second] = missed(doc);
    if (second) continue;
    facets.forEach((facet, i) => {
      if (!first || first == facet) for (const value of facet.of(doc)) counts[i][value]++;
    });
  }
  return counts;
}

/** Opens an index. @param {Load} load */
export async function open(load) {
  /** @type {Map<string, any>} */
  const kept = new Map();
  const fetched = async (name) => {
    const { body } = await load(name);
    const stream = body?.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  /** What is read of a file, once. @type {<T>(name: string, read: (r: ReturnType<typeof reader>) => T) => Promise<T>} */
  const get = (name, read) => {
    if (!kept.has(name)) {
      const bytes = manifest?.inside[name];
      const found = (async () => read(reader(bytes ?? (await fetched(name)))))();
      found.catch(() => kept.delete(name));
      kept.set(name, found);
    }
    return kept.get(name);
  };
  /** @type {ReturnType<typeof readManifest> | undefined} */
  let manifest;
  const m = (manifest = await get('m', readManifest));
  const { size, block, stops, synonyms, firsts } = m;
  const { stem: own = (word) => word, kin = () => [] } = (await stemmers[m.language.split('-')[0]]?.()) ?? {};
  /** @type {Map<string, string>} */
  const stems = new Map();
  const stem = (word) => stems.get(word) ?? stems.set(word, own(word)).get(word) ?? '';
  /** Shards that have come. @type {Shard[]} */
  const shards = [];
  const shard = async (n) => (shards[n] = await get(m.shards[n], readShard));
  /** The number of the shard where a word would stand. */
  const place = (word) => firsts.findLastIndex((first) => first <= fold(word));

  /** A term as it is, or at least without its marks. @param {string} term @returns {Promise<Hit | undefined>} */
  const lookup = async (term, marks = true) => {
    const found = await shard(place(term));
    const at = marks ? found.terms.indexOf(term) : found.folded.indexOf(fold(term));
    return at < 0 ? undefined : [found, at];
  };
  /** Calls for every document that has a term, with how well it does. @param {Hit} hit */
  const each = ([{ starts, counts, docs, impacts }, i], take) => {
    for (let at = starts[i]; at < starts[i] + counts[i]; at++) take(docs[at], impacts[at] / 63);
  };
  /** A word that a term is the stem of. @param {Words} words @param {number} i */
  const shown = ({ terms, endings }, i) => terms[i].slice(0, terms[i].length - parseInt('0' + endings[i])) + endings[i].replace(/^\d+/, '');

  const tools = { flags: m.flags, stem, lookup, shown, near: (word) => shard(place(word)), all: () => get(m.spelling, readWords) };

  /** @param {number[]} docs @returns {Promise<Card[]>} */
  const cards = (docs) =>
    Promise.all(
      docs.map(async (doc) => {
        const n = Math.floor(doc / block);
        return (await get(m.cards[n], (r) => readCards(r, Math.min(block, size - n * block))))[doc % block];
      }),
    );

  /** What is asked for: parts, stems that must not be there, phrases. @param {string} query */
  const parse = (query) => {
    /** @type {Part[]} */
    let parts = [];
    const without = [];
    const phrases = [];
    const words = tokens(query);
    const stopping = words.every((word) => stops.includes(word)) ? [] : stops;
    const stems = (list) => list.filter((word) => !stopping.includes(word)).map(stem);
    for (const [, not, quoted, plain = quoted] of query.matchAll(/(?<!\S)(-?)(?:["“”»]([^"“”«]*)["“”«]?|(\S+))/g)) {
      if (not) {
        without.push(...stems(tokens(plain)));
        continue;
      }
      if (quoted) phrases.push(` ${tokens(quoted).join(' ')} `);
      for (const word of lower(plain).match(/[\p{Alphabetic}\p{N}]+([-‐‑][\p{Alphabetic}\p{N}]+)*/gu) ?? []) {
        const own = stems(tokens(word));
        const ways = own.length > 1 ? [own, [stem(tokens(word).join(''))], own.slice(-1)] : [own];
        if (own.length) parts.push({ word, ways, exact: !!quoted });
      }
    }
    const last = parts.at(-1);
    if (last && !last.exact) last.open = lower(query).endsWith(last.word);
    for (const names of synonyms) parts = join(parts, names);
    return { parts, without, phrases, words };
  };

  /** Where a name stands among the parts, they become one, which the other names meet too. @param {Part[]} parts @param {string[][]} names */
  const join = (parts, names) => {
    for (const name of names) {
      const at = parts.findIndex((_, i) => name.every((term, k) => parts[i + k]?.ways[0].join() == term));
      const own = parts.slice(at, at + name.length);
      if (at < 0) continue;
      const ways = [name, ...names.filter((other) => other != name)];
      const part = { word: own.map(({ word }) => word).join(' '), ways, exact: false, open: own.at(-1)?.open };
      return [...parts.slice(0, at), part, ...parts.slice(at + name.length)];
    }
    return parts;
  };

  /** How well each document meets a part, by which terms, and what was looked for instead. @param {Part} part */
  const meet = async ({ word, ways, exact, open }) => {
    const scores = new Float32Array(size);
    /** @type {string[]} */
    const terms = [];
    /** @param {(Hit | undefined)[]} hits They must stand together. @param {number} weight */
    const add = (hits, weight) => {
      const last = hits.length - 1;
      const [before, sums] = [new Uint8Array(last && size), new Float32Array(last && size)];
      let df = 0;
      hits.forEach((hit, k) => {
        if (!hit || hits.includes(undefined)) return;
        terms.push(hit[0].terms[hit[1]]);
        each(hit, (doc, impact) => {
          if (k && before[doc] != k) return;
          const sum = k ? sums[doc] + impact : impact;
          before[doc] = k + 1;
          sums[doc] = sum;
          if (k < last) return;
          df++;
          scores[doc] = Math.max(scores[doc], (weight * sum) / hits.length);
        });
      });
      return df;
    };
    let df = 0;
    let instead = '';
    for (const way of ways) df = Math.max(df, add(await Promise.all(way.map((term) => lookup(term))), way == ways[0] ? 1 : 0.9));
    // They may stand in another shard, so where there are many these are not asked without need.
    if (!exact && (m.flags & 1 || !terms.length)) for (const form of kin(word)) df = Math.max(df, add([await lookup(stem(form))], 0.9));
    if (!terms.length && !exact) {
      const hit = await lookup(stem(word), false);
      if (hit) {
        df = add([hit], 1);
        instead = shown(...hit);
      }
    }
    if (open && word.length > 1) {
      for (const hit of await begins(word, !!terms.length)) add([hit], 0.6 * Math.sqrt(word.length / hit[0].terms[hit[1]].length));
    }
    const rescued = terms.length || exact ? undefined : await (await import('./mend.js')).mend(word, tools);
    if (rescued) {
      df = add(rescued.hits, 1);
      // Nothing has both parts of a compound: then either.
      if (!df) for (const hit of rescued.hits) df += add([hit], 0.5);
      instead = rescued.shown;
    }
    df ||= scores.filter((score) => score).length;
    const rare = Math.log(1 + (size - df + 0.5) / (df + 0.5));
    return { scores: scores.map((score) => score * rare), terms, instead };
  };

  /**
   * Up to sixty terms that begin so, the shortest first; with other marks, if there are none. Where the word itself is
   * known, no further shard is fetched for them: compounds are found by their parts too.
   * @param {string} word @param {boolean} known @returns {Promise<Hit[]>}
   */
  const begins = async (word, known) => {
    const start = fold(word);
    const n = place(word);
    const near = [await shard(n)];
    if (firsts[n + 1]?.startsWith(start) && (!known || shards[n + 1])) near.push(await shard(n + 1));
    /** @type {Hit[]} */
    const found = [];
    for (const one of near) one.folded.forEach((term, i) => term.startsWith(start) && found.push([one, i]));
    const name = ([one, i]) => one.terms[i];
    const same = found.filter((hit) => name(hit).startsWith(word));
    return (same.length ? same : found).sort((a, b) => name(a).length - name(b).length).slice(0, 60);
  };

  /**
   * Documents that meet a query, the best first; the terms that they met it by; what was looked for instead
   * of words; and whether no document has all words. @param {string} query
   */
  const find = async (query) => {
    const { parts, without, phrases, words } = parse(query);
    const met = await Promise.all(parts.map(meet));
    const out = new Set();
    for (const hit of await Promise.all(without.map((term) => lookup(term)))) if (hit) each(hit, (doc) => out.add(doc));
    const total = new Float32Array(size);
    const share = new Float32Array(size);
    for (const { scores } of met) {
      scores.forEach((score, doc) => {
        total[doc] += score;
        share[doc] += +(score > 0) / met.length;
      });
    }
    const held = (most) => {
      const docs = [];
      for (let doc = 0; doc < size; doc++) if (share[doc] >= most && !out.has(doc)) docs.push(doc);
      return docs;
    };
    let docs = held(!met.length ? 0 : met.length > 2 && !phrases.length ? 0.7 : 0.99);
    const any = !docs.length && met.length > 1 && !phrases.length;
    if (any) docs = held(1e-9);
    const terms = new Set(met.flatMap((part) => part.terms));
    const score = (doc) => total[doc] * share[doc];
    if (met.length) docs.sort((a, b) => score(b) - score(a));
    if (phrases.length) docs = await quoted(docs.slice(0, 50), phrases);
    const first = docs.slice(0, m.flags & 1 ? 100 : 11);
    if (met.length) {
      (await cards(first)).forEach(({ title }, i) => {
        const own = tokens(title);
        let named = 0;
        let alike = 0;
        for (const word of own) {
          const [from, to] = part(word, terms) ?? [0, 0];
          named += +(to > 0);
          alike += Math.max((to - from) * 0.8, ...words.map((asked) => (from ? 0 : Math.min(to, alikeness(word, asked)))));
        }
        const cover = Math.min(1, named / met.length);
        total[first[i]] *= 1 + 1.5 * cover * cover + (2 * cover * alike) / own.join('').length;
        if (own.join() == words.join()) total[first[i]] = 1e9;
      });
      docs = [...first.sort((a, b) => score(b) - score(a)), ...docs.slice(first.length)];
    }
    const instead = met.flatMap((part, i) => (part.instead ? [[parts[i].word, part.instead]] : []));
    return { docs, terms, instead, any };
  };

  /** Those that hold all phrases. @param {number[]} docs @param {string[]} phrases */
  const quoted = async (docs, phrases) => {
    const holds = (await cards(docs)).map(async (card) => {
      const whole = ` ${tokens([card.title, card.summary, ...(await text(card))].join(' ')).join(' ')} `;
      return phrases.every((phrase) => whole.includes(phrase));
    });
    const held = await Promise.all(holds);
    return docs.filter((_, i) => held[i]);
  };

  /** The paragraphs of a document. @param {Card} card */
  const text = async (card) => (card.text ? new TextDecoder().decode(await fetched(card.text)).split('\n') : []);

  /** Which stretch of a word is one of the terms: all of it, or a part of a compound. @param {string} word @param {Set<string>} terms */
  const part = (word, terms) => {
    if (terms.has(stem(word))) return [0, word.length];
    for (const term of terms) {
      const at = word.indexOf(term);
      const known = (rest) => rest.length > 2 && [rest, rest.slice(0, -1), rest.slice(1)].some((one) => shards[place(one)]?.terms.includes(stem(one)) ?? true);
      if (at > 2 && stem(word.slice(at)) == term && known(word.slice(0, at))) return [at, word.length];
      if (at == 0 && term.length > 2 && known(word.slice(term.length))) return [0, term.length];
    }
  };

  /** @param {string} text @param {Set<string>} terms @returns {Marked} */
  const mark = (text, terms) => {
    /** @type {Marked} */
    const pieces = [];
    let done = 0;
    for (const { 0: word, index } of text.matchAll(token)) {
      const [from, to] = part(lower(word), terms) ?? [0, 0];
      if (!to) continue;
      pieces.push([text.slice(done, index + from), false], [text.slice(index + from, index + to), true]);
      done = index + to;
    }
    return [...pieces, [text.slice(done), false]];
  };

  /** The stretch of a document's text that says most of what was looked for. @param {Card} card @param {Set<string>} terms @returns {Promise<Marked>} */
  const excerpt = async (card, terms) => {
    let best = { said: 0, line: '' };
    for (const line of await text(card)) {
      const said = new Set(tokens(line).filter((word) => part(word, terms)).map(stem)).size;
      if (said > best.said) best = { said, line };
    }
    const { index = 0 } = [...best.line.matchAll(token)].find(([word]) => part(lower(word), terms)) ?? {};
    const from = best.line.lastIndexOf(' ', Math.max(index - 80, 0)) + 1;
    const to = best.line.indexOf(' ', from + 240);
    const cut = best.line.slice(from, to < 0 ? undefined : to);
    return best.said ? mark((from ? '… ' : '') + cut + (to < 0 ? '' : ' …'), terms) : [];
  };

  return {
    size,
    whole: m.flags & 1,
    /** A text without capitals and marks. */
    plain: (text) => fold(lower(text)),
    find,
    cards,
    mark,
    excerpt,
    facets: () => get(m.facets, (r) => readFacets(r, size)),
    orders: () => get(m.orders, (r) => readOrders(r, size)),
  };
}
