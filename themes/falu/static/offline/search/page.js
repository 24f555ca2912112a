(()=>{var ye=Object.defineProperty;var X=(t,e,n)=>()=>{if(n)throw n[0];try{return t&&(e=t(t=0)),e}catch(s){throw n=[s],s}};var at=(t,e)=>{for(var n in e)ye(t,n,{get:e[n],enumerable:!0})};function zt(t){let e=0,n=u=>t.subarray(e,e+=u),s=()=>{for(let u=0,y=1;;y*=128){let b=t[e++];if(u+=(b&127)*y,b<128)return u}},a=(u,y)=>Array.from({length:u},(b,w)=>y(
w)),o=()=>new TextDecoder().decode(n(s())),c=u=>o().split(`
`).slice(0,u);return{take:n,number:s,times:a,text:o,list:c,front:()=>{let u=a(s(),s),y="";return c(u.length).map((b,w)=>y=y.slice(0,u[w])+b)},columns:(u,y)=>{let b=Array(
u).fill(0);for(let w=1;w==1||y>=w;w*=256)n(u).forEach((M,P)=>b[P]+=M*w);return b},hash:()=>btoa(String.fromCharCode(...n(3))).replaceAll("+","-").replaceAll("/",
"_")}}function Pt({number:t,text:e,list:n,times:s,front:a,hash:o,take:c}){if(t()!=2)throw Error("format");let l=t(),r=l&1,h=e(),u=t(),y=t(),b=n(t()),w=s(t(),()=>s(
t(),()=>n(t()))),M=a(),P={};if(r)for(let R of"tdfo")P[R+"-"]=c(t());let z=R=>r?R[0]+"-":R+o(),j=M.map((R,gt)=>z(`t-${gt}-`)),C=s(Math.ceil(u/y),R=>z(`d-${R}-`)),
[Y,_,J]=["f-","o-","w-"].map(z);return{flags:l,language:h,size:u,block:y,stops:b,synonyms:w,firsts:M,inside:P,shards:j,cards:C,facets:Y,orders:_,spelling:J}}function Ut({
front:t,times:e,number:n,list:s,take:a}){let o=t(),c=e(o.length,n),l=s(o.length),r=0,h=c.map(y=>(r+=y)-y),u=new Uint32Array(r);return h.forEach((y,b)=>{for(let w=y,
M=-1;w<y+c[b];w++)u[w]=M+=n()+1}),{terms:o,folded:o.map(W),endings:l,counts:c,starts:h,docs:u,impacts:a(r)}}function Rt({front:t,list:e,take:n}){let s=t();return{
terms:s,folded:s.map(W),counts:Array.from(n(s.length),a=>2**a),endings:e(s.length)}}function Wt({list:t,times:e,number:n,hash:s},a){let[o,c,l,r,h]=e(5,()=>t(a)),
u=e(a,n);return c.map((y,b)=>{let w=s();return{title:o[b],url:y,summary:l[b],said:r[b],lang:h[b],kind:u[b],text:w=="AAAA"?"":`x/${y.replace("#","_").replace(/\/$/,
"")}-${w}`}})}function _t({text:t,number:e,times:n,list:s,take:a,columns:o},c){return n(e(),()=>{let[l,r,h,u]=[t(),t(),e(),e()],[y,b,w]=n(3,()=>s(u)),M={id:l,label:r,
ids:y,labels:b,urls:w.map((j,C)=>j.replace("*",y[C]))};if(h==0){let j=o(c,u);return{...M,of:C=>j[C]?[j[C]-1]:[]}}if(h==1){let j=n(u,()=>a(Math.ceil(c/8)));return{
...M,of:C=>j.flatMap((Y,_)=>Y[C>>3]>>(C&7)&1?[_]:[])}}let P=n(c,e),z=P.map(()=>[]);for(let j=0;;j++){let C=z.filter((_,J)=>P[J]>j);if(!C.length)break;let Y=o(C.
length,u-1);C.forEach((_,J)=>_.push(Y[J]+(j&&_[j-1]+1)))}return{...M,of:j=>z[j]}})}function Ft({number:t,text:e,times:n,columns:s},a){return Object.fromEntries(
n(t(),()=>[e(),s(a,a)]))}var W,xt=X(()=>{W=t=>/^[\0-\x7f]*$/.test(t)?t:t.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/[øæßđł]/g,e=>({ø:"o",æ:"\
ae",ß:"ss",đ:"d"})[e]??"l")});var Dt={};at(Dt,{kin:()=>$e,stem:()=>xe});function xe(t){let e=/[aeiouyäåö][^aeiouyäåö]/.exec(t),n=e?Math.max(e.index+2,3):t.length,s=r=>r.exec(t.slice(n))?.[0],
a=r=>/.[aeiouyäåö][^aeiouyäåö]$/.test(r)&&!/(fab|h|[pr]ak|stak|kom|iet|([cdmnprstux]|[ai]l|[ik]v)it)$/.test(r),o=s(/([aeo]rnas?|het(erna|ens?|er)?|a[dst]?|aste?|ades?|ande[nst]?|ar(n?e|ens?)?|e[st]?|ens?|erns?|[eo]r|s)$/)??
"",c=o.length;o=="et"&&!a(t.slice(0,-2))&&(c=0),o=="s"&&(t.endsWith("ets")&&a(t.slice(0,-3))?c=3:/[bcdfghjklmnoprtvy]s$/.test(t)||(c=0)),t=t.slice(0,t.length-c),
s(/(dd|gd|nn|[dgkt]t)$/)&&(t=t.slice(0,-1));let l=s(/(l?ig|els|fullt|öst)$/);return l?.endsWith("t")?t.replace(/(full|[iklnprtuv]ös)t$/,"$1"):t.slice(0,t.length-
(l?.length??0))}var $e,It=X(()=>{$e=t=>/..a$/.test(t)?[t+"n"]:/..ans?$/.test(t)?[t.replace(/ns?$/,"")]:[]});var Bt={};at(Bt,{stem:()=>ve});function ve(t){if(t.length<3||Nt.has(t))return Nt.get(t)??t;t=t.replace(/(^|[aeiouy])y/g,"$1Y");let e=/^(arsen|commun|emerg|gener|later|organ|past|univers)|[aeiouy][^aeiouy]/.
exec(t),n=e?e.index+e[0].length:t.length,s=t.slice(n).search(/[aeiouy][^aeiouy]/),a=s<0?t.length:n+s+2,o=u=>/([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.
test(u),c=(u,y)=>{for(let b=7;b>1;b--){let w=t.slice(-b),M=u.get(w);if(M===void 0)continue;let P=/^(li|ogi|ion)$/.test(w)&&!/([cdeghkmnrt]li|logi|[st]ion)$/.test(
t),z=t.length-w.length;!P&&z>=(w=="ative"?a:y)&&(t=t.slice(0,z)+M);return}};/(ss|i)e[ds]$/.test(t)&&!/ssed$/.test(t)?t=t.slice(0,t.length>4?-2:-1):/[aeiouy].*[^us]s$/.
test(t)&&(t=t.slice(0,-1));let l=/(eed|ing|ed)(ly)?$/.exec(t),r=t.slice(0,l?.index);l?.[1]=="eed"?l.index>=n&&!/^(succ|proc|exc)$/.test(r)&&(t=r+"ee"):l?.[0]=="\
ing"&&/^[^aeiouy]y$/.test(r)?t=r[0]+"ie":l&&/[aeiouy]/.test(r)&&!/^(even|cann|inn|earr|herr|out)ing$/.test(t)&&(t=r,/([bdfgmnprt])\1$/.test(t)?t=/^[aeo]..$/.test(
t)?t:t.slice(0,-1):(/(at|bl|iz)$/.test(t)||t.length==n&&o(t))&&(t+="e")),t=t.replace(/(.[^aeiouy])[yY]$/,"$1i"),c(we,n),c(ke,n),c(be,a);let h=t.length-1;return(t.
endsWith("e")?h>=a||h>=n&&!o(t.slice(0,-1)):h>=a&&t.endsWith("ll"))&&(t=t.slice(0,-1)),t.toLowerCase()}var dt,Nt,we,ke,be,Yt=X(()=>{dt=t=>new Map(t.split(" ").map(
e=>e.split(":"))),Nt=dt("andes:andes atlas:atlas bias:bias cosmos:cosmos howe:howe news:news sky:sky early:earli gently:gentl idly:idl only:onli singly:singl sk\
ies:sky skis:ski ugly:ugli"),we=dt("tional:tion enci:ence anci:ance abli:able entli:ent ization:ize izer:ize ational:ate ation:ate ator:ate aliti:al alism:al al\
li:al fulli:ful fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogist:og ogi:og lessli:less li:"),ke=dt("tional:tion ational:ate aliz\
e:al icate:ic iciti:ic ical:ic ful: ness: ative:"),be=dt("ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant: ent: ment: ement:")});var Ht={};at(Ht,{mend:()=>Se});function $t(t,e,n,s=e.length){if(t.length-e.length>n||s-t.length>n)return 9;let a=[],o=[...e,0].map((l,r)=>r);for(let l=1;l<=t.length;l++){
let r=[l];for(let h=1;h<=e.length;h++)r[h]=Math.min(o[h]+1,r[h-1]+1,o[h-1]+ +(t[l-1]!=e[h-1])),h>1&&t[l-1]==e[h-2]&&t[l-2]==e[h-1]&&(r[h]=Math.min(r[h],a[h-2]+1));
if(Math.min(...r)>n)return 9;[a,o]=[o,r]}let c=Math.min(...o.slice(s));return c>n?9:c}function Gt(t,e,{stem:n,shown:s}){let[a,o]=[W(e),W(n(e))],c={cost:8,term:"",
shown:""};return t.folded.forEach((l,r)=>{let h=+(l[0]!=a[0]),u=j=>Math.min(j.length+1>>2,2-h),[y,b]=[t.terms[r],s(t,r)],w=$t(W(b),a,u(a)),M=Math.min(w,$t(l,a,u(
o),Math.min(o.length,a.length-1))),P=+(M<9&&$t(y,e,2,o.length)>M),z=M+h/2+(+(M<w)+P)/o.length-Math.log2(t.counts[r])/20;z<c.cost&&(c={cost:z,term:y,shown:b})}),
c}async function Me(t,{flags:e,stem:n,lookup:s}){for(let a=e&2?t.length-4:0;a>2;a--)for(let o of[t.slice(0,a),t.slice(0,a-1)]){let c=o.length>2&&await s(n(o)),l=c&&
await s(n(t.slice(a)));if(l)return{hits:[c,l],shown:`${o} + ${t.slice(a)}`}}}async function Se(t,e){let n=Gt(await e.near(e.stem(t)),t,e),s=n.cost<1?void 0:await Me(
t,e);if(s)return s;let a=n.cost<1||e.flags&1?n:Gt(await e.all(),t,e),o=a.cost<n.cost?a:n,c=await e.lookup(o.term);return c&&{hits:[c],shown:o.shown}}var Jt=X(()=>{
xt()});var Qt={};at(Qt,{count:()=>bt,narrow:()=>kt,open:()=>je});function Ee(t,e){let n=0;for(;n<t.length&&t[n]==e[n];)n++;return n}function kt(t,e,n){let s=Kt(e,n);return t.
filter(a=>!s(a).length)}function bt(t,e,n){let s=Kt(e,n),a=e.map(({ids:o})=>o.map(()=>0));for(let o of t){let[c,l]=s(o);l||e.forEach((r,h)=>{if(!c||c==r)for(let u of r.
of(o))a[h][u]++})}return a}async function je(t){let e=new Map,n=async i=>{let{body:m}=await t(i),f=m?.pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(
await new Response(f).arrayBuffer())},s=(i,m)=>{if(!e.has(i)){let f=a?.inside[i],d=(async()=>m(zt(f??await n(i))))();d.catch(()=>e.delete(i)),e.set(i,d)}return e.
get(i)},a,o=a=await s("m",Pt),{size:c,block:l,stops:r,synonyms:h,firsts:u}=o,{stem:y=i=>i,kin:b=()=>[]}=await Ae[o.language.split("-")[0]]?.()??{},w=new Map,M=i=>w.
get(i)??w.set(i,y(i)).get(i)??"",P=[],z=async i=>P[i]=await s(o.shards[i],Ut),j=i=>u.findLastIndex(m=>m<=W(i)),C=async(i,m=!0)=>{let f=await z(j(i)),d=m?f.terms.
indexOf(i):f.folded.indexOf(W(i));return d<0?void 0:[f,d]},Y=([{starts:i,counts:m,docs:f,impacts:d},x],p)=>{for(let $=i[x];$<i[x]+m[x];$++)p(f[$],d[$]/63)},_=({
terms:i,endings:m},f)=>i[f].slice(0,i[f].length-parseInt("0"+m[f]))+m[f].replace(/^\d+/,""),J={flags:o.flags,stem:M,lookup:C,shown:_,near:i=>z(j(i)),all:()=>s(o.
spelling,Rt)},R=i=>Promise.all(i.map(async m=>{let f=Math.floor(m/l);return(await s(o.cards[f],d=>Wt(d,Math.min(l,c-f*l))))[m%l]})),gt=i=>{let m=[],f=[],d=[],x=H(
i),p=x.every(v=>r.includes(v))?[]:r,$=v=>v.filter(S=>!p.includes(S)).map(M);for(let[,v,S,O=S]of i.matchAll(/(?<!\S)(-?)(?:["“”»]([^"“”«]*)["“”«]?|(\S+))/g)){
if(v){f.push(...$(H(O)));continue}S&&d.push(` ${H(S).join(" ")} `);for(let k of Z(O).match(/[\p{Alphabetic}\p{N}]+([-‐‑][\p{Alphabetic}\p{N}]+)*/gu)??[]){let U=$(
H(k)),F=U.length>1?[U,[M(H(k).join(""))],U.slice(-1)]:[U];U.length&&m.push({word:k,ways:F,exact:!!S})}}let g=m.at(-1);g&&!g.exact&&(g.open=Z(i).endsWith(g.word));
for(let v of h)m=fe(m,v);return{parts:m,without:f,phrases:d,words:x}},fe=(i,m)=>{for(let f of m){let d=i.findIndex((g,v)=>f.every((S,O)=>i[v+O]?.ways[0].join()==
S)),x=i.slice(d,d+f.length);if(d<0)continue;let p=[f,...m.filter(g=>g!=f)],$={word:x.map(({word:g})=>g).join(" "),ways:p,exact:!1,open:x.at(-1)?.open};return[...i.
slice(0,d),$,...i.slice(d+f.length)]}return i},he=async({word:i,ways:m,exact:f,open:d})=>{let x=new Float32Array(c),p=[],$=(k,U)=>{let F=k.length-1,[G,pt]=[new Uint8Array(
F&&c),new Float32Array(F&&c)],A=0;return k.forEach((E,T)=>{!E||k.includes(void 0)||(p.push(E[0].terms[E[1]]),Y(E,(I,ot)=>{if(T&&G[I]!=T)return;let V=T?pt[I]+ot:
ot;G[I]=T+1,pt[I]=V,!(T<F)&&(A++,x[I]=Math.max(x[I],U*V/k.length))}))}),A},g=0,v="";for(let k of m)g=Math.max(g,$(await Promise.all(k.map(U=>C(U))),k==m[0]?1:.9));
if(!f&&(o.flags&1||!p.length))for(let k of b(i))g=Math.max(g,$([await C(M(k))],.9));if(!p.length&&!f){let k=await C(M(i),!1);k&&(g=$([k],1),v=_(...k))}if(d&&i.length>
1)for(let k of await ue(i,!!p.length))$([k],.6*Math.sqrt(i.length/k[0].terms[k[1]].length));let S=p.length||f?void 0:await(await Promise.resolve().then(()=>(Jt(),Ht))).
mend(i,J);if(S){if(g=$(S.hits,1),!g)for(let k of S.hits)g+=$([k],.5);v=S.shown}g||=x.filter(k=>k).length;let O=Math.log(1+(c-g+.5)/(g+.5));return{scores:x.map(k=>k*
O),terms:p,instead:v}},ue=async(i,m)=>{let f=W(i),d=j(i),x=[await z(d)];u[d+1]?.startsWith(f)&&(!m||P[d+1])&&x.push(await z(d+1));let p=[];for(let v of x)v.folded.
forEach((S,O)=>S.startsWith(f)&&p.push([v,O]));let $=([v,S])=>v.terms[S],g=p.filter(v=>$(v).startsWith(i));return(g.length?g:p).sort((v,S)=>$(v).length-$(S).length).
slice(0,60)},pe=async i=>{let{parts:m,without:f,phrases:d,words:x}=gt(i),p=await Promise.all(m.map(he)),$=new Set;for(let A of await Promise.all(f.map(E=>C(E))))
A&&Y(A,E=>$.add(E));let g=new Float32Array(c),v=new Float32Array(c);for(let{scores:A}of p)A.forEach((E,T)=>{g[T]+=E,v[T]+=+(E>0)/p.length});let S=A=>{let E=[];for(let T=0;T<
c;T++)v[T]>=A&&!$.has(T)&&E.push(T);return E},O=S(p.length?p.length>2&&!d.length?.7:.99:0),k=!O.length&&p.length>1&&!d.length;k&&(O=S(1e-9));let U=new Set(p.flatMap(
A=>A.terms)),F=A=>g[A]*v[A];p.length&&O.sort((A,E)=>F(E)-F(A)),d.length&&(O=await de(O.slice(0,50),d));let G=O.slice(0,o.flags&1?100:11);p.length&&((await R(G)).
forEach(({title:A},E)=>{let T=H(A),I=0,ot=0;for(let Ot of T){let[Tt,yt]=ut(Ot,U)??[0,0];I+=+(yt>0),ot+=Math.max((yt-Tt)*.8,...x.map(ge=>Tt?0:Math.min(yt,Ee(Ot,ge))))}
let V=Math.min(1,I/p.length);g[G[E]]*=1+1.5*V*V+2*V*ot/T.join("").length,T.join()==x.join()&&(g[G[E]]=1e9)}),O=[...G.sort((A,E)=>F(E)-F(A)),...O.slice(G.length)]);
let pt=p.flatMap((A,E)=>A.instead?[[m[E].word,A.instead]]:[]);return{docs:O,terms:U,instead:pt,any:k}},de=async(i,m)=>{let f=(await R(i)).map(async x=>{let p=` ${H(
[x.title,x.summary,...await Ct(x)].join(" ")).join(" ")} `;return m.every($=>p.includes($))}),d=await Promise.all(f);return i.filter((x,p)=>d[p])},Ct=async i=>i.
text?new TextDecoder().decode(await n(i.text)).split(`
`):[],ut=(i,m)=>{if(m.has(M(i)))return[0,i.length];for(let f of m){let d=i.indexOf(f),x=p=>p.length>2&&[p,p.slice(0,-1),p.slice(1)].some($=>P[j($)]?.terms.includes(
M($))??!0);if(d>2&&M(i.slice(d))==f&&x(i.slice(0,d)))return[d,i.length];if(d==0&&f.length>2&&x(i.slice(f.length)))return[0,f.length]}},qt=(i,m)=>{let f=[],d=0;for(let{
0:x,index:p}of i.matchAll(wt)){let[$,g]=ut(Z(x),m)??[0,0];g&&(f.push([i.slice(d,p+$),!1],[i.slice(p+$,p+g),!0]),d=p+g)}return[...f,[i.slice(d),!1]]},me=async(i,m)=>{
let f={said:0,line:""};for(let g of await Ct(i)){let v=new Set(H(g).filter(S=>ut(S,m)).map(M)).size;v>f.said&&(f={said:v,line:g})}let{index:d=0}=[...f.line.matchAll(
wt)].find(([g])=>ut(Z(g),m))??{},x=f.line.lastIndexOf(" ",Math.max(d-80,0))+1,p=f.line.indexOf(" ",x+240),$=f.line.slice(x,p<0?void 0:p);return f.said?qt((x?"… ":
"")+$+(p<0?"":" …"),m):[]};return{size:c,whole:o.flags&1,plain:i=>W(Z(i)),find:pe,cards:R,mark:qt,excerpt:me,facets:()=>s(o.facets,i=>_t(i,c)),orders:()=>s(o.
orders,i=>Ft(i,c))}}var Ae,wt,Z,H,Kt,vt=X(()=>{xt();Ae={sv:()=>Promise.resolve().then(()=>(It(),Dt)),en:()=>Promise.resolve().then(()=>(Yt(),Bt))},wt=/[\p{Alphabetic}\p{N}]+/gu,
Z=t=>t.normalize("NFC").toLowerCase().replaceAll("­",""),H=t=>Z(t).match(wt)??[];Kt=(t,e)=>{let n=t.filter(({id:s})=>e[s]?.length);return s=>n.filter(({id:a,ids:o,
of:c})=>!c(s).some(l=>e[a].includes(o[l])))}});var Xt={};at(Xt,{load:()=>Le});function Le(t){let e=globalThis.trustedTypes,n=a=>{if(!/^[\w/-]+$/.test(a))throw TypeError(a);return`${t}${a}.js`},s=e?.createPolicy(
"exempelbank",{createScriptURL:n})??{createScriptURL:n};return a=>new Promise((o,c)=>{let l=document.createElement("script");Vt.set(a,r=>{l.remove(),o(new Response(
Uint8Array.from(atob(r),h=>h.charCodeAt(0))))}),l.onerror=c,l.src=s.createScriptURL(a),document.head.append(l)})}var Vt,Zt=X(()=>{Vt=new Map;Object.assign(globalThis,
{kb:(t,e)=>Vt.get(t)?.(e)})});var it=(t,...e)=>(t.replaceChildren(...e),t);function L(t,e,...n){let s=document.createElement(t);for(let[a,o]of Object.entries(e))o&&s.setAttribute(a,o===!0?"":
String(o));return s.append(...n),s}function te({dataset:t},e,n){let{lang:s}=document.documentElement;return(t[`${e}_${new Intl.PluralRules(s).select(n)}`]??t[e+
"_other"]??"").replace("{n}",n<1e3?n+"":n.toLocaleString(s))}async function ee({dataset:t}){let{open:e}=await Promise.resolve().then(()=>(vt(),Qt));if(t.offline!=
null){let{load:n}=await Promise.resolve().then(()=>(Zt(),Xt));return e(n(t.index??""))}return e(async n=>{let s=await fetch(t.index+n+".kb",n=="m"?{cache:"no-ca\
che"}:{});if(!s.ok)throw Error(s.statusText);return s})}var ne=({dataset:t},e)=>new URL(`../../${t.offline==null?e:e.replace(/(?=#)|$/,"index.html")}`,new URL(t.
index??"",location.href)).href;vt();var Ce=t=>document.getElementById("search"+t),[rt,nt,At,ae,lt,ft,qe,Et,ie,tt,mt,ce]=",-q,-app,-fallback,-filters,-count,-status,-note,-chosen,-sort,-hits,-\
more".split(",").map(Ce),K=rt.dataset,Oe=document.title,st=10,D,q={},N=[],ht="",B=st,Q,et=0,se=0;function oe(){let t=new URLSearchParams(location.search);nt.value=
t.get("q")??"",ht=t.get("sort")??"",B=st*(Number(t.get("page"))||1),q={};for(let e of new Set(t.keys()))/^(q|sort|page)$/.test(e)||(q[e]=t.getAll(e))}function jt(t=!1){
let e=new URLSearchParams;nt.value.trim()&&e.set("q",nt.value.trim());for(let[s,a]of Object.entries(q))for(let o of a)e.append(s,o);ht&&e.set("sort",ht),B>st&&e.
set("page",String(B/st));let n=location.pathname+(e.size?`?${e}`:"");n!=location.pathname+location.search&&history[t?"pushState":"replaceState"](null,"",n)}var Te=(t,e)=>t.
split(/\{(\w+)\}/).map((n,s)=>s%2?L("b",{},e[n]):n),le=t=>t.map(([e,n])=>n?L("mark",{},e):e),ze=({title:t,url:e,summary:n,said:s,lang:a,kind:o})=>L("li",{class:"\
card"},L("h3",{lang:a},L("a",{href:ne(rt,e)},t)),...N.slice(0,1).map(({labels:c})=>L("p",{class:"kind"},c[o])),L("p",{lang:a},...le(D.mark(n,Q.terms))),...s?[L(
"p",{class:"said"},s)]:[]);async function Mt(t=0){let{docs:e}=Q,n=await D.cards(e.slice(t,B));if(e!=Q.docs)return;let s=n.map(ze);return t?mt.append(...s):it(mt,
...s),ce.hidden=e.length<=B,s}var Pe=t=>L("details",{open:t==N[0]||q[t.id]},L("summary",{},t.label),L("fieldset",{},L("legend",{class:"unseen"},t.label),...t.ids.
map((e,n)=>L("label",{},L("input",{type:"checkbox",name:t.id,value:e}),` ${t.labels[n]} `,L("span",{})))));function Ue(t){lt.querySelector("details")||lt.append(
...N.map(Pe));let e=bt(t,N,q);[...lt.querySelectorAll("details")].forEach((a,o)=>{let{id:c,ids:l}=N[o];[...a.querySelectorAll("label")].forEach((h,u)=>{let y=h.
querySelector("input");y.checked=q[c]?.includes(l[u])??!1,h.lastChild.textContent=e[o][u],h.hidden=!e[o][u]&&!y.checked});let r=e[o].reduce((h,u)=>h+u,0)*20>Q.docs.
length;a.hidden=!q[c]&&!(r&&a.querySelector("label:not([hidden]) ~ label:not([hidden])"))});let n=(a,o,c)=>{let l=o&&K.remove.replace("{shown}",a);return L("li",
{},L("button",{type:"button","aria-label":l,"data-id":o,"data-value":c},a))},s=N.flatMap(({id:a,ids:o,label:c,labels:l})=>(q[a]??[]).map(r=>n(`${c}: ${l[o.indexOf(
r)]??r}`,a,r)));it(ie,...s,...s.length>1?[n(K.clear,"","")]:[])}async function St(t=!1){let e=++et;clearTimeout(se);let n=nt.value,s=await D.find(n),a=Object.keys(
q).length>0;(a||D.whole)&&(N=await D.facets());let o=a?kt(s.docs,N,q):s.docs;if(tt.value=ht||(n.trim()?"":"title"),tt.options[0].hidden=!n.trim(),tt.value){let c=await D.
orders(),l=new Set(o);o=c[tt.value]?.filter(r=>l.has(r))??o}e==et&&(Q={docs:o,terms:s.terms},At.classList.toggle("bare",!o.length&&!a),ft.textContent=te(rt,"hit\
s",o.length),it(Et,...s.instead.map(([c,l])=>L("p",{},...Te(K.instead,{word:c,shown:l}))),...[s.any&&K.any,!o.length&&(a?K.narrow:K.none)].filter(Boolean).map(c=>L(
"p",{},c))),await Mt(),e==et&&(t&&jt(!0),se=setTimeout(Re,t?0:300),N=await D.facets(),await new Promise(c=>setTimeout(c,100)),e==et&&(mt.querySelector(".kind")||
await Mt(),Ue(s.docs))))}function Re(){jt();let t=[nt.value.trim(),ft.textContent].filter(Boolean).join(": ");document.title=`${t} – ${Oe}`,qe.textContent=[ft,
...Et.children].map(e=>e.textContent).join(". "),re(0)}async function re(t){let{docs:e,terms:n}=Q;if(!n.size)return;let s=et,a=(await D.cards(e.slice(t,B))).entries(),
o=async()=>{for(let[c,l]of a){if(s!=et)return;let r=await D.excerpt(l,n).catch(()=>[]),h=mt.children[t+c];e==Q.docs&&r.length&&!h.querySelector(".excerpt")&&h.append(
L("p",{class:"excerpt",lang:l.lang},...le(r)))}};for(let c=0;c<3;c++)o()}var Lt=()=>{it(Et,L("p",{},K.failed)),At.hidden=ae.hidden=!1},ct=(t=!0)=>{B=st,St(t).catch(
Lt)};async function We(){D=await ee(rt),oe(),ae.hidden=!0,At.hidden=!1,lt.open=matchMedia("(min-width: 60em)").matches,nt.addEventListener("input",()=>ct(!1)),tt.
addEventListener("change",()=>{ht=tt.value,ct()}),addEventListener("popstate",()=>{oe(),St().catch(Lt)}),rt.addEventListener("submit",t=>{t.preventDefault(),ct(),
ft.focus()}),lt.addEventListener("change",({target:{name:t,value:e,checked:n}})=>{let s=(q[t]??[]).filter(a=>a!=e);q[t]=n?[...s,e]:s,q[t].length||delete q[t],ct()}),
ie.addEventListener("click",({target:t})=>{let{id:e,value:n}=t.dataset;e&&(q[e]=q[e].filter(s=>s!=n)),q[e]?.length||delete q[e],e||(q={}),ct(),ft.focus()}),ce.addEventListener(
"click",async()=>{let t=B;B+=st,jt(),(await Mt(t))?.[0].querySelector("a")?.focus(),re(t)}),await St()}"DecompressionStream"in globalThis&&We().catch(Lt);})();
