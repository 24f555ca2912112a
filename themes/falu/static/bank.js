function p(e){const u=new Intl.Collator(document.documentElement.lang,{numeric:!0}),a=[...e.tHead.rows[0].cells],f=[...e.tBodies].map(c=>[...c.rows]),d=(c,o)=>c.
cells[o]?.textContent.trim()??"";for(const[c,o]of a.entries()){const r=document.createElement("button");r.type="button",r.append(...o.childNodes),o.append(r),r.
addEventListener("click",()=>{const n=o.ariaSort,s=n==="ascending"?"descending":n==="descending"?null:"ascending";for(const i of a)i.removeAttribute("aria-sort");
s&&o.setAttribute("aria-sort",s);for(const[i,h]of[...e.tBodies].entries()){const t=[...f[i]],l=t[0]?.classList.contains("group")?t.shift():null;s&&t.sort((m,g)=>u.
compare(d(m,c),d(g,c))),s==="descending"&&t.reverse(),h.append(...l?[l]:[],...t)}})}}function b(e){const u=document.querySelector(".compare table"),a=[...e.elements.
e],f=e.querySelector("[role=status]"),d=document.querySelector("[data-blank]"),c=n=>n>=4?e.dataset.most:e.dataset.shown.replace("{number}",n),o=()=>{const n=a.filter(
t=>t.checked);for(const t of u.rows)a.forEach((l,m)=>t.cells[m+1].hidden=n.length>1&&!l.checked);const s=t=>[...t.cells].slice(1).every(l=>l.hidden||l.querySelector(
":only-child.state")),i=[...u.tBodies[0].rows];for(const t of i)t.hidden=n.length>1&&s(t);const h=i.filter(t=>t.hidden).map(t=>t.cells[0].textContent.trim());d.
hidden=!h.length,d.textContent=`${d.dataset.blank} ${h.join(" · ")}`;for(const t of a)t.disabled=n.length>=4&&!t.checked;f.textContent=n.length<2?e.dataset.least:
c(n.length)},r=()=>{const n=new URLSearchParams(location.search).getAll("e").slice(0,4);for(const s of a)s.checked=n.includes(s.value);o()};e.addEventListener("\
change",()=>{const n=new URLSearchParams(new FormData(e)).toString();history.pushState(null,"",n?`?${n}`:location.pathname),o()}),addEventListener("popstate",r),
e.hidden=!1,r()}for(const e of document.querySelectorAll(".languages a"))e.addEventListener("click",()=>e.search=location.search);for(const e of document.querySelectorAll(
".sortable table"))p(e);for(const e of document.querySelectorAll("[data-compare]"))b(e);for(const e of document.querySelectorAll("[data-print]"))e.hidden=!1,e.addEventListener(
"click",()=>print());
