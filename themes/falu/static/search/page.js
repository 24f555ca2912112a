import{address as G,connect as H,make as i,put as $,say as J}from"./dom.js";import{count as K,narrow as Q}from"./engine.js";const V=e=>document.getElementById("\
search"+e),[k,g,T,D,q,x,W,j,M,y,C,R]=",-q,-app,-fallback,-filters,-count,-status,-note,-chosen,-sort,-hits,-more".split(",").map(V),m=k.dataset,X=document.title,
v=10;let u,r={},f=[],E="",p=v,w,b=0,U=0;function I(){const e=new URLSearchParams(location.search);g.value=e.get("q")??"",E=e.get("sort")??"",p=v*(Number(e.get("\
page"))||1),r={};for(const t of new Set(e.keys()))/^(q|sort|page)$/.test(t)||(r[t]=e.getAll(t))}function P(e=!1){const t=new URLSearchParams;g.value.trim()&&t.set(
"q",g.value.trim());for(const[a,o]of Object.entries(r))for(const s of o)t.append(a,s);E&&t.set("sort",E),p>v&&t.set("page",String(p/v));const n=location.pathname+
(t.size?`?${t}`:"");n!=location.pathname+location.search&&history[e?"pushState":"replaceState"](null,"",n)}const Y=(e,t)=>e.split(/\{(\w+)\}/).map((n,a)=>a%2?i(
"b",{},t[n]):n),N=e=>e.map(([t,n])=>n?i("mark",{},t):t),Z=({title:e,url:t,summary:n,lang:a,kind:o})=>i("li",{class:"card"},i("h3",{lang:a},i("a",{href:G(k,t)},e)),
...f.slice(0,1).map(({labels:s})=>i("p",{class:"kind"},s[o])),i("p",{lang:a},...N(u.mark(n,w.terms))));async function A(e=0){const{docs:t}=w,n=await u.cards(t.slice(
e,p));if(t!=w.docs)return;const a=n.map(Z);return e?C.append(...a):$(C,...a),R.hidden=t.length<=p,a}const _=e=>i("details",{open:e==f[0]||r[e.id]},i("summary",{},
e.label),i("fieldset",{},i("legend",{class:"unseen"},e.label),...e.ids.map((t,n)=>i("label",{},i("input",{type:"checkbox",name:e.id,value:t}),` ${e.labels[n]} `,
i("span",{})))));function ee(e){q.querySelector("details")||q.append(...f.map(_));const t=K(e,f,r);[...q.querySelectorAll("details")].forEach((o,s)=>{const{id:c,
ids:l}=f[s];[...o.querySelectorAll("label")].forEach((h,S)=>{const z=h.querySelector("input");z.checked=r[c]?.includes(l[S])??!1,h.lastChild.textContent=t[s][S],
h.hidden=!t[s][S]&&!z.checked});const d=t[s].reduce((h,S)=>h+S,0)*20>w.docs.length;o.hidden=!r[c]&&!(d&&o.querySelector("label:not([hidden]) ~ label:not([hidden\
])"))});const n=(o,s,c)=>{const l=s&&m.remove.replace("{shown}",o);return i("li",{},i("button",{type:"button","aria-label":l,"data-id":s,"data-value":c},o))},a=f.
flatMap(({id:o,ids:s,label:c,labels:l})=>(r[o]??[]).map(d=>n(`${c}: ${l[s.indexOf(d)]??d}`,o,d)));$(M,...a,...a.length>1?[n(m.clear,"","")]:[])}async function B(e=!1){
const t=++b;clearTimeout(U);const n=g.value,a=await u.find(n),o=Object.keys(r).length>0;(o||u.whole)&&(f=await u.facets());let s=o?Q(a.docs,f,r):a.docs;if(y.value=
E||(n.trim()?"":"title"),y.options[0].hidden=!n.trim(),y.value){const c=await u.orders(),l=new Set(s);s=c[y.value]?.filter(d=>l.has(d))??s}t==b&&(w={docs:s,terms:a.
terms},T.classList.toggle("bare",!s.length&&!o),x.textContent=J(k,"hits",s.length),$(j,...a.instead.map(([c,l])=>i("p",{},...Y(m.instead,{word:c,shown:l}))),...[
a.any&&m.any,!s.length&&(o?m.narrow:m.none)].filter(Boolean).map(c=>i("p",{},c))),await A(),t==b&&(e&&P(!0),U=setTimeout(te,e?0:300),f=await u.facets(),await new Promise(
c=>setTimeout(c,100)),t==b&&(C.querySelector(".kind")||await A(),ee(a.docs))))}function te(){P();const e=[g.value.trim(),x.textContent].filter(Boolean).join(": ");
document.title=`${e} – ${X}`,W.textContent=[x,...j.children].map(t=>t.textContent).join(". "),F(0)}async function F(e){const{docs:t,terms:n}=w;if(!n.size)return;
const a=b,o=(await u.cards(t.slice(e,p))).entries(),s=async()=>{for(const[c,l]of o){if(a!=b)return;const d=await u.excerpt(l,n).catch(()=>[]),h=C.children[e+c];
t==w.docs&&d.length&&!h.querySelector(".excerpt")&&h.append(i("p",{class:"excerpt",lang:l.lang},...N(d)))}};for(let c=0;c<3;c++)s()}const O=()=>{$(j,i("p",{},m.
failed)),T.hidden=D.hidden=!1},L=(e=!0)=>{p=v,B(e).catch(O)};async function ne(){u=await H(k),I(),D.hidden=!0,T.hidden=!1,q.open=matchMedia("(min-width: 60em)").
matches,g.addEventListener("input",()=>L(!1)),y.addEventListener("change",()=>{E=y.value,L()}),addEventListener("popstate",()=>{I(),B().catch(O)}),k.addEventListener(
"submit",e=>{e.preventDefault(),L(),x.focus()}),q.addEventListener("change",({target:{name:e,value:t,checked:n}})=>{const a=(r[e]??[]).filter(o=>o!=t);r[e]=n?[...a,
t]:a,r[e].length||delete r[e],L()}),M.addEventListener("click",({target:e})=>{const{id:t,value:n}=e.dataset;t&&(r[t]=r[t].filter(a=>a!=n)),r[t]?.length||delete r[t],
t||(r={}),L(),x.focus()}),R.addEventListener("click",async()=>{const e=p;p+=v,P(),(await A(e))?.[0].querySelector("a")?.focus(),F(e)}),await B()}"DecompressionS\
tream"in globalThis&&ne().catch(O);
