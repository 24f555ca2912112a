// The box in the header: suggests while one types, as the combobox of the ARIA practices; without it the
// form leads to the search page.
import { address, connect, make, put, say } from './dom.js';

/** @typedef {{ label: string, lang?: string, url?: string, query?: string }} Item It has an address or is a query to the search page. */

/**
 * What a query may be on its way to: documents that have it in their titles, by collection, and values of
 * facets that begin so. @param {Awaited<ReturnType<typeof connect>>} index @param {string} query
 * @param {string[]} kinds Names of the collections.
 */
async function suggest(index, query, kinds) {
  const { docs, terms } = await index.find(query);
  const facets = index.whole ? await index.facets() : [];
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  const add = (/** @type {string} */ name, /** @type {Item} */ item) => groups.set(name, [...(groups.get(name) ?? []), item]);
  const cards = await index.cards(docs.slice(0, 11));
  const named = cards.filter(({ title }) => index.mark(title, terms).length > 1);
  for (const { title, lang, url, kind } of (named.length ? named : cards).slice(0, 6)) {
    add(kinds[kind], { label: title, lang, url });
  }
  const begins = (words) => (' ' + index.plain(words)).includes(' ' + index.plain(query));
  for (const { id, label, ids, labels } of facets) {
    if (groups.size > 4) break;
    const values = labels.flatMap((own, i) => (begins(own) ? [{ label: own, query: `${id}=${ids[i]}` }] : []));
    for (const value of values.slice(0, 3)) add(label, value);
  }
  return { total: docs.length, groups: [...groups] };
}

/** @param {HTMLFormElement} form */
function combobox(form) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
  const list = make('div', { id: 'site-search-list', role: 'listbox', 'aria-label': form.dataset.suggestions, hidden: true });
  const status = make('p', { role: 'status', class: 'unseen' });
  form.append(list, status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) {
    input.setAttribute(name, value);
  }
  /** @type {ReturnType<typeof connect> | undefined} */
  let index;
  /** @type {HTMLElement[]} */
  let options = [];
  let active = -1;
  let turn = 0;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) go(-1);
  };
  /** Makes an option the active one; -1: none. */
  const go = (to) => {
    options[active]?.removeAttribute('aria-selected');
    active = to;
    input.setAttribute('aria-activedescendant', options[to]?.id ?? '');
    options[to]?.setAttribute('aria-selected', 'true');
    options[to]?.scrollIntoView({ block: 'nearest' });
  };
  const option = (words, url, lang = '') =>
    options[options.push(make('div', { id: `site-search-${options.length}`, role: 'option', 'data-url': url, lang }, words)) - 1];
  const group = (name, items) => {
    const id = `site-search-g${options.length}`;
    return make('div', { role: 'group', 'aria-labelledby': id }, make('p', { id, role: 'presentation' }, name), ...items);
  };

  const update = async () => {
    const query = input.value.trim();
    const mine = ++turn;
    if (query.length < 2) return show(false);
    const found = await suggest(await (index ??= connect(form)), query, (form.dataset.kinds ?? '').split('|'));
    if (mine != turn || document.activeElement != input) return;
    show(false);
    options = [];
    const groups = found.groups.map(([name, items]) =>
      group(name, items.map(({ label, url, query, lang }) => option(label, query ? `${form.action}?${query}` : address(form, url ?? ''), lang))),
    );
    const all = option(say(form, 'all', found.total), `${form.action}?${new URLSearchParams({ q: query })}`);
    put(list, ...groups, all);
    status.textContent = say(form, 'hits', found.total);
    show(true);
  };

  input.addEventListener('focus', () => (index ??= connect(form)).catch(() => (index = undefined)), { once: true });
  input.addEventListener('input', () => update().catch(() => show(false)));
  input.addEventListener('blur', () => show(false));
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step && list.hidden) update();
    else if (step) go(((active + step + 1 + options.length + 1) % (options.length + 1)) - 1);
    else if (key == 'Enter' && active >= 0) location.href = options[active].dataset.url ?? '';
    else if (key == 'Escape' && !list.hidden) show(false);
    else return;
    event.preventDefault();
  });
  // The focus stays where it is.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const url = /** @type {HTMLElement} */ (target).closest('[data-url]')?.getAttribute('data-url');
    if (url) location.href = url;
  });
}

if ('DecompressionStream' in globalThis) {
  for (const form of document.querySelectorAll('form.site-search')) combobox(/** @type {HTMLFormElement} */ (form));
}
