const E=t=>/^[\0-\x7f]*$/.test(t)?t:t.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/[øæßđł]/g,n=>({ø:"o",æ:"ae",ß:"ss",đ:"d"})[n]??"l");function M(t){
let n=0;const r=o=>t.subarray(n,n+=o),e=()=>{for(let o=0,s=1;;s*=128){const c=t[n++];if(o+=(c&127)*s,c<128)return o}},l=(o,s)=>Array.from({length:o},(c,a)=>s(a)),
d=()=>new TextDecoder().decode(r(e())),p=o=>d().split(`
`).slice(0,o);return{take:r,number:e,times:l,text:d,list:p,front:()=>{const o=l(e(),e);let s="";return p(o.length).map((c,a)=>s=s.slice(0,o[a])+c)},columns:(o,s)=>{
const c=Array(o).fill(0);for(let a=1;a==1||s>=a;a*=256)r(o).forEach((u,A)=>c[A]+=u*a);return c},hash:()=>btoa(String.fromCharCode(...r(3))).replaceAll("+","-").
replaceAll("/","_")}}function C({number:t,text:n,list:r,times:e,front:l,hash:d,take:p}){if(t()!=2)throw Error("format");const x=t(),h=x&1,g=n(),o=t(),s=t(),c=r(
t()),a=e(t(),()=>e(t(),()=>r(t()))),u=l(),A={};if(h)for(const y of"tdfo")A[y+"-"]=p(t());const $=y=>h?y[0]+"-":y+d(),f=u.map((y,_)=>$(`t-${_}-`)),i=e(Math.ceil(
o/s),y=>$(`d-${y}-`)),[k,m,w]=["f-","o-","w-"].map($);return{flags:x,language:g,size:o,block:s,stops:c,synonyms:a,firsts:u,inside:A,shards:f,cards:i,facets:k,orders:m,
spelling:w}}function D({front:t,times:n,number:r,list:e,take:l}){const d=t(),p=n(d.length,r),x=e(d.length);let h=0;const g=p.map(s=>(h+=s)-s),o=new Uint32Array(
h);return g.forEach((s,c)=>{for(let a=s,u=-1;a<s+p[c];a++)o[a]=u+=r()+1}),{terms:d,folded:d.map(E),endings:x,counts:p,starts:g,docs:o,impacts:l(h)}}function F({
front:t,list:n,take:r}){const e=t();return{terms:e,folded:e.map(E),counts:Array.from(r(e.length),l=>2**l),endings:n(e.length)}}function O({list:t,times:n,number:r,
hash:e},l){const[d,p,x,h,g]=n(5,()=>t(l)),o=n(l,r);return p.map((s,c)=>{const a=e();return{title:d[c],url:s,summary:x[c],said:h[c],lang:g[c],kind:o[c],text:a=="\
AAAA"?"":`x/${s.replace("#","_").replace(/\/$/,"")}-${a}`}})}function S({text:t,number:n,times:r,list:e,take:l,columns:d},p){return r(n(),()=>{const[x,h,g,o]=[t(),
t(),n(),n()],[s,c,a]=r(3,()=>e(o)),u={id:x,label:h,ids:s,labels:c,urls:a.map((f,i)=>f.replace("*",s[i]))};if(g==0){const f=d(p,o);return{...u,of:i=>f[i]?[f[i]-1]:
[]}}if(g==1){const f=r(o,()=>l(Math.ceil(p/8)));return{...u,of:i=>f.flatMap((k,m)=>k[i>>3]>>(i&7)&1?[m]:[])}}const A=r(p,n),$=A.map(()=>[]);for(let f=0;;f++){const i=$.
filter((m,w)=>A[w]>f);if(!i.length)break;const k=d(i.length,o-1);i.forEach((m,w)=>m.push(k[w]+(f&&m[f-1]+1)))}return{...u,of:f=>$[f]}})}function j({number:t,text:n,
times:r,columns:e},l){return Object.fromEntries(r(t(),()=>[n(),e(l,l)]))}export{E as fold,O as readCards,S as readFacets,C as readManifest,j as readOrders,D as readShard,F as readWords,M as reader};
