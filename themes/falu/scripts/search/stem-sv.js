// Stems of Swedish words: Snowball 3. Words come in lower case.
// tests/browser/stem.test.mjs holds them against those of the program.

/** @param {string} word */
export function stem(word) {
  const vowel = /[aeiouyäåö][^aeiouyäåö]/.exec(word);
  const r1 = vowel ? Math.max(vowel.index + 2, 3) : word.length;
  /** @param {RegExp} ending */
  const found = (ending) => ending.exec(word.slice(r1))?.[0];
  /** Whether "et" after this is the definite article. @param {string} stem */
  const definite = (stem) =>
    /.[aeiouyäåö][^aeiouyäåö]$/.test(stem) &&
    !/(fab|h|[pr]ak|stak|kom|iet|([cdmnprstux]|[ai]l|[ik]v)it)$/.test(stem);

  const main =
    found(
      /([aeo]rnas?|het(erna|ens?|er)?|a[dst]?|aste?|ades?|ande[nst]?|ar(n?e|ens?)?|e[st]?|ens?|erns?|[eo]r|s)$/,
    ) ?? '';
  let cut = main.length;
  if (main == 'et' && !definite(word.slice(0, -2))) cut = 0;
  if (main == 's') {
    if (word.endsWith('ets') && definite(word.slice(0, -3))) cut = 3;
    else if (!/[bcdfghjklmnoprtvy]s$/.test(word)) cut = 0;
  }
  word = word.slice(0, word.length - cut);
  if (found(/(dd|gd|nn|[dgkt]t)$/)) word = word.slice(0, -1);
  const other = found(/(l?ig|els|fullt|öst)$/);
  if (other?.endsWith('t')) return word.replace(/(full|[iklnprtuv]ös)t$/, '$1');
  return word.slice(0, word.length - (other?.length ?? 0));
}

/** Forms that have another stem though they are of the same word: `karta` and `kartan`. @param {string} word @returns {string[]} */
export const kin = (word) => (/..a$/.test(word) ? [word + 'n'] : /..ans?$/.test(word) ? [word.replace(/ns?$/, '')] : []);
