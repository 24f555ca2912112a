// What is published of files that authors add.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A bank that links to files with an ending: what is told of it, and what is published of each, by name. */
export function publish(files, ending) {
  const bank = mkdtempSync(join(tmpdir(), 'exempelbank-drawings-'));
  const pages = join(bank, 'content/pages');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(bank, 'site.toml'), 'base_url = "https://example.org/"\nlanguages = ["en"]\ntheme = "falu"\ntitle = "Bank"\n');
  const links = files.map(({ name }) => `[${name} shown](${name}.${ending})`).join('\n');
  writeFileSync(join(pages, 'index.md'), `---\ntitle: Files\n---\n${links}\n`);
  for (const { name, bytes } of files) writeFileSync(join(pages, `${name}.${ending}`), bytes);
  const run = (...options) => spawnSync(process.env.EXEMPELBANK, ['--root', bank, '--language', 'en', ...options], { maxBuffer: 1 << 28, encoding: 'utf8' });
  const { status } = run('build', '--keep-going');
  const told = JSON.parse(run('check', '--format', 'json').stdout);
  const folder = join(bank, 'public/static/content/pages');
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const made = new Map(there.map((file) => [file.split('.')[0], readFileSync(join(folder, file))]));
  rmSync(bank, { recursive: true });
  return { status, told, made };
}
