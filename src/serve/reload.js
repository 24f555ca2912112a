// Added by `exempelbank serve` to every page, and published with none: brings the page up to date when its
// sources are saved, and shows the errors there are. Under the policy of the site: no markup from strings.
(() => {
  const OWN = '/__exempelbank/';
  const SCROLL = 'exempelbank-scroll';
  let shown = document.currentScript.dataset.shown;
  let source;

  function connect() {
    if (source) return;
    const query = new URLSearchParams({ page: location.pathname, shown });
    source = new EventSource(`${OWN}events?${query.toString().replaceAll('+', '%20')}`);
    source.addEventListener('reload', reload);
    source.addEventListener('style', (event) => restyle(JSON.parse(event.data)));
    source.addEventListener('problems', (event) => overlay(JSON.parse(event.data)));
  }

  function disconnect() {
    source?.close();
    source = undefined;
  }

  function reload() {
    disconnect();
    sessionStorage.setItem(SCROLL, JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  }

  /** The new stylesheet stands beside the old one until it is there: nothing flashes. */
  function restyle(change) {
    shown = change.shown;
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = change.styles[new URL(link.href).pathname];
      if (!address) continue;
      const fresh = link.cloneNode();
      fresh.href = address;
      fresh.addEventListener('load', () => link.remove());
      link.after(fresh);
    }
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function overlay(problems) {
    document.querySelector('exempelbank-problems')?.remove();
    if (problems.length === 0) return;
    const host = document.createElement('exempelbank-problems');
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${OWN}overlay.css`;
    const panel = element('section', '', 'panel');
    panel.setAttribute('role', 'alert');
    const close = element('button', '×', 'close');
    close.addEventListener('click', () => host.remove());
    close.setAttribute('aria-label', problems[0].close);
    panel.append(close);
    for (const problem of problems) {
      const article = element('article', '');
      article.append(element('pre', problem.drawn));
      if (problem.open) {
        const place = element('a', `${problem.words} ${problem.place}`);
        place.href = problem.open;
        article.append(place);
      }
      panel.append(article);
    }
    root.append(style, panel);
    document.documentElement.append(host);
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelector('exempelbank-problems')?.remove();
  });

  // Browsers keep few connections to one host: a page that nobody sees lets go of its own, and asks
  // when it is seen again what it has missed.
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  addEventListener('pageshow', () => !document.hidden && connect());
  addEventListener('pagehide', disconnect);

  const kept = sessionStorage.getItem(SCROLL);
  if (kept) {
    sessionStorage.removeItem(SCROLL);
    const [path, x, y] = JSON.parse(kept);
    if (path === location.pathname) {
      addEventListener('load', () => scrollTo({ left: x, top: y, behavior: 'instant' }));
    }
  }
  if (!document.hidden) connect();
})();
