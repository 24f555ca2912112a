import{address as G,connect as H,make as c,put as $,say as J}from"./dom.js";import{count as K,narrow as Q}from"./engine.js";const V=e=>document.getElementById("\
search"+e),[k,g,T,D,q,x,W,j,M,y,C,R]=",-q,-app,-fallback,-filters,-count,-status,-note,-chosen,-sort,-hits,-more".split(",").map(V),m=k.dataset,X=document.title,
v=10;let u,r={},f=[],E="",p=v,w,b=0,U=0;function I(){const e=new URLSearchParams(location.search);g.value=e.get("q")??"",E=e.get("sort")??"",p=v*(Number(e.get("\
page"))||1),r={};for(const t of new Set(e.keys()))/^(q|sort|page)$/.test(t)||(r[t]=e.getAll(t))}function P(e=!1){const t=new URLSearchParams;g.value.trim()&&t.set(
"q",g.value.trim());for(const[s,a]of Object.entries(r))for(const o of a)t.append(s,o);E&&t.set("sort",E),p>v&&t.set("page",String(p/v));const n=location.pathname+
(t.size?`?${t}`:"");n!=location.pathname+location.search&&history[e?"pushState":"replaceState"](null,"",n)}const Y=(e,t)=>e.split(/\{(\w+)\}/).map((n,s)=>s%2?c(
"b",{},t[n]):n),N=e=>e.map(([t,n])=>n?c("mark",{},t):t),Z=({title:e,url:t,summary:n,said:s,lang:a,kind:o})=>c("li",{class:"card"},c("h3",{lang:a},c("a",{href:G(
k,t)},e)),...f.slice(0,1).map(({labels:i})=>c("p",{class:"kind"},i[o])),c("p",{lang:a},...N(u.mark(n,w.terms))),...s?[c("p",{class:"said"},s)]:[]);async function A(e=0){
const{docs:t}=w,n=await u.cards(t.slice(e,p));if(t!=w.docs)return;const s=n.map(Z);return e?C.append(...s):$(C,...s),R.hidden=t.length<=p,s}const _=e=>c("detail\
s",{open:e==f[0]||r[e.id]},c("summary",{},e.label),c("fieldset",{},c("legend",{class:"unseen"},e.label),...e.ids.map((t,n)=>c("label",{},c("input",{type:"checkb\
ox",name:e.id,value:t}),` ${e.labels[n]} `,c("span",{})))));function ee(e){q.querySelector("details")||q.append(...f.map(_));const t=K(e,f,r);[...q.querySelectorAll(
"details")].forEach((a,o)=>{const{id:i,ids:l}=f[o];[...a.querySelectorAll("label")].forEach((h,S)=>{const z=h.querySelector("input");z.checked=r[i]?.includes(l[S])??
!1,h.lastChild.textContent=t[o][S],h.hidden=!t[o][S]&&!z.checked});const d=t[o].reduce((h,S)=>h+S,0)*20>w.docs.length;a.hidden=!r[i]&&!(d&&a.querySelector("labe\
l:not([hidden]) ~ label:not([hidden])"))});const n=(a,o,i)=>{const l=o&&m.remove.replace("{shown}",a);return c("li",{},c("button",{type:"button","aria-label":l,
"data-id":o,"data-value":i},a))},s=f.flatMap(({id:a,ids:o,label:i,labels:l})=>(r[a]??[]).map(d=>n(`${i}: ${l[o.indexOf(d)]??d}`,a,d)));$(M,...s,...s.length>1?[n(
m.clear,"","")]:[])}async function B(e=!1){const t=++b;clearTimeout(U);const n=g.value,s=await u.find(n),a=Object.keys(r).length>0;(a||u.whole)&&(f=await u.facets());
let o=a?Q(s.docs,f,r):s.docs;if(y.value=E||(n.trim()?"":"title"),y.options[0].hidden=!n.trim(),y.value){const i=await u.orders(),l=new Set(o);o=i[y.value]?.filter(
d=>l.has(d))??o}t==b&&(w={docs:o,terms:s.terms},T.classList.toggle("bare",!o.length&&!a),x.textContent=J(k,"hits",o.length),$(j,...s.instead.map(([i,l])=>c("p",
{},...Y(m.instead,{word:i,shown:l}))),...[s.any&&m.any,!o.length&&(a?m.narrow:m.none)].filter(Boolean).map(i=>c("p",{},i))),await A(),t==b&&(e&&P(!0),U=setTimeout(
te,e?0:300),f=await u.facets(),await new Promise(i=>setTimeout(i,100)),t==b&&(C.querySelector(".kind")||await A(),ee(s.docs))))}function te(){P();const e=[g.value.
trim(),x.textContent].filter(Boolean).join(": ");document.title=`${e} – ${X}`,W.textContent=[x,...j.children].map(t=>t.textContent).join(". "),F(0)}async function F(e){
const{docs:t,terms:n}=w;if(!n.size)return;const s=b,a=(await u.cards(t.slice(e,p))).entries(),o=async()=>{for(const[i,l]of a){if(s!=b)return;const d=await u.excerpt(
l,n).catch(()=>[]),h=C.children[e+i];t==w.docs&&d.length&&!h.querySelector(".excerpt")&&h.append(c("p",{class:"excerpt",lang:l.lang},...N(d)))}};for(let i=0;i<3;i++)
o()}const O=()=>{$(j,c("p",{},m.failed)),T.hidden=D.hidden=!1},L=(e=!0)=>{p=v,B(e).catch(O)};async function ne(){u=await H(k),I(),D.hidden=!0,T.hidden=!1,q.open=
matchMedia("(min-width: 60em)").matches,g.addEventListener("input",()=>L(!1)),y.addEventListener("change",()=>{E=y.value,L()}),addEventListener("popstate",()=>{
I(),B().catch(O)}),k.addEventListener("submit",e=>{e.preventDefault(),L(),x.focus()}),q.addEventListener("change",({target:{name:e,value:t,checked:n}})=>{const s=(r[e]??
[]).filter(a=>a!=t);r[e]=n?[...s,t]:s,r[e].length||delete r[e],L()}),M.addEventListener("click",({target:e})=>{const{id:t,value:n}=e.dataset;t&&(r[t]=r[t].filter(
s=>s!=n)),r[t]?.length||delete r[t],t||(r={}),L(),x.focus()}),R.addEventListener("click",async()=>{const e=p;p+=v,P(),(await A(e))?.[0].querySelector("a")?.focus(),
F(e)}),await B()}"DecompressionStream"in globalThis&&ne().catch(O);
