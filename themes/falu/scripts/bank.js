// What a page can do beside being read. Without it, every page says the same.

/** Buttons in the heads of a table: by this column, up or down; groups stay together. */
function sortable(table) {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const heads = [...table.tHead.rows[0].cells];
  const original = [...table.tBodies].map((body) => [...body.rows]);
  const text = (row, column) => row.cells[column]?.textContent.trim() ?? '';
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const now = head.ariaSort;
      const next = now === 'ascending' ? 'descending' : now === 'descending' ? null : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      if (next) head.setAttribute('aria-sort', next);
      for (const [number, body] of [...table.tBodies].entries()) {
        const rows = [...original[number]];
        const group = rows[0]?.classList.contains('group') ? rows.shift() : null;
        if (next) rows.sort((one, other) => collator.compare(text(one, column), text(other, column)));
        if (next === 'descending') rows.reverse();
        body.append(...(group ? [group] : []), ...rows);
      }
    });
  }
}

/** Shows the columns that the address names; two to four of them. Rows in which none of these has an answer are named below. */
function comparing(form) {
  const table = document.querySelector('.compare table');
  const boxes = [...form.elements.e];
  const status = form.querySelector('[role=status]');
  const blank = document.querySelector('[data-blank]');
  const shown = (number) => (number >= 4 ? form.dataset.most : form.dataset.shown.replace('{number}', number));
  const show = () => {
    const chosen = boxes.filter((box) => box.checked);
    for (const row of table.rows) {
      boxes.forEach((box, index) => (row.cells[index + 1].hidden = chosen.length > 1 && !box.checked));
    }
    const nothing = (row) => [...row.cells].slice(1).every((cell) => cell.hidden || cell.querySelector(':only-child.state'));
    const rows = [...table.tBodies[0].rows];
    for (const row of rows) row.hidden = chosen.length > 1 && nothing(row);
    const names = rows.filter((row) => row.hidden).map((row) => row.cells[0].textContent.trim());
    blank.hidden = !names.length;
    blank.textContent = `${blank.dataset.blank} ${names.join(' · ')}`;
    for (const box of boxes) box.disabled = chosen.length >= 4 && !box.checked;
    status.textContent = chosen.length < 2 ? form.dataset.least : shown(chosen.length);
  };
  const read = () => {
    const wanted = new URLSearchParams(location.search).getAll('e').slice(0, 4);
    for (const box of boxes) box.checked = wanted.includes(box.value);
    show();
  };
  form.addEventListener('change', () => {
    const query = new URLSearchParams(new FormData(form)).toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    show();
  });
  addEventListener('popstate', read);
  form.hidden = false;
  read();
}

// What was chosen goes along to the same page in the other language.
for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', () => (link.search = location.search));
}
for (const table of document.querySelectorAll('.sortable table')) sortable(table);
for (const form of document.querySelectorAll('[data-compare]')) comparing(form);
for (const item of document.querySelectorAll('[data-print]')) {
  item.hidden = false;
  item.addEventListener('click', () => print());
}
