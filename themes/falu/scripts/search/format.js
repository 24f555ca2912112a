// Reads the files of the index, which docs/search.md describes.

/**
 * @typedef {{ title: string, url: string, summary: string, said: string, lang: string, kind: number, text: string }} Card
 * @typedef {{ id: string, label: string, ids: string[], labels: string[], urls: string[], of: (doc: number) => number[] }} Facet
 * @typedef {{ terms: string[], folded: string[], endings: string[], counts: ArrayLike<number> }} Words `counts`: how common they are.
 * @typedef {Words & { starts: number[], docs: Uint32Array, impacts: Uint8Array }} Shard
 */

/** A term without marks: terms are sorted by it. */
export const fold = (term) =>
  /^[\0-\x7f]*$/.test(term)
    ? term
    : term.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[øæßđł]/g, (letter) => ({ ø: 'o', æ: 'ae', ß: 'ss', đ: 'd' })[letter] ?? 'l');

/** Reads one thing after another. @param {Uint8Array} bytes */
export function reader(bytes) {
  let at = 0;
  const take = (length) => bytes.subarray(at, (at += length));
  const number = () => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  /** @type {<T>(count: number, read: (i: number) => T) => T[]} */
  const times = (count, read) => Array.from({ length: count }, (_, i) => read(i));
  const text = () => new TextDecoder().decode(take(number()));
  const list = (count) => text().split('\n').slice(0, count);
  const front = () => {
    const shared = times(number(), number);
    let last = '';
    return list(shared.length).map((rest, i) => (last = last.slice(0, shared[i]) + rest));
  };
  /** Reads numbers of at most `most`, column by column of their bytes. */
  const columns = (count, most) => {
    const numbers = Array(count).fill(0);
    for (let scale = 1; scale == 1 || most >= scale; scale *= 256) take(count).forEach((byte, i) => (numbers[i] += byte * scale));
    return numbers;
  };
  const hash = () => btoa(String.fromCharCode(...take(3))).replaceAll('+', '-').replaceAll('/', '_');
  return { take, number, times, text, list, front, columns, hash };
}

/** @typedef {ReturnType<typeof reader>} Reader */

/** @param {Reader} reader */
export function readManifest({ number, text, list, times, front, hash, take }) {
  if (number() != 2) throw Error('format');
  const flags = number();
  const whole = flags & 1;
  const language = text();
  const size = number();
  const block = number();
  const stops = list(number());
  const synonyms = times(number(), () => times(number(), () => list(number())));
  const firsts = front();
  const inside = {};
  if (whole) for (const name of 'tdfo') inside[name + '-'] = take(number());
  const named = (name) => (whole ? name[0] + '-' : name + hash());
  const shards = firsts.map((_, i) => named(`t-${i}-`));
  const cards = times(Math.ceil(size / block), (i) => named(`d-${i}-`));
  const [facets, orders, spelling] = ['f-', 'o-', 'w-'].map(named);
  return { flags, language, size, block, stops, synonyms, firsts, inside, shards, cards, facets, orders, spelling };
}

/** @param {Reader} reader @returns {Shard} */
export function readShard({ front, times, number, list, take }) {
  const terms = front();
  const counts = times(terms.length, number);
  const endings = list(terms.length);
  let total = 0;
  const starts = counts.map((count) => (total += count) - count);
  const docs = new Uint32Array(total);
  starts.forEach((start, i) => {
    for (let at = start, doc = -1; at < start + counts[i]; at++) docs[at] = doc += number() + 1;
  });
  return { terms, folded: terms.map(fold), endings, counts, starts, docs, impacts: take(total) };
}

/** @param {Reader} reader @returns {Words} */
export function readWords({ front, list, take }) {
  const terms = front();
  return { terms, folded: terms.map(fold), counts: Array.from(take(terms.length), (power) => 2 ** power), endings: list(terms.length) };
}

/** @param {Reader} reader @param {number} count @returns {Card[]} */
export function readCards({ list, times, number, hash }, count) {
  const [titles, urls, summaries, dates, langs] = times(5, () => list(count));
  const kinds = times(count, number);
  return urls.map((url, i) => {
    const text = hash();
    return { title: titles[i], url, summary: summaries[i], said: dates[i], lang: langs[i], kind: kinds[i], text: text == 'AAAA' ? '' : `x/${url.replace('#', '_').replace(/\/$/, '')}-${text}` };
  });
}

/** @param {Reader} reader @param {number} size @returns {Facet[]} */
export function readFacets({ text, number, times, list, take, columns }, size) {
  return times(number(), () => {
    const [id, label, form, count] = [text(), text(), number(), number()];
    const [ids, labels, urls] = times(3, () => list(count));
    const facet = { id, label, ids, labels, urls: urls.map((url, i) => url.replace('*', ids[i])) };
    if (form == 0) {
      const values = columns(size, count);
      return { ...facet, of: (doc) => (values[doc] ? [values[doc] - 1] : []) };
    }
    if (form == 1) {
      const sets = times(count, () => take(Math.ceil(size / 8)));
      return { ...facet, of: (doc) => sets.flatMap((set, i) => ((set[doc >> 3] >> (doc & 7)) & 1 ? [i] : [])) };
    }
    const lengths = times(size, number);
    const lists = lengths.map(() => /** @type {number[]} */ ([]));
    for (let place = 0; ; place++) {
      const longer = lists.filter((_, doc) => lengths[doc] > place);
      if (!longer.length) break;
      const gaps = columns(longer.length, count - 1);
      longer.forEach((values, i) => values.push(gaps[i] + (place && values[place - 1] + 1)));
    }
    return { ...facet, of: (doc) => lists[doc] };
  });
}

/** @param {Reader} reader @param {number} size @returns {Record<string, number[]>} */
export function readOrders({ number, text, times, columns }, size) {
  return Object.fromEntries(times(number(), () => [text(), columns(size, size)]));
}
