// Stems of English words: Snowball 3. Words come in lower case, without apostrophes.
// tests/browser/stem.test.mjs holds them against those of the program.

/** Endings and what takes their place. @param {string} text */
const table = (text) => new Map(text.split(' ').map((rule) => /** @type {[string, string]} */ (rule.split(':'))));

const whole = table(
  'andes:andes atlas:atlas bias:bias cosmos:cosmos howe:howe news:news sky:sky early:earli gently:gentl idly:idl ' +
    'only:onli singly:singl skies:sky skis:ski ugly:ugli',
);
const second = table(
  'tional:tion enci:ence anci:ance abli:able entli:ent ization:ize izer:ize ational:ate ation:ate ator:ate aliti:al ' +
    'alism:al alli:al fulli:ful fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ' +
    'ogist:og ogi:og lessli:less li:',
);
const third = table('tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:');
const fourth = table('ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant: ent: ment: ement:');

/** @param {string} word */
export function stem(word) {
  if (word.length < 3 || whole.has(word)) return whole.get(word) ?? word;
  // Y is a y that stands for a consonant.
  word = word.replace(/(^|[aeiouy])y/g, '$1Y');
  const start = /^(arsen|commun|emerg|gener|later|organ|past|univers)|[aeiouy][^aeiouy]/.exec(word);
  const r1 = start ? start.index + start[0].length : word.length;
  const rest = word.slice(r1).search(/[aeiouy][^aeiouy]/);
  const r2 = rest < 0 ? word.length : r1 + rest + 2;
  const short = (text) => /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.test(text);
  const step = (endings, region) => {
    for (let length = 7; length > 1; length--) {
      const ending = word.slice(-length);
      const to = endings.get(ending);
      if (to === undefined) continue;
      const refused = /^(li|ogi|ion)$/.test(ending) && !/([cdeghkmnrt]li|logi|[st]ion)$/.test(word);
      const from = word.length - ending.length;
      if (!refused && from >= (ending == 'ative' ? r2 : region)) word = word.slice(0, from) + to;
      return;
    }
  };

  if (/(ss|i)e[ds]$/.test(word) && !/ssed$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
  else if (/[aeiouy].*[^us]s$/.test(word)) word = word.slice(0, -1);

  const past = /(eed|ing|ed)(ly)?$/.exec(word);
  const before = word.slice(0, past?.index);
  if (past?.[1] == 'eed') {
    if (past.index >= r1 && !/^(succ|proc|exc)$/.test(before)) word = before + 'ee';
  } else if (past?.[0] == 'ing' && /^[^aeiouy]y$/.test(before)) {
    word = before[0] + 'ie';
  } else if (past && /[aeiouy]/.test(before) && !/^(even|cann|inn|earr|herr|out)ing$/.test(word)) {
    word = before;
    if (/([bdfgmnprt])\1$/.test(word)) word = /^[aeo]..$/.test(word) ? word : word.slice(0, -1);
    else if (/(at|bl|iz)$/.test(word) || (word.length == r1 && short(word))) word += 'e';
  }
  word = word.replace(/(.[^aeiouy])[yY]$/, '$1i');
  step(second, r1);
  step(third, r1);
  step(fourth, r2);
  const last = word.length - 1;
  if (word.endsWith('e') ? last >= r2 || (last >= r1 && !short(word.slice(0, -1))) : last >= r2 && word.endsWith('ll')) {
    word = word.slice(0, -1);
  }
  return word.toLowerCase();
}
