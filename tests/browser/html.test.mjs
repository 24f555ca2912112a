// Every page and style of the built site, as the Nu HTML checker sees it: no error and no warning.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publish } from './published.mjs';

const CHECKER = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

let site;
before(async () => (site = await publish()));
after(() => site?.stop());

/** What the checker says of addresses. The site is asked for as by a reader, so that its policy is examined too. */
function check(addresses) {
  const options = ['-Xmx512m', '-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Dnu.validator.servlet.allowed-address-type=all', '-jar', CHECKER, '--format', 'json', '--exit-zero-always', '--also-check-css'];
  return new Promise((resolve, reject) => {
    execFile('java', [...options, ...addresses], { maxBuffer: 1 << 28 }, (error, _, told) => {
      if (error) return reject(error);
      const said = JSON.parse(told).messages.map(({ url, lastLine, type, subType, message, extract }) => {
        return `${url.replace(site.origin, '')}:${lastLine} ${subType ?? type}: ${message} ${extract ?? ''}`;
      });
      resolve(said);
    });
  });
}

test('the Nu HTML checker finds nothing', async () => {
  const files = readdirSync(site.folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  const pages = files.filter((path) => path.endsWith('.html')).map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  assert.ok(pages.length > 300);
  const styles = files.filter((path) => path.endsWith('.css'));
  assert.ok(styles.length > 0);
  const said = await check([...pages, ...styles].map((path) => `${site.origin}/${path}`));
  assert.deepEqual([...new Set(said)].slice(0, 30), [], `${said.length} in all`);
});
