(()=>{function g(e){let d=new Intl.Collator(document.documentElement.lang,{numeric:!0}),c=[...e.tHead.rows[0].cells],i=[...e.tBodies].map(o=>[...o.rows]),a=(o,t)=>o.cells[t]?.
textContent.trim()??"";for(let[o,t]of c.entries()){let n=document.createElement("button");n.type="button",n.append(...t.childNodes),t.append(n),n.addEventListener(
"click",()=>{let l=t.ariaSort,s=l==="ascending"?"descending":l==="descending"?null:"ascending";for(let u of c)u.removeAttribute("aria-sort");s&&t.setAttribute("\
aria-sort",s);for(let[u,f]of[...e.tBodies].entries()){let r=[...i[u]],h=r[0]?.classList.contains("group")?r.shift():null;s&&r.sort((m,p)=>d.compare(a(m,o),a(p,o))),
s==="descending"&&r.reverse(),f.append(...h?[h]:[],...r)}})}}function b(e){let d=document.querySelector(".compare table"),c=[...e.elements.e],i=e.querySelector(
"[role=status]"),a=()=>{let t=c.filter(n=>n.checked);for(let n of d.rows)c.forEach((l,s)=>n.cells[s+1].hidden=t.length>1&&!l.checked);for(let n of c)n.disabled=
t.length>=4&&!n.checked;i.textContent=t.length<2?e.dataset.least:t.length>=4?e.dataset.most:""},o=()=>{let t=new URLSearchParams(location.search).getAll("e").slice(
0,4);for(let n of c)n.checked=t.includes(n.value);a()};e.addEventListener("change",()=>{let t=new URLSearchParams(new FormData(e)).toString();history.pushState(
null,"",t?`?${t}`:location.pathname),a()}),addEventListener("popstate",o),e.hidden=!1,o()}for(let e of document.querySelectorAll(".languages a"))e.addEventListener(
"click",()=>e.search=location.search);for(let e of document.querySelectorAll(".sortable table"))g(e);for(let e of document.querySelectorAll("[data-compare]"))b(
e);for(let e of document.querySelectorAll("[data-print]"))e.hidden=!1,e.addEventListener("click",()=>print());})();
