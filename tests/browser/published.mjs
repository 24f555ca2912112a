// The built site as a host would send it: compressed, under its address, with the headers of its own `_headers`.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, root } from './support.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.kb': 'application/octet-stream',
};

/** Rules of a `_headers` file: a pattern of addresses, and what is sent with them. */
function rules(text) {
  const found = [];
  for (const line of text.split('\n').filter((line) => line.trim())) {
    if (line.startsWith('/')) found.push({ pattern: line, headers: {} });
    else {
      const [, name, value] = line.match(/^ +([^:]+): (.*)$/);
      found.at(-1).headers[name] = value;
    }
  }
  return found;
}

/** Whether an address fits a pattern, in which a star stands for anything. */
function fits(pattern, path) {
  const [start, end] = pattern.split('*');
  return path.startsWith(start) && path.endsWith(end);
}

/** Builds a bank and serves it until `stop`. `origin` is where its home page is, without the last slash. */
export async function publish(bank = root) {
  const { folder, remove } = build([], bank);
  const headers = rules(readFileSync(join(folder, '_headers'), 'utf8'));
  const base = headers[0].pattern.replace(/\*$/, '');
  const sent = new Map();
  const answer = (path) => {
    const file = normalize(join(folder, decodeURIComponent(path.slice(base.length))));
    const whole = path.endsWith('/') ? join(file, 'index.html') : file;
    const there = path.startsWith(base) && existsSync(whole) && statSync(whole).isFile();
    const name = there ? whole : join(folder, '404.html');
    const own = headers.filter(({ pattern }) => fits(pattern, path)).map(({ headers }) => headers);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    return {
      status: there ? 200 : 404,
      bytes: gzipSync(readFileSync(name)),
      headers: Object.assign({ 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }, ...own),
    };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (!sent.has(pathname)) sent.set(pathname, answer(pathname));
    const { status, bytes, headers } = sent.get(pathname);
    response.writeHead(status, { ...headers, 'Content-Length': bytes.length });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    folder,
    origin: `http://127.0.0.1:${typeof address === 'object' ? address.port : ''}${base.slice(0, -1)}`,
    stop() {
      server.closeAllConnections();
      server.close();
      remove();
    },
  };
}
