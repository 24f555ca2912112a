import{address as S,connect as k,make as b,put as q,say as A}from"./dom.js";async function I(e,l,i){const{docs:p,terms:f}=await e.find(l),a=e.whole?await e.facets():
[],r=new Map,g=(o,d)=>r.set(o,[...r.get(o)??[],d]),c=await e.cards(p.slice(0,11)),h=c.filter(({title:o})=>e.mark(o,f).length>1);for(const{title:o,lang:d,url:t,kind:s}of(h.
length?h:c).slice(0,6))g(i[s],{label:o,lang:d,url:t});const v=o=>(" "+e.plain(o)).includes(" "+e.plain(l));for(const{id:o,label:d,ids:t,labels:s}of a){if(r.size>
4)break;const n=s.flatMap((u,m)=>v(u)?[{label:u,query:`${o}=${t[m]}`}]:[]);for(const u of n.slice(0,3))g(d,u)}return{total:p.length,groups:[...r]}}function M(e){
const l=e.elements.namedItem("q"),i=b("div",{id:"site-search-list",role:"listbox","aria-label":e.dataset.suggestions,hidden:!0}),p=b("p",{role:"status",class:"u\
nseen"});e.append(i,p);for(const[t,s]of Object.entries({role:"combobox","aria-autocomplete":"list","aria-controls":i.id,"aria-expanded":"false"}))l.setAttribute(
t,s);let f,a=[],r=-1,g=0;const c=t=>{i.hidden=!t,l.setAttribute("aria-expanded",String(t)),t||h(-1)},h=t=>{a[r]?.removeAttribute("aria-selected"),r=t,l.setAttribute(
"aria-activedescendant",a[t]?.id??""),a[t]?.setAttribute("aria-selected","true"),a[t]?.scrollIntoView({block:"nearest"})},v=(t,s,n="")=>a[a.push(b("div",{id:`si\
te-search-${a.length}`,role:"option","data-url":s,lang:n},t))-1],o=(t,s)=>{const n=`site-search-g${a.length}`;return b("div",{role:"group","aria-labelledby":n},
b("p",{id:n,role:"presentation"},t),...s)},d=async()=>{const t=l.value.trim(),s=++g;if(t.length<2)return c(!1);const n=await I(await(f??=k(e)),t,(e.dataset.kinds??
"").split("|"));if(s!=g||document.activeElement!=l)return;c(!1),a=[];const u=n.groups.map(([E,$])=>o(E,$.map(({label:y,url:L,query:w,lang:D})=>v(y,w?`${e.action}\
?${w}`:S(e,L??""),D)))),m=v(A(e,"all",n.total),`${e.action}?${new URLSearchParams({q:t})}`);q(i,...u,m),p.textContent=A(e,"hits",n.total),c(!0)};l.addEventListener(
"focus",()=>(f??=k(e)).catch(()=>f=void 0),{once:!0}),l.addEventListener("input",()=>d().catch(()=>c(!1))),l.addEventListener("blur",()=>c(!1)),l.addEventListener(
"keydown",t=>{const{key:s}=t,n={ArrowDown:1,ArrowUp:-1}[s];if(n&&i.hidden)d();else if(n)h((r+n+1+a.length+1)%(a.length+1)-1);else if(s=="Enter"&&r>=0)location.href=
a[r].dataset.url??"";else if(s=="Escape"&&!i.hidden)c(!1);else return;t.preventDefault()}),i.addEventListener("mousedown",t=>t.preventDefault()),i.addEventListener(
"click",({target:t})=>{const s=t.closest("[data-url]")?.getAttribute("data-url");s&&(location.href=s)})}if("DecompressionStream"in globalThis)for(const e of document.
querySelectorAll("form.site-search"))M(e);
