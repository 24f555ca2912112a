(()=>{var Ft=Object.defineProperty;var B=(t,e,n)=>()=>{if(n)throw n[0];try{return t&&(e=t(t=0)),e}catch(a){throw n=[a],a}};var K=(t,e)=>{for(var n in e)Ft(t,n,{get:e[n],enumerable:!0})};function ft(t){let e=0,n=g=>t.subarray(e,e+=g),a=()=>{for(let g=0,d=1;;d*=128){let $=t[e++];if(g+=($&127)*d,$<128)return g}},i=(g,d)=>Array.from({length:g},($,l)=>d(
l)),o=()=>new TextDecoder().decode(n(a())),c=g=>o().split(`
`).slice(0,g);return{take:n,number:a,times:i,text:o,list:c,front:()=>{let g=i(a(),a),d="";return c(g.length).map(($,l)=>d=d.slice(0,g[l])+$)},columns:(g,d)=>{let $=Array(
g).fill(0);for(let l=1;l==1||d>=l;l*=256)n(g).forEach((h,A)=>$[A]+=h*l);return $},hash:()=>btoa(String.fromCharCode(...n(3))).replaceAll("+","-").replaceAll("/",
"_")}}function ut({number:t,text:e,list:n,times:a,front:i,hash:o,take:c}){if(t()!=2)throw Error("format");let u=t(),r=u&1,y=e(),g=t(),d=t(),$=n(t()),l=a(t(),()=>a(
t(),()=>n(t()))),h=i(),A={};if(r)for(let W of"tdfo")A[W+"-"]=c(t());let S=W=>r?W[0]+"-":W+o(),E=h.map((W,H)=>S(`t-${H}-`)),O=a(Math.ceil(g/d),W=>S(`d-${W}-`)),[
T,_,F]=["f-","o-","w-"].map(S);return{flags:u,language:y,size:g,block:d,stops:$,synonyms:l,firsts:h,inside:A,shards:E,cards:O,facets:T,orders:_,spelling:F}}function ht({
front:t,times:e,number:n,list:a,take:i}){let o=t(),c=e(o.length,n),u=a(o.length),r=0,y=c.map(d=>(r+=d)-d),g=new Uint32Array(r);return y.forEach((d,$)=>{for(let l=d,
h=-1;l<d+c[$];l++)g[l]=h+=n()+1}),{terms:o,folded:o.map(R),endings:u,counts:c,starts:y,docs:g,impacts:i(r)}}function pt({front:t,list:e,take:n}){let a=t();return{
terms:a,folded:a.map(R),counts:Array.from(n(a.length),i=>2**i),endings:e(a.length)}}function gt({list:t,times:e,number:n,hash:a},i){let[o,c,u,r,y]=e(5,()=>t(i)),
g=e(i,n);return c.map((d,$)=>{let l=a();return{title:o[$],url:d,summary:u[$],said:r[$],lang:y[$],kind:g[$],text:l=="AAAA"?"":`x/${d.replace("#","_").replace(/\/$/,
"")}-${l}`}})}function dt({text:t,number:e,times:n,list:a,take:i,columns:o},c){return n(e(),()=>{let[u,r,y,g]=[t(),t(),e(),e()],[d,$,l]=n(3,()=>a(g)),h={id:u,label:r,
ids:d,labels:$,urls:l.map((E,O)=>E.replace("*",d[O]))};if(y==0){let E=o(c,g);return{...h,of:O=>E[O]?[E[O]-1]:[]}}if(y==1){let E=n(g,()=>i(Math.ceil(c/8)));return{
...h,of:O=>E.flatMap((T,_)=>T[O>>3]>>(O&7)&1?[_]:[])}}let A=n(c,e),S=A.map(()=>[]);for(let E=0;;E++){let O=S.filter((_,F)=>A[F]>E);if(!O.length)break;let T=o(O.
length,g-1);O.forEach((_,F)=>_.push(T[F]+(E&&_[E-1]+1)))}return{...h,of:E=>S[E]}})}function mt({number:t,text:e,times:n,columns:a},i){return Object.fromEntries(
n(t(),()=>[e(),a(i,i)]))}var R,et=B(()=>{R=t=>/^[\0-\x7f]*$/.test(t)?t:t.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/[øæßđł]/g,e=>({ø:"o",æ:"\
ae",ß:"ss",đ:"d"})[e]??"l")});var yt={};K(yt,{kin:()=>Nt,stem:()=>It});function It(t){let e=/[aeiouyäåö][^aeiouyäåö]/.exec(t),n=e?Math.max(e.index+2,3):t.length,a=r=>r.exec(t.slice(n))?.[0],
i=r=>/.[aeiouyäåö][^aeiouyäåö]$/.test(r)&&!/(fab|h|[pr]ak|stak|kom|iet|([cdmnprstux]|[ai]l|[ik]v)it)$/.test(r),o=a(/([aeo]rnas?|het(erna|ens?|er)?|a[dst]?|aste?|ades?|ande[nst]?|ar(n?e|ens?)?|e[st]?|ens?|erns?|[eo]r|s)$/)??
"",c=o.length;o=="et"&&!i(t.slice(0,-2))&&(c=0),o=="s"&&(t.endsWith("ets")&&i(t.slice(0,-3))?c=3:/[bcdfghjklmnoprtvy]s$/.test(t)||(c=0)),t=t.slice(0,t.length-c),
a(/(dd|gd|nn|[dgkt]t)$/)&&(t=t.slice(0,-1));let u=a(/(l?ig|els|fullt|öst)$/);return u?.endsWith("t")?t.replace(/(full|[iklnprtuv]ös)t$/,"$1"):t.slice(0,t.length-
(u?.length??0))}var Nt,xt=B(()=>{Nt=t=>/..a$/.test(t)?[t+"n"]:/..ans?$/.test(t)?[t.replace(/ns?$/,"")]:[]});var bt={};K(bt,{stem:()=>Vt});function Vt(t){if(t.length<3||$t.has(t))return $t.get(t)??t;t=t.replace(/(^|[aeiouy])y/g,"$1Y");let e=/^(arsen|commun|emerg|gener|later|organ|past|univers)|[aeiouy][^aeiouy]/.
exec(t),n=e?e.index+e[0].length:t.length,a=t.slice(n).search(/[aeiouy][^aeiouy]/),i=a<0?t.length:n+a+2,o=g=>/([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.
test(g),c=(g,d)=>{for(let $=7;$>1;$--){let l=t.slice(-$),h=g.get(l);if(h===void 0)continue;let A=/^(li|ogi|ion)$/.test(l)&&!/([cdeghkmnrt]li|logi|[st]ion)$/.test(
t),S=t.length-l.length;!A&&S>=(l=="ative"?i:d)&&(t=t.slice(0,S)+h);return}};/(ss|i)e[ds]$/.test(t)&&!/ssed$/.test(t)?t=t.slice(0,t.length>4?-2:-1):/[aeiouy].*[^us]s$/.
test(t)&&(t=t.slice(0,-1));let u=/(eed|ing|ed)(ly)?$/.exec(t),r=t.slice(0,u?.index);u?.[1]=="eed"?u.index>=n&&!/^(succ|proc|exc)$/.test(r)&&(t=r+"ee"):u?.[0]=="\
ing"&&/^[^aeiouy]y$/.test(r)?t=r[0]+"ie":u&&/[aeiouy]/.test(r)&&!/^(even|cann|inn|earr|herr|out)ing$/.test(t)&&(t=r,/([bdfgmnprt])\1$/.test(t)?t=/^[aeo]..$/.test(
t)?t:t.slice(0,-1):(/(at|bl|iz)$/.test(t)||t.length==n&&o(t))&&(t+="e")),t=t.replace(/(.[^aeiouy])[yY]$/,"$1i"),c(qt,n),c(Yt,n),c(Bt,i);let y=t.length-1;return(t.
endsWith("e")?y>=i||y>=n&&!o(t.slice(0,-1)):y>=i&&t.endsWith("ll"))&&(t=t.slice(0,-1)),t.toLowerCase()}var Z,$t,qt,Yt,Bt,kt=B(()=>{Z=t=>new Map(t.split(" ").map(
e=>e.split(":"))),$t=Z("andes:andes atlas:atlas bias:bias cosmos:cosmos howe:howe news:news sky:sky early:earli gently:gentl idly:idl only:onli singly:singl ski\
es:sky skis:ski ugly:ugli"),qt=Z("tional:tion enci:ence anci:ance abli:able entli:ent ization:ize izer:ize ational:ate ation:ate ator:ate aliti:al alism:al alli\
:al fulli:ful fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogist:og ogi:og lessli:less li:"),Yt=Z("tional:tion ational:ate alize:a\
l icate:ic iciti:ic ical:ic ful: ness: ative:"),Bt=Z("ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant: ent: ment: ement:")});var At={};K(At,{mend:()=>Ht});function nt(t,e,n,a=e.length){if(t.length-e.length>n||a-t.length>n)return 9;let i=[],o=[...e,0].map((u,r)=>r);for(let u=1;u<=t.length;u++){
let r=[u];for(let y=1;y<=e.length;y++)r[y]=Math.min(o[y]+1,r[y-1]+1,o[y-1]+ +(t[u-1]!=e[y-1])),y>1&&t[u-1]==e[y-2]&&t[u-2]==e[y-1]&&(r[y]=Math.min(r[y],i[y-2]+1));
if(Math.min(...r)>n)return 9;[i,o]=[o,r]}let c=Math.min(...o.slice(a));return c>n?9:c}function vt(t,e,{stem:n,shown:a}){let[i,o]=[R(e),R(n(e))],c={cost:8,term:"",
shown:""};return t.folded.forEach((u,r)=>{let y=+(u[0]!=i[0]),g=E=>Math.min(E.length+1>>2,2-y),[d,$]=[t.terms[r],a(t,r)],l=nt(R($),i,g(i)),h=Math.min(l,nt(u,i,g(
o),Math.min(o.length,i.length-1))),A=+(h<9&&nt(d,e,2,o.length)>h),S=h+y/2+(+(h<l)+A)/o.length-Math.log2(t.counts[r])/20;S<c.cost&&(c={cost:S,term:d,shown:$})}),
c}async function Gt(t,{flags:e,stem:n,lookup:a}){for(let i=e&2?t.length-4:0;i>2;i--)for(let o of[t.slice(0,i),t.slice(0,i-1)]){let c=o.length>2&&await a(n(o)),u=c&&
await a(n(t.slice(i)));if(u)return{hits:[c,u],shown:`${o} + ${t.slice(i)}`}}}async function Ht(t,e){let n=vt(await e.near(e.stem(t)),t,e),a=n.cost<1?void 0:await Gt(
t,e);if(a)return a;let i=n.cost<1||e.flags&1?n:vt(await e.all(),t,e),o=i.cost<n.cost?i:n,c=await e.lookup(o.term);return c&&{hits:[c],shown:o.shown}}var Mt=B(()=>{
et()});var Et={};K(Et,{count:()=>Xt,narrow:()=>Qt,open:()=>Zt});function Kt(t,e){let n=0;for(;n<t.length&&t[n]==e[n];)n++;return n}function Qt(t,e,n){let a=wt(e,n);return t.
filter(i=>!a(i).length)}function Xt(t,e,n){let a=wt(e,n),i=e.map(({ids:o})=>o.map(()=>0));for(let o of t){let[c,u]=a(o);u||e.forEach((r,y)=>{if(!c||c==r)for(let g of r.
of(o))i[y][g]++})}return i}async function Zt(t){let e=new Map,n=async s=>{let{body:x}=await t(s),f=x?.pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(
await new Response(f).arrayBuffer())},a=(s,x)=>{if(!e.has(s)){let f=i?.inside[s],m=(async()=>x(ft(f??await n(s))))();m.catch(()=>e.delete(s)),e.set(s,m)}return e.
get(s)},i,o=i=await a("m",ut),{size:c,block:u,stops:r,synonyms:y,firsts:g}=o,{stem:d=s=>s,kin:$=()=>[]}=await Jt[o.language.split("-")[0]]?.()??{},l=new Map,h=s=>l.
get(s)??l.set(s,d(s)).get(s)??"",A=[],S=async s=>A[s]=await a(o.shards[s],ht),E=s=>g.findLastIndex(x=>x<=R(s)),O=async(s,x=!0)=>{let f=await S(E(s)),m=x?f.terms.
indexOf(s):f.folded.indexOf(R(s));return m<0?void 0:[f,m]},T=([{starts:s,counts:x,docs:f,impacts:m},k],p)=>{for(let v=s[k];v<s[k]+x[k];v++)p(f[v],m[v]/63)},_=({
terms:s,endings:x},f)=>s[f].slice(0,s[f].length-parseInt("0"+x[f]))+x[f].replace(/^\d+/,""),F={flags:o.flags,stem:h,lookup:O,shown:_,near:s=>S(E(s)),all:()=>a(o.
spelling,pt)},W=s=>Promise.all(s.map(async x=>{let f=Math.floor(x/u);return(await a(o.cards[f],m=>gt(m,Math.min(u,c-f*u))))[x%u]})),H=s=>{let x=[],f=[],m=[],k=q(
s),p=k.every(w=>r.includes(w))?[]:r,v=w=>w.filter(j=>!p.includes(j)).map(h);for(let[,w,j,U=j]of s.matchAll(/(?<!\S)(-?)(?:["“”»]([^"“”«]*)["“”«]?|(\S+))/g)){
if(w){f.push(...v(q(U)));continue}j&&m.push(` ${q(j).join(" ")} `);for(let M of V(U).match(/[\p{Alphabetic}\p{N}]+([-‐‑][\p{Alphabetic}\p{N}]+)*/gu)??[]){let P=v(
q(M)),D=P.length>1?[P,[h(q(M).join(""))],P.slice(-1)]:[P];P.length&&x.push({word:M,ways:D,exact:!!j})}}let b=x.at(-1);b&&!b.exact&&(b.open=V(s).endsWith(b.word));
for(let w of y)x=Ct(x,w);return{parts:x,without:f,phrases:m,words:k}},Ct=(s,x)=>{for(let f of x){let m=s.findIndex((b,w)=>f.every((j,U)=>s[w+U]?.ways[0].join()==
j)),k=s.slice(m,m+f.length);if(m<0)continue;let p=[f,...x.filter(b=>b!=f)],v={word:k.map(({word:b})=>b).join(" "),ways:p,exact:!1,open:k.at(-1)?.open};return[...s.
slice(0,m),v,...s.slice(m+f.length)]}return s},Wt=async({word:s,ways:x,exact:f,open:m})=>{let k=new Float32Array(c),p=[],v=(M,P)=>{let D=M.length-1,[N,X]=[new Uint8Array(
D&&c),new Float32Array(D&&c)],L=0;return M.forEach((z,C)=>{!z||M.includes(void 0)||(p.push(z[0].terms[z[1]]),T(z,(I,J)=>{if(C&&N[I]!=C)return;let Y=C?X[I]+J:J;N[I]=
C+1,X[I]=Y,!(C<D)&&(L++,k[I]=Math.max(k[I],P*Y/M.length))}))}),L},b=0,w="";for(let M of x)b=Math.max(b,v(await Promise.all(M.map(P=>O(P))),M==x[0]?1:.9));if(!f&&
(o.flags&1||!p.length))for(let M of $(s))b=Math.max(b,v([await O(h(M))],.9));if(!p.length&&!f){let M=await O(h(s),!1);M&&(b=v([M],1),w=_(...M))}if(m&&s.length>1)
for(let M of await _t(s,!!p.length))v([M],.6*Math.sqrt(s.length/M[0].terms[M[1]].length));let j=p.length||f?void 0:await(await Promise.resolve().then(()=>(Mt(),At))).
mend(s,F);if(j){if(b=v(j.hits,1),!b)for(let M of j.hits)b+=v([M],.5);w=j.shown}b||=k.filter(M=>M).length;let U=Math.log(1+(c-b+.5)/(b+.5));return{scores:k.map(M=>M*
U),terms:p,instead:w}},_t=async(s,x)=>{let f=R(s),m=E(s),k=[await S(m)];g[m+1]?.startsWith(f)&&(!x||A[m+1])&&k.push(await S(m+1));let p=[];for(let w of k)w.folded.
forEach((j,U)=>j.startsWith(f)&&p.push([w,U]));let v=([w,j])=>w.terms[j],b=p.filter(w=>v(w).startsWith(s));return(b.length?b:p).sort((w,j)=>v(w).length-v(j).length).
slice(0,60)},Pt=async s=>{let{parts:x,without:f,phrases:m,words:k}=H(s),p=await Promise.all(x.map(Wt)),v=new Set;for(let L of await Promise.all(f.map(z=>O(z))))
L&&T(L,z=>v.add(z));let b=new Float32Array(c),w=new Float32Array(c);for(let{scores:L}of p)L.forEach((z,C)=>{b[C]+=z,w[C]+=+(z>0)/p.length});let j=L=>{let z=[];for(let C=0;C<
c;C++)w[C]>=L&&!v.has(C)&&z.push(C);return z},U=j(p.length?p.length>2&&!m.length?.7:.99:0),M=!U.length&&p.length>1&&!m.length;M&&(U=j(1e-9));let P=new Set(p.flatMap(
L=>L.terms)),D=L=>b[L]*w[L];p.length&&U.sort((L,z)=>D(z)-D(L)),m.length&&(U=await Rt(U.slice(0,50),m));let N=U.slice(0,o.flags&1?100:11);p.length&&((await W(N)).
forEach(({title:L},z)=>{let C=q(L),I=0,J=0;for(let lt of C){let[rt,tt]=Q(lt,P)??[0,0];I+=+(tt>0),J+=Math.max((tt-rt)*.8,...k.map(Dt=>rt?0:Math.min(tt,Kt(lt,Dt))))}
let Y=Math.min(1,I/p.length);b[N[z]]*=1+1.5*Y*Y+2*Y*J/C.join("").length,C.join()==k.join()&&(b[N[z]]=1e9)}),U=[...N.sort((L,z)=>D(z)-D(L)),...U.slice(N.length)]);
let X=p.flatMap((L,z)=>L.instead?[[x[z].word,L.instead]]:[]);return{docs:U,terms:P,instead:X,any:M}},Rt=async(s,x)=>{let f=(await W(s)).map(async k=>{let p=` ${q(
[k.title,k.summary,...await it(k)].join(" ")).join(" ")} `;return x.every(v=>p.includes(v))}),m=await Promise.all(f);return s.filter((k,p)=>m[p])},it=async s=>s.
text?new TextDecoder().decode(await n(s.text)).split(`
`):[],Q=(s,x)=>{if(x.has(h(s)))return[0,s.length];for(let f of x){let m=s.indexOf(f),k=p=>p.length>2&&[p,p.slice(0,-1),p.slice(1)].some(v=>A[E(v)]?.terms.includes(
h(v))??!0);if(m>2&&h(s.slice(m))==f&&k(s.slice(0,m)))return[m,s.length];if(m==0&&f.length>2&&k(s.slice(f.length)))return[0,f.length]}},ct=(s,x)=>{let f=[],m=0;for(let{
0:k,index:p}of s.matchAll(st)){let[v,b]=Q(V(k),x)??[0,0];b&&(f.push([s.slice(m,p+v),!1],[s.slice(p+v,p+b),!0]),m=p+b)}return[...f,[s.slice(m),!1]]},Tt=async(s,x)=>{
let f={said:0,line:""};for(let b of await it(s)){let w=new Set(q(b).filter(j=>Q(j,x)).map(h)).size;w>f.said&&(f={said:w,line:b})}let{index:m=0}=[...f.line.matchAll(
st)].find(([b])=>Q(V(b),x))??{},k=f.line.lastIndexOf(" ",Math.max(m-80,0))+1,p=f.line.indexOf(" ",k+240),v=f.line.slice(k,p<0?void 0:p);return f.said?ct((k?"… ":
"")+v+(p<0?"":" …"),x):[]};return{size:c,whole:o.flags&1,plain:s=>R(V(s)),find:Pt,cards:W,mark:ct,excerpt:Tt,facets:()=>a(o.facets,s=>dt(s,c)),orders:()=>a(o.
orders,s=>mt(s,c))}}var Jt,st,V,q,wt,St=B(()=>{et();Jt={sv:()=>Promise.resolve().then(()=>(xt(),yt)),en:()=>Promise.resolve().then(()=>(kt(),bt))},st=/[\p{Alphabetic}\p{N}]+/gu,
V=t=>t.normalize("NFC").toLowerCase().replaceAll("­",""),q=t=>V(t).match(st)??[];wt=(t,e)=>{let n=t.filter(({id:a})=>e[a]?.length);return a=>n.filter(({id:i,ids:o,
of:c})=>!c(a).some(u=>e[i].includes(o[u])))}});var Lt={};K(Lt,{load:()=>te});function te(t){let e=globalThis.trustedTypes,n=i=>{if(!/^[\w/-]+$/.test(i))throw TypeError(i);return`${t}${i}.js`},a=e?.createPolicy(
"exempelbank",{createScriptURL:n})??{createScriptURL:n};return i=>new Promise((o,c)=>{let u=document.createElement("script");jt.set(i,r=>{u.remove(),o(new Response(
Uint8Array.from(atob(r),y=>y.charCodeAt(0))))}),u.onerror=c,u.src=a.createScriptURL(i),document.head.append(u)})}var jt,zt=B(()=>{jt=new Map;Object.assign(globalThis,
{kb:(t,e)=>jt.get(t)?.(e)})});var Ot=(t,...e)=>(t.replaceChildren(...e),t);function G(t,e,...n){let a=document.createElement(t);for(let[i,o]of Object.entries(e))o&&a.setAttribute(i,o===!0?"":
String(o));return a.append(...n),a}function ot({dataset:t},e,n){let{lang:a}=document.documentElement;return(t[`${e}_${new Intl.PluralRules(a).select(n)}`]??t[e+
"_other"]??"").replace("{n}",n<1e3?n+"":n.toLocaleString(a))}async function at({dataset:t}){let{open:e}=await Promise.resolve().then(()=>(St(),Et));if(t.offline!=
null){let{load:n}=await Promise.resolve().then(()=>(zt(),Lt));return e(n(t.index??""))}return e(async n=>{let a=await fetch(t.index+n+".kb",n=="m"?{cache:"no-ca\
che"}:{});if(!a.ok)throw Error(a.statusText);return a})}var Ut=({dataset:t},e)=>new URL(`../../${t.offline==null?e:e.replace(/(?=#)|$/,"index.html")}`,new URL(t.
index??"",location.href)).href;async function ee(t,e,n){let{docs:a,terms:i}=await t.find(e),o=t.whole?await t.facets():[],c=new Map,u=(d,$)=>c.set(d,[...c.get(d)??[],$]),r=await t.cards(a.slice(
0,11)),y=r.filter(({title:d})=>t.mark(d,i).length>1);for(let{title:d,lang:$,url:l,kind:h}of(y.length?y:r).slice(0,6))u(n[h],{label:d,lang:$,url:l});let g=d=>(" "+
t.plain(d)).includes(" "+t.plain(e));for(let{id:d,label:$,ids:l,labels:h}of o){if(c.size>4)break;let A=h.flatMap((S,E)=>g(S)?[{label:S,query:`${d}=${l[E]}`}]:[]);
for(let S of A.slice(0,3))u($,S)}return{total:a.length,groups:[...c]}}function ne(t){let e=t.elements.namedItem("q"),n=G("div",{id:"site-search-list",role:"list\
box","aria-label":t.dataset.suggestions,hidden:!0}),a=G("p",{role:"status",class:"unseen"});t.append(n,a);for(let[l,h]of Object.entries({role:"combobox","aria-a\
utocomplete":"list","aria-controls":n.id,"aria-expanded":"false"}))e.setAttribute(l,h);let i,o=[],c=-1,u=0,r=l=>{n.hidden=!l,e.setAttribute("aria-expanded",String(
l)),l||y(-1)},y=l=>{o[c]?.removeAttribute("aria-selected"),c=l,e.setAttribute("aria-activedescendant",o[l]?.id??""),o[l]?.setAttribute("aria-selected","true"),o[l]?.
scrollIntoView({block:"nearest"})},g=(l,h,A="")=>o[o.push(G("div",{id:`site-search-${o.length}`,role:"option","data-url":h,lang:A},l))-1],d=(l,h)=>{let A=`site-\
search-g${o.length}`;return G("div",{role:"group","aria-labelledby":A},G("p",{id:A,role:"presentation"},l),...h)},$=async()=>{let l=e.value.trim(),h=++u;if(l.length<
2)return r(!1);let A=await ee(await(i??=at(t)),l,(t.dataset.kinds??"").split("|"));if(h!=u||document.activeElement!=e)return;r(!1),o=[];let S=A.groups.map(([O,T])=>d(
O,T.map(({label:_,url:F,query:W,lang:H})=>g(_,W?`${t.action}?${W}`:Ut(t,F??""),H)))),E=g(ot(t,"all",A.total),`${t.action}?${new URLSearchParams({q:l})}`);Ot(n,...S,
E),a.textContent=ot(t,"hits",A.total),r(!0)};e.addEventListener("focus",()=>(i??=at(t)).catch(()=>i=void 0),{once:!0}),e.addEventListener("input",()=>$().catch(
()=>r(!1))),e.addEventListener("blur",()=>r(!1)),e.addEventListener("keydown",l=>{let{key:h}=l,A={ArrowDown:1,ArrowUp:-1}[h];if(A&&n.hidden)$();else if(A)y((c+A+
1+o.length+1)%(o.length+1)-1);else if(h=="Enter"&&c>=0)location.href=o[c].dataset.url??"";else if(h=="Escape"&&!n.hidden)r(!1);else return;l.preventDefault()}),
n.addEventListener("mousedown",l=>l.preventDefault()),n.addEventListener("click",({target:l})=>{let h=l.closest("[data-url]")?.getAttribute("data-url");h&&(location.
href=h)})}if("DecompressionStream"in globalThis)for(let t of document.querySelectorAll("form.site-search"))ne(t);})();
