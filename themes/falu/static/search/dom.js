const i=(e,...n)=>(e.replaceChildren(...n),e);function s(e,n,...t){const o=document.createElement(e);for(const[c,r]of Object.entries(n))r&&o.setAttribute(c,r===
!0?"":String(r));return o.append(...t),o}function l({dataset:e},n,t){const{lang:o}=document.documentElement;return(e[`${n}_${new Intl.PluralRules(o).select(t)}`]??
e[n+"_other"]??"").replace("{n}",t<1e3?t+"":t.toLocaleString(o))}async function a({dataset:e}){const{open:n}=await import("./engine.js");if(e.offline!=null){const{
load:t}=await import("./offline.js");return n(t(e.index??""))}return n(async t=>{const o=await fetch(e.index+t+".kb",t=="m"?{cache:"no-cache"}:{});if(!o.ok)throw Error(
o.statusText);return o})}const f=({dataset:e},n)=>new URL(`../../${e.offline==null?n:n.replace(/(?=#)|$/,"index.html")}`,new URL(e.index??"",location.href)).href;export{f as address,a as connect,s as make,i as put,l as say};
