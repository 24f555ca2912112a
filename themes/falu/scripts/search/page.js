// The search page: facets, hits, and its whole state in the address. What it fills in stands in the template.
import { address, connect, make, put, say } from './dom.js';
import { count, narrow } from './engine.js';

/** @typedef {import('./engine.js').Facet} Facet */
/** @typedef {import('./engine.js').Card} Card */

/** @returns {any} An element of the template. */
const part = (name) => document.getElementById('search' + name);
const [form, input, app, fallback, filters, heading, status, note, chips, sort, hits, more] =
  ',-q,-app,-fallback,-filters,-count,-status,-note,-chosen,-sort,-hits,-more'.split(',').map(part);
const words = form.dataset;
const title = document.title;
const STEP = 10;

/** @type {Awaited<ReturnType<typeof connect>>} */
let index;
/** @type {import('./engine.js').Chosen} */
let chosen = {};
/** @type {Facet[]} */
let facets = [];
/** The order that was chosen; empty: by relevance, or by title where nothing is asked. */
let order = '';
/** How many hits are shown. */
let shown = STEP;
/** What is drawn: documents and the terms they met. @type {{ docs: number[], terms: Set<string> }} */
let drawn;
let turn = 0;
let timer = 0;

/** Takes the state from the address. */
function read() {
  const state = new URLSearchParams(location.search);
  input.value = state.get('q') ?? '';
  order = state.get('sort') ?? '';
  shown = STEP * (Number(state.get('page')) || 1);
  chosen = {};
  for (const id of new Set(state.keys())) if (!/^(q|sort|page)$/.test(id)) chosen[id] = state.getAll(id);
}

/** Puts the state in the address: a step of its own, or instead of the last. */
function write(push = false) {
  const state = new URLSearchParams();
  if (input.value.trim()) state.set('q', input.value.trim());
  for (const [id, values] of Object.entries(chosen)) for (const value of values) state.append(id, value);
  if (order) state.set('sort', order);
  if (shown > STEP) state.set('page', String(shown / STEP));
  const url = location.pathname + (state.size ? `?${state}` : '');
  if (url != location.pathname + location.search) history[push ? 'pushState' : 'replaceState'](null, '', url);
}

/** Words of the form in which {names} are filled in, emphasised. */
const filled = (text, values) =>
  text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? make('b', {}, values[piece]) : piece));

const marked = (pieces) => pieces.map(([text, found]) => (found ? make('mark', {}, text) : text));

/** @param {Card} card */
const hit = ({ title, url, summary, said, lang, kind }) =>
  make(
    'li',
    { class: 'card' },
    make('h3', { lang }, make('a', { href: address(form, url) }, title)),
    ...facets.slice(0, 1).map(({ labels }) => make('p', { class: 'kind' }, labels[kind])),
    make('p', { lang }, ...marked(index.mark(summary, drawn.terms))),
    ...(said ? [make('p', { class: 'said' }, said)] : []),
  );

/** Draws the hits from a place on. */
async function list(from = 0) {
  const { docs } = drawn;
  const cards = await index.cards(docs.slice(from, shown));
  if (docs != drawn.docs) return;
  const items = cards.map(hit);
  if (from) hits.append(...items);
  else put(hits, ...items);
  more.hidden = docs.length <= shown;
  return items;
}

/** @param {Facet} facet */
const box = (facet) =>
  make(
    'details',
    { open: facet == facets[0] || chosen[facet.id] },
    make('summary', {}, facet.label),
    make(
      'fieldset',
      {},
      make('legend', { class: 'unseen' }, facet.label),
      ...facet.ids.map((id, i) =>
        make('label', {}, make('input', { type: 'checkbox', name: facet.id, value: id }), ` ${facet.labels[i]} `, make('span', {})),
      ),
    ),
  );

/**
 * Draws the facets, which stay where they are so that the focus does, and what is chosen of them. Shown are
 * those that say something about one hit in twenty, and have values to choose between.
 */
function choices(docs) {
  if (!filters.querySelector('details')) filters.append(...facets.map(box));
  const counts = count(docs, facets, chosen);
  [...filters.querySelectorAll('details')].forEach((details, f) => {
    const { id, ids } = facets[f];
    [...details.querySelectorAll('label')].forEach((label, i) => {
      const own = label.querySelector('input');
      own.checked = chosen[id]?.includes(ids[i]) ?? false;
      label.lastChild.textContent = counts[f][i];
      label.hidden = !counts[f][i] && !own.checked;
    });
    const said = counts[f].reduce((sum, one) => sum + one, 0) * 20 > drawn.docs.length;
    details.hidden = !chosen[id] && !(said && details.querySelector('label:not([hidden]) ~ label:not([hidden])'));
  });
  const chip = (label, id, value) => {
    const name = id && words.remove.replace('{shown}', label);
    return make('li', {}, make('button', { type: 'button', 'aria-label': name, 'data-id': id, 'data-value': value }, label));
  };
  const all = facets.flatMap(({ id, ids, label, labels }) =>
    (chosen[id] ?? []).map((value) => chip(`${label}: ${labels[ids.indexOf(value)] ?? value}`, id, value)),
  );
  put(chips, ...all, ...(all.length > 1 ? [chip(words.clear, '', '')] : []));
}

/** Looks for what the state says, and draws it. */
async function update(push = false) {
  const mine = ++turn;
  clearTimeout(timer);
  const query = input.value;
  const found = await index.find(query);
  const wanted = Object.keys(chosen).length > 0;
  if (wanted || index.whole) facets = await index.facets();
  let docs = wanted ? narrow(found.docs, facets, chosen) : found.docs;
  sort.value = order || (query.trim() ? '' : 'title');
  sort.options[0].hidden = !query.trim();
  if (sort.value) {
    const orders = await index.orders();
    const kept = new Set(docs);
    docs = orders[sort.value]?.filter((doc) => kept.has(doc)) ?? docs;
  }
  if (mine != turn) return;
  drawn = { docs, terms: found.terms };
  app.classList.toggle('bare', !docs.length && !wanted);
  heading.textContent = say(form, 'hits', docs.length);
  put(
    note,
    ...found.instead.map(([word, shown]) => make('p', {}, ...filled(words.instead, { word, shown }))),
    ...[found.any && words.any, !docs.length && (wanted ? words.narrow : words.none)]
      .filter(Boolean)
      .map((said) => make('p', {}, said)),
  );
  await list();
  if (mine != turn) return;
  if (push) write(true);
  timer = setTimeout(settle, push ? 0 : 300);
  facets = await index.facets();
  // Hits are seen, and the next letter is taken, before choices are counted.
  await new Promise((seen) => setTimeout(seen, 100));
  if (mine != turn) return;
  if (!hits.querySelector('.kind')) await list();
  choices(found.docs);
}

/** What waits until nobody types: the address, the title, what is read aloud, excerpts. */
function settle() {
  write();
  const said = [input.value.trim(), heading.textContent].filter(Boolean).join(': ');
  document.title = `${said} – ${title}`;
  status.textContent = [heading, ...note.children].map((element) => element.textContent).join('. ');
  excerpts(0);
}

async function excerpts(from) {
  const { docs, terms } = drawn;
  if (!terms.size) return;
  const mine = turn;
  const cards = (await index.cards(docs.slice(from, shown))).entries();
  const next = async () => {
    for (const [i, card] of cards) {
      if (mine != turn) return;
      const pieces = await index.excerpt(card, terms).catch(() => []);
      const item = hits.children[from + i];
      if (docs == drawn.docs && pieces.length && !item.querySelector('.excerpt')) {
        item.append(make('p', { class: 'excerpt', lang: card.lang }, ...marked(pieces)));
      }
    }
  };
  // A few at a time, from the first on: the next query does not wait for the rest.
  for (let i = 0; i < 3; i++) next();
}

const fail = () => {
  put(note, make('p', {}, words.failed));
  app.hidden = fallback.hidden = false;
};
const change = (push = true) => {
  shown = STEP;
  update(push).catch(fail);
};

async function start() {
  index = await connect(form);
  read();
  fallback.hidden = true;
  app.hidden = false;
  filters.open = matchMedia('(min-width: 60em)').matches;
  input.addEventListener('input', () => change(false));
  sort.addEventListener('change', () => {
    order = sort.value;
    change();
  });
  addEventListener('popstate', () => {
    read();
    update().catch(fail);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
    heading.focus();
  });
  filters.addEventListener('change', ({ target: { name, value, checked } }) => {
    const others = (chosen[name] ?? []).filter((one) => one != value);
    chosen[name] = checked ? [...others, value] : others;
    if (!chosen[name].length) delete chosen[name];
    change();
  });
  chips.addEventListener('click', ({ target }) => {
    const { id, value } = target.dataset;
    if (id) chosen[id] = chosen[id].filter((one) => one != value);
    if (!chosen[id]?.length) delete chosen[id];
    if (!id) chosen = {};
    change();
    heading.focus();
  });
  more.addEventListener('click', async () => {
    const from = shown;
    shown += STEP;
    write();
    (await list(from))?.[0].querySelector('a')?.focus();
    excerpts(from);
  });
  await update();
}

if ('DecompressionStream' in globalThis) start().catch(fail);
