// The scripts of the theme as they are published, made of those in themes/falu/scripts: without comments, and,
// for pages that are opened as files, where browsers load no modules, each in one with all that it imports.
// `npm run scripts` writes them.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const theme = fileURLToPath(new URL('../../themes/falu/', import.meta.url));
const sources = join(theme, 'scripts');
/** Scripts that pages name; the others are imported by them. */
const PAGES = ['bank.js', 'search/box.js', 'search/page.js'];
const options = { outbase: sources, minify: true, charset: 'utf8', target: 'es2022', lineLimit: 160, write: false };

/** What is written: text by path in the theme. */
export async function scripts() {
  const names = readdirSync(sources, { recursive: true }).map(String);
  const all = names.filter((name) => name.endsWith('.js')).map((name) => join(sources, name));
  const pages = PAGES.map((name) => join(sources, name));
  const made = [
    await build({ ...options, entryPoints: all, format: 'esm', outdir: join(theme, 'static') }),
    await build({ ...options, entryPoints: pages, format: 'iife', bundle: true, outdir: join(theme, 'static/offline') }),
  ];
  const files = made.flatMap(({ outputFiles }) => outputFiles);
  return new Map(files.map(({ path, text }) => [relative(theme, path), text]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await scripts()) {
    mkdirSync(dirname(join(theme, path)), { recursive: true });
    writeFileSync(join(theme, path), text);
  }
}
