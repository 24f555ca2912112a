// The stemmers of the client against tests/data/stems.tsv, which the program's own write (tests/it/stems.rs).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from './support.mjs';

const lines = (path) => readFileSync(root + path, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
const checksum = (text) =>
  Buffer.from(text).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5 | 0) >>> 0;

for (const language of ['sv', 'en']) {
  test(`stems are those of the program, ${language}`, async () => {
    const { stem } = await import(`../../themes/falu/static/search/stem-${language}.js`);
    const held = lines('tests/data/stems.tsv').filter(([own]) => own == language);
    assert.ok(held.length > 5);
    for (const [, list, from, sum] of held) {
      const forms = lines(list).slice(+from, +from + 1000).map(([form]) => form);
      const made = checksum(forms.map((form) => `${form} ${stem(form)}\n`).join(''));
      assert.equal(made.toString(16).padStart(8, '0'), sum, `${list} from line ${from}`);
    }
  });
}
