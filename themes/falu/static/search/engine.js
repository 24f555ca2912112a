import{fold as U,readCards as ft,readFacets as ht,readManifest as ut,readOrders as dt,readShard as mt,readWords as pt,reader as gt}from"./format.js";const wt={sv:()=>import("./stem-sv.js"),
en:()=>import("./stem-en.js")},R=/[\p{Alphabetic}\p{N}]+/gu,P=y=>y.normalize("NFC").toLowerCase().replaceAll("­",""),O=y=>P(y).match(R)??[];function yt(y,w){let x=0;
for(;x<y.length&&y[x]==w[x];)x++;return x}const Y=(y,w)=>{const x=y.filter(({id:M})=>w[M]?.length);return M=>x.filter(({id:b,ids:d,of:g})=>!g(M).some(v=>w[b].includes(
d[v])))};function Mt(y,w,x){const M=Y(w,x);return y.filter(b=>!M(b).length)}function At(y,w,x){const M=Y(w,x),b=w.map(({ids:d})=>d.map(()=>0));for(const d of y){
const[g,v]=M(d);v||w.forEach((W,_)=>{if(!g||g==W)for(const N of W.of(d))b[_][N]++})}return b}async function jt(y){const w=new Map,x=async t=>{const{body:o}=await y(
t),n=o?.pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(n).arrayBuffer())},M=(t,o)=>{if(!w.has(t)){const n=b?.inside[t],s=(async()=>o(
gt(n??await x(t))))();s.catch(()=>w.delete(t)),w.set(t,s)}return w.get(t)};let b;const d=b=await M("m",ut),{size:g,block:v,stops:W,synonyms:_,firsts:N}=d,{stem:Z=t=>t,
kin:tt=()=>[]}=await wt[d.language.split("-")[0]]?.()??{},G=new Map,S=t=>G.get(t)??G.set(t,Z(t)).get(t)??"",$=[],C=async t=>$[t]=await M(d.shards[t],mt),D=t=>N.
findLastIndex(o=>o<=U(t)),z=async(t,o=!0)=>{const n=await C(D(t)),s=o?n.terms.indexOf(t):n.folded.indexOf(U(t));return s<0?void 0:[n,s]},H=([{starts:t,counts:o,
docs:n,impacts:s},c],e)=>{for(let i=t[c];i<t[c]+o[c];i++)e(n[i],s[i]/63)},J=({terms:t,endings:o},n)=>t[n].slice(0,t[n].length-parseInt("0"+o[n]))+o[n].replace(/^\d+/,
""),nt={flags:d.flags,stem:S,lookup:z,shown:J,near:t=>C(D(t)),all:()=>M(d.spelling,pt)},q=t=>Promise.all(t.map(async o=>{const n=Math.floor(o/v);return(await M(
d.cards[n],s=>ft(s,Math.min(v,g-n*v))))[o%v]})),et=t=>{let o=[];const n=[],s=[],c=O(t),e=c.every(l=>W.includes(l))?[]:W,i=l=>l.filter(f=>!e.includes(f)).map(S);
for(const[,l,f,m=f]of t.matchAll(/(?<!\S)(-?)(?:["“”»]([^"“”«]*)["“”«]?|(\S+))/g)){if(l){n.push(...i(O(m)));continue}f&&s.push(` ${O(f).join(" ")}\
 `);for(const r of P(m).match(/[\p{Alphabetic}\p{N}]+([-‐‑][\p{Alphabetic}\p{N}]+)*/gu)??[]){const A=i(O(r)),j=A.length>1?[A,[S(O(r).join(""))],A.slice(-1)]:
[A];A.length&&o.push({word:r,ways:j,exact:!!f})}}const a=o.at(-1);a&&!a.exact&&(a.open=P(t).endsWith(a.word));for(const l of _)o=st(o,l);return{parts:o,without:n,
phrases:s,words:c}},st=(t,o)=>{for(const n of o){const s=t.findIndex((a,l)=>n.every((f,m)=>t[l+m]?.ways[0].join()==f)),c=t.slice(s,s+n.length);if(s<0)continue;const e=[
n,...o.filter(a=>a!=n)],i={word:c.map(({word:a})=>a).join(" "),ways:e,exact:!1,open:c.at(-1)?.open};return[...t.slice(0,s),i,...t.slice(s+n.length)]}return t},ot=async({
word:t,ways:o,exact:n,open:s})=>{const c=new Float32Array(g),e=[],i=(r,A)=>{const j=r.length-1,[F,T]=[new Uint8Array(j&&g),new Float32Array(j&&g)];let h=0;return r.
forEach((u,p)=>{!u||r.includes(void 0)||(e.push(u[0].terms[u[1]]),H(u,(k,I)=>{if(p&&F[k]!=p)return;const E=p?T[k]+I:I;F[k]=p+1,T[k]=E,!(p<j)&&(h++,c[k]=Math.max(
c[k],A*E/r.length))}))}),h};let a=0,l="";for(const r of o)a=Math.max(a,i(await Promise.all(r.map(A=>z(A))),r==o[0]?1:.9));if(!n&&(d.flags&1||!e.length))for(const r of tt(
t))a=Math.max(a,i([await z(S(r))],.9));if(!e.length&&!n){const r=await z(S(t),!1);r&&(a=i([r],1),l=J(...r))}if(s&&t.length>1)for(const r of await at(t,!!e.length))
i([r],.6*Math.sqrt(t.length/r[0].terms[r[1]].length));const f=e.length||n?void 0:await(await import("./mend.js")).mend(t,nt);if(f){if(a=i(f.hits,1),!a)for(const r of f.
hits)a+=i([r],.5);l=f.shown}a||=c.filter(r=>r).length;const m=Math.log(1+(g-a+.5)/(a+.5));return{scores:c.map(r=>r*m),terms:e,instead:l}},at=async(t,o)=>{const n=U(
t),s=D(t),c=[await C(s)];N[s+1]?.startsWith(n)&&(!o||$[s+1])&&c.push(await C(s+1));const e=[];for(const l of c)l.folded.forEach((f,m)=>f.startsWith(n)&&e.push([
l,m]));const i=([l,f])=>l.terms[f],a=e.filter(l=>i(l).startsWith(t));return(a.length?a:e).sort((l,f)=>i(l).length-i(f).length).slice(0,60)},ct=async t=>{const{parts:o,
without:n,phrases:s,words:c}=et(t),e=await Promise.all(o.map(ot)),i=new Set;for(const h of await Promise.all(n.map(u=>z(u))))h&&H(h,u=>i.add(u));const a=new Float32Array(
g),l=new Float32Array(g);for(const{scores:h}of e)h.forEach((u,p)=>{a[p]+=u,l[p]+=+(u>0)/e.length});const f=h=>{const u=[];for(let p=0;p<g;p++)l[p]>=h&&!i.has(p)&&
u.push(p);return u};let m=f(e.length?e.length>2&&!s.length?.7:.99:0);const r=!m.length&&e.length>1&&!s.length;r&&(m=f(1e-9));const A=new Set(e.flatMap(h=>h.terms)),
j=h=>a[h]*l[h];e.length&&m.sort((h,u)=>j(u)-j(h)),s.length&&(m=await it(m.slice(0,50),s));const F=m.slice(0,d.flags&1?100:11);e.length&&((await q(F)).forEach(({
title:h},u)=>{const p=O(h);let k=0,I=0;for(const V of p){const[X,B]=L(V,A)??[0,0];k+=+(B>0),I+=Math.max((B-X)*.8,...c.map(lt=>X?0:Math.min(B,yt(V,lt))))}const E=Math.
min(1,k/e.length);a[F[u]]*=1+1.5*E*E+2*E*I/p.join("").length,p.join()==c.join()&&(a[F[u]]=1e9)}),m=[...F.sort((h,u)=>j(u)-j(h)),...m.slice(F.length)]);const T=e.
flatMap((h,u)=>h.instead?[[o[u].word,h.instead]]:[]);return{docs:m,terms:A,instead:T,any:r}},it=async(t,o)=>{const n=(await q(t)).map(async c=>{const e=` ${O([c.
title,c.summary,...await K(c)].join(" ")).join(" ")} `;return o.every(i=>e.includes(i))}),s=await Promise.all(n);return t.filter((c,e)=>s[e])},K=async t=>t.text?
new TextDecoder().decode(await x(t.text)).split(`
`):[],L=(t,o)=>{if(o.has(S(t)))return[0,t.length];for(const n of o){const s=t.indexOf(n),c=e=>e.length>2&&[e,e.slice(0,-1),e.slice(1)].some(i=>$[D(i)]?.terms.includes(
S(i))??!0);if(s>2&&S(t.slice(s))==n&&c(t.slice(0,s)))return[s,t.length];if(s==0&&n.length>2&&c(t.slice(n.length)))return[0,n.length]}},Q=(t,o)=>{const n=[];let s=0;
for(const{0:c,index:e}of t.matchAll(R)){const[i,a]=L(P(c),o)??[0,0];a&&(n.push([t.slice(s,e+i),!1],[t.slice(e+i,e+a),!0]),s=e+a)}return[...n,[t.slice(s),!1]]},rt=async(t,o)=>{
let n={said:0,line:""};for(const a of await K(t)){const l=new Set(O(a).filter(f=>L(f,o)).map(S)).size;l>n.said&&(n={said:l,line:a})}const{index:s=0}=[...n.line.
matchAll(R)].find(([a])=>L(P(a),o))??{},c=n.line.lastIndexOf(" ",Math.max(s-80,0))+1,e=n.line.indexOf(" ",c+240),i=n.line.slice(c,e<0?void 0:e);return n.said?Q(
(c?"… ":"")+i+(e<0?"":" …"),o):[]};return{size:g,whole:d.flags&1,plain:t=>U(P(t)),find:ct,cards:q,mark:Q,excerpt:rt,facets:()=>M(d.facets,t=>ht(t,g)),orders:()=>M(
d.orders,t=>dt(t,g))}}export{At as count,Mt as narrow,jt as open};
