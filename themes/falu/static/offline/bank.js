(()=>{function p(e){let u=new Intl.Collator(document.documentElement.lang,{numeric:!0}),a=[...e.tHead.rows[0].cells],f=[...e.tBodies].map(c=>[...c.rows]),d=(c,o)=>c.cells[o]?.
textContent.trim()??"";for(let[c,o]of a.entries()){let r=document.createElement("button");r.type="button",r.append(...o.childNodes),o.append(r),r.addEventListener(
"click",()=>{let n=o.ariaSort,s=n==="ascending"?"descending":n==="descending"?null:"ascending";for(let i of a)i.removeAttribute("aria-sort");s&&o.setAttribute("\
aria-sort",s);for(let[i,h]of[...e.tBodies].entries()){let t=[...f[i]],l=t[0]?.classList.contains("group")?t.shift():null;s&&t.sort((m,g)=>u.compare(d(m,c),d(g,c))),
s==="descending"&&t.reverse(),h.append(...l?[l]:[],...t)}})}}function b(e){let u=document.querySelector(".compare table"),a=[...e.elements.e],f=e.querySelector(
"[role=status]"),d=document.querySelector("[data-blank]"),c=n=>n>=4?e.dataset.most:e.dataset.shown.replace("{number}",n),o=()=>{let n=a.filter(t=>t.checked);for(let t of u.
rows)a.forEach((l,m)=>t.cells[m+1].hidden=n.length>1&&!l.checked);let s=t=>[...t.cells].slice(1).every(l=>l.hidden||l.querySelector(":only-child.state")),i=[...u.
tBodies[0].rows];for(let t of i)t.hidden=n.length>1&&s(t);let h=i.filter(t=>t.hidden).map(t=>t.cells[0].textContent.trim());d.hidden=!h.length,d.textContent=`${d.
dataset.blank} ${h.join(" · ")}`;for(let t of a)t.disabled=n.length>=4&&!t.checked;f.textContent=n.length<2?e.dataset.least:c(n.length)},r=()=>{let n=new URLSearchParams(
location.search).getAll("e").slice(0,4);for(let s of a)s.checked=n.includes(s.value);o()};e.addEventListener("change",()=>{let n=new URLSearchParams(new FormData(
e)).toString();history.pushState(null,"",n?`?${n}`:location.pathname),o()}),addEventListener("popstate",r),e.hidden=!1,r()}for(let e of document.querySelectorAll(
".languages a"))e.addEventListener("click",()=>e.search=location.search);for(let e of document.querySelectorAll(".sortable table"))p(e);for(let e of document.querySelectorAll(
"[data-compare]"))b(e);for(let e of document.querySelectorAll("[data-print]"))e.hidden=!1,e.addEventListener("click",()=>print());})();
