// What may be meant by a word that is nowhere in the index. Fetched when there is one.
import { fold } from './format.js';

/**
 * @typedef {import('./format.js').Words} Words
 * @typedef {import('./engine.js').Hit} Hit
 * @typedef {{ flags: number, stem: (word: string) => string, lookup: (term: string) => Promise<Hit | undefined>,
 *   shown: (words: Words, i: number) => string, near: (word: string) => Promise<Words>, all: () => Promise<Words> }} Tools
 */

/**
 * How many letters are more, fewer, other or exchanged in a word, of which its ending may be left out down to `least`
 * letters; 9 where there are more than `most` of them.
 */
function distance(a, b, most, least = b.length) {
  if (a.length - b.length > most || least - a.length > most) return 9;
  let last = [];
  let row = [...b, 0].map((_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + +(a[i - 1] != b[j - 1]));
      if (j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) next[j] = Math.min(next[j], last[j - 2] + 1);
    }
    if (Math.min(...next) > most) return 9;
    [last, row] = [row, next];
  }
  const away = Math.min(...row.slice(least));
  return away > most ? 9 : away;
}

/**
 * The term that is the fewest letters away, then the commonest. What is misspelt often has another stem, so its
 * ending may be cut anywhere. @param {Words} words @param {string} word @param {Tools} tools
 */
function closest(words, word, { stem, shown }) {
  const [whole, short] = [fold(word), fold(stem(word))];
  let best = { cost: 8, term: '', shown: '' };
  words.folded.forEach((folded, i) => {
    const other = +(folded[0] != whole[0]);
    const most = (text) => Math.min((text.length + 1) >> 2, 2 - other);
    const [term, form] = [words.terms[i], shown(words, i)];
    const exact = distance(fold(form), whole, most(whole));
    const away = Math.min(exact, distance(folded, whole, most(short), Math.min(short.length, whole.length - 1)));
    const marks = +(away < 9 && distance(term, word, 2, short.length) > away);
    const cost = away + other / 2 + (+(away < exact) + marks) / short.length - Math.log2(words.counts[i]) / 20;
    if (cost < best.cost) best = { cost, term, shown: form };
  });
  return best;
}

/** A compound that is nowhere: its longest known beginning, where the rest is known too. @param {string} word @param {Tools} tools */
async function split(word, { flags, stem, lookup }) {
  for (let at = flags & 2 ? word.length - 4 : 0; at > 2; at--) {
    for (const head of [word.slice(0, at), word.slice(0, at - 1)]) {
      const first = head.length > 2 && (await lookup(stem(head)));
      const rest = first && (await lookup(stem(word.slice(at))));
      if (rest) return { hits: [first, rest], shown: `${head} + ${word.slice(at)}` };
    }
  }
}

/**
 * One that differs in a letter, if it is no rarity; a compound of known words; one from the whole list.
 * @param {string} word @param {Tools} tools
 */
export async function mend(word, tools) {
  const near = closest(await tools.near(tools.stem(word)), word, tools);
  const found = near.cost < 1 ? undefined : await split(word, tools);
  if (found) return found;
  const other = near.cost < 1 || tools.flags & 1 ? near : closest(await tools.all(), word, tools);
  const best = other.cost < near.cost ? other : near;
  const hit = await tools.lookup(best.term);
  return hit && { hits: [hit], shown: best.shown };
}
