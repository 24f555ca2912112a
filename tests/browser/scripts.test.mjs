// The scripts that are published are those that stand in themes/falu/scripts.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scripts } from './scripts.mjs';

const theme = fileURLToPath(new URL('../../themes/falu/', import.meta.url));

test('the published scripts are made of the sources: `npm run scripts` writes them', async () => {
  const made = await scripts();
  const there = readdirSync(theme + 'static', { recursive: true }).map((name) => `static/${name}`);
  assert.deepEqual(there.filter((name) => name.endsWith('.js')).sort(), [...made.keys()].sort());
  for (const [path, text] of made) assert.equal(readFileSync(theme + path, 'utf8'), text, path);
});
