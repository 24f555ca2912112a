// What the search page and the box in the header share: elements, words, the way to the index.

/** @param {Element | ShadowRoot} element */
export const put = (element, ...children) => (element.replaceChildren(...children), element);

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, unknown>} attributes @param {(Node | string)[]} children @returns {HTMLElementTagNameMap[T]} */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children);
  return element;
}

/** Words of the form, such as `data-hits_one`, with a number. @param {HTMLElement} form @param {string} key @param {number} number */
export function say({ dataset }, key, number) {
  const { lang } = document.documentElement;
  const words = dataset[`${key}_${new Intl.PluralRules(lang).select(number)}`] ?? dataset[key + '_other'] ?? '';
  // The first formatter takes 40 ms to make, and below a thousand there is nothing to format.
  return words.replace('{n}', number < 1e3 ? number + '' : number.toLocaleString(lang));
}

/** Opens the index that a form names. @param {HTMLFormElement} form */
export async function connect({ dataset }) {
  const { open } = await import('./engine.js');
  if (dataset.offline != undefined) {
    const { load } = await import('./offline.js');
    return open(load(dataset.index ?? ''));
  }
  return open(async (name) => {
    const response = await fetch(dataset.index + name + '.kb', name == 'm' ? { cache: 'no-cache' } : {});
    if (!response.ok) throw Error(response.statusText);
    return response;
  });
}

/**
 * The address of a document; the base of the site is two folders above the index. What has no page of its own is a place on one.
 * @param {HTMLFormElement} form @param {string} url
 */
export const address = ({ dataset }, url) =>
  new URL(`../../${dataset.offline == undefined ? url : url.replace(/(?=#)|$/, 'index.html')}`, new URL(dataset.index ?? '', location.href)).href;
