const $=o=>/^[\0-\x7f]*$/.test(o)?o:o.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/[øæßđł]/g,n=>({ø:"o",æ:"ae",ß:"ss",đ:"d"})[n]??"l");function _(o){
let n=0;const r=t=>o.subarray(n,n+=t),e=()=>{for(let t=0,s=1;;s*=128){const c=o[n++];if(t+=(c&127)*s,c<128)return t}},a=(t,s)=>Array.from({length:t},(c,l)=>s(l)),
d=()=>new TextDecoder().decode(r(e())),i=t=>d().split(`
`).slice(0,t);return{take:r,number:e,times:a,text:d,list:i,front:()=>{const t=a(e(),e);let s="";return i(t.length).map((c,l)=>s=s.slice(0,t[l])+c)},columns:(t,s)=>{
const c=Array(t).fill(0);for(let l=1;l==1||s>=l;l*=256)r(t).forEach((u,A)=>c[A]+=u*l);return c},hash:()=>btoa(String.fromCharCode(...r(3))).replaceAll("+","-").
replaceAll("/","_")}}function C({number:o,text:n,list:r,times:e,front:a,hash:d,take:i}){if(o()!=1)throw Error("format");const x=o(),h=x&1,g=n(),t=o(),s=o(),c=r(
o()),l=e(o(),()=>e(o(),()=>r(o()))),u=a(),A={};if(h)for(const y of"tdfo")A[y+"-"]=i(o());const k=y=>h?y[0]+"-":y+d(),f=u.map((y,M)=>k(`t-${M}-`)),p=e(Math.ceil(
t/s),y=>k(`d-${y}-`)),[w,m,E]=["f-","o-","w-"].map(k);return{flags:x,language:g,size:t,block:s,stops:c,synonyms:l,firsts:u,inside:A,shards:f,cards:p,facets:w,orders:m,
spelling:E}}function D({front:o,times:n,number:r,list:e,take:a}){const d=o(),i=n(d.length,r),x=e(d.length);let h=0;const g=i.map(s=>(h+=s)-s),t=new Uint32Array(
h);return g.forEach((s,c)=>{for(let l=s,u=-1;l<s+i[c];l++)t[l]=u+=r()+1}),{terms:d,folded:d.map($),endings:x,counts:i,starts:g,docs:t,impacts:a(h)}}function F({
front:o,list:n,take:r}){const e=o();return{terms:e,folded:e.map($),counts:Array.from(r(e.length),a=>2**a),endings:n(e.length)}}function O({list:o,times:n,number:r,
hash:e},a){const[d,i,x,h]=n(4,()=>o(a)),g=n(a,r);return i.map((t,s)=>{const c=e();return{title:d[s],url:t,summary:x[s],lang:h[s],kind:g[s],text:c=="AAAA"?"":`x/${t.
slice(0,-1)}-${c}`}})}function S({text:o,number:n,times:r,list:e,take:a,columns:d},i){return r(n(),()=>{const[x,h,g,t]=[o(),o(),n(),n()],[s,c,l]=r(3,()=>e(t)),u={
id:x,label:h,ids:s,labels:c,urls:l.map((f,p)=>f.replace("*",s[p]))};if(g==0){const f=d(i,t);return{...u,of:p=>f[p]?[f[p]-1]:[]}}if(g==1){const f=r(t,()=>a(Math.
ceil(i/8)));return{...u,of:p=>f.flatMap((w,m)=>w[p>>3]>>(p&7)&1?[m]:[])}}const A=r(i,n),k=A.map(()=>[]);for(let f=0;;f++){const p=k.filter((m,E)=>A[E]>f);if(!p.
length)break;const w=d(p.length,t-1);p.forEach((m,E)=>m.push(w[E]+(f&&m[f-1]+1)))}return{...u,of:f=>k[f]}})}function j({number:o,text:n,times:r,columns:e},a){return Object.
fromEntries(r(o(),()=>[n(),e(a,a)]))}export{$ as fold,O as readCards,S as readFacets,C as readManifest,j as readOrders,D as readShard,F as readWords,_ as reader};
