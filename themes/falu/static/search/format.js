const E=o=>/^[\0-\x7f]*$/.test(o)?o:o.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/[øæßđł]/g,n=>({ø:"o",æ:"ae",ß:"ss",đ:"d"})[n]??"l");function M(o){
let n=0;const r=t=>o.subarray(n,n+=t),e=()=>{for(let t=0,s=1;;s*=128){const c=o[n++];if(t+=(c&127)*s,c<128)return t}},a=(t,s)=>Array.from({length:t},(c,l)=>s(l)),
d=()=>new TextDecoder().decode(r(e())),p=t=>d().split(`
`).slice(0,t);return{take:r,number:e,times:a,text:d,list:p,front:()=>{const t=a(e(),e);let s="";return p(t.length).map((c,l)=>s=s.slice(0,t[l])+c)},columns:(t,s)=>{
const c=Array(t).fill(0);for(let l=1;l==1||s>=l;l*=256)r(t).forEach((u,A)=>c[A]+=u*l);return c},hash:()=>btoa(String.fromCharCode(...r(3))).replaceAll("+","-").
replaceAll("/","_")}}function C({number:o,text:n,list:r,times:e,front:a,hash:d,take:p}){if(o()!=1)throw Error("format");const x=o(),h=x&1,g=n(),t=o(),s=o(),c=r(
o()),l=e(o(),()=>e(o(),()=>r(o()))),u=a(),A={};if(h)for(const y of"tdfo")A[y+"-"]=p(o());const $=y=>h?y[0]+"-":y+d(),f=u.map((y,_)=>$(`t-${_}-`)),i=e(Math.ceil(
t/s),y=>$(`d-${y}-`)),[k,m,w]=["f-","o-","w-"].map($);return{flags:x,language:g,size:t,block:s,stops:c,synonyms:l,firsts:u,inside:A,shards:f,cards:i,facets:k,orders:m,
spelling:w}}function D({front:o,times:n,number:r,list:e,take:a}){const d=o(),p=n(d.length,r),x=e(d.length);let h=0;const g=p.map(s=>(h+=s)-s),t=new Uint32Array(
h);return g.forEach((s,c)=>{for(let l=s,u=-1;l<s+p[c];l++)t[l]=u+=r()+1}),{terms:d,folded:d.map(E),endings:x,counts:p,starts:g,docs:t,impacts:a(h)}}function F({
front:o,list:n,take:r}){const e=o();return{terms:e,folded:e.map(E),counts:Array.from(r(e.length),a=>2**a),endings:n(e.length)}}function O({list:o,times:n,number:r,
hash:e},a){const[d,p,x,h]=n(4,()=>o(a)),g=n(a,r);return p.map((t,s)=>{const c=e();return{title:d[s],url:t,summary:x[s],lang:h[s],kind:g[s],text:c=="AAAA"?"":`x/${t.
replace("#","_").replace(/\/$/,"")}-${c}`}})}function S({text:o,number:n,times:r,list:e,take:a,columns:d},p){return r(n(),()=>{const[x,h,g,t]=[o(),o(),n(),n()],
[s,c,l]=r(3,()=>e(t)),u={id:x,label:h,ids:s,labels:c,urls:l.map((f,i)=>f.replace("*",s[i]))};if(g==0){const f=d(p,t);return{...u,of:i=>f[i]?[f[i]-1]:[]}}if(g==1){
const f=r(t,()=>a(Math.ceil(p/8)));return{...u,of:i=>f.flatMap((k,m)=>k[i>>3]>>(i&7)&1?[m]:[])}}const A=r(p,n),$=A.map(()=>[]);for(let f=0;;f++){const i=$.filter(
(m,w)=>A[w]>f);if(!i.length)break;const k=d(i.length,t-1);i.forEach((m,w)=>m.push(k[w]+(f&&m[f-1]+1)))}return{...u,of:f=>$[f]}})}function j({number:o,text:n,times:r,
columns:e},a){return Object.fromEntries(r(o(),()=>[n(),e(a,a)]))}export{E as fold,O as readCards,S as readFacets,C as readManifest,j as readOrders,D as readShard,F as readWords,M as reader};
