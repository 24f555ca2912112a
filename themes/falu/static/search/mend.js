import{fold as f}from"./format.js";function g(t,n,h,l=n.length){if(t.length-n.length>h||l-t.length>h)return 9;let e=[],c=[...n,0].map((i,o)=>o);for(let i=1;i<=t.
length;i++){const o=[i];for(let s=1;s<=n.length;s++)o[s]=Math.min(c[s]+1,o[s-1]+1,c[s-1]+ +(t[i-1]!=n[s-1])),s>1&&t[i-1]==n[s-2]&&t[i-2]==n[s-1]&&(o[s]=Math.min(
o[s],e[s-2]+1));if(Math.min(...o)>h)return 9;[e,c]=[c,o]}const a=Math.min(...c.slice(l));return a>h?9:a}function w(t,n,{stem:h,shown:l}){const[e,c]=[f(n),f(h(n))];
let a={cost:8,term:"",shown:""};return t.folded.forEach((i,o)=>{const s=+(i[0]!=e[0]),m=$=>Math.min($.length+1>>2,2-s),[u,M]=[t.terms[o],l(t,o)],p=g(f(M),e,m(e)),
r=Math.min(p,g(i,e,m(c),Math.min(c.length,e.length-1))),x=+(r<9&&g(u,n,2,c.length)>r),y=r+s/2+(+(r<p)+x)/c.length-Math.log2(t.counts[o])/20;y<a.cost&&(a={cost:y,
term:u,shown:M})}),a}async function j(t,{flags:n,stem:h,lookup:l}){for(let e=n&2?t.length-4:0;e>2;e--)for(const c of[t.slice(0,e),t.slice(0,e-1)]){const a=c.length>
2&&await l(h(c)),i=a&&await l(h(t.slice(e)));if(i)return{hits:[a,i],shown:`${c} + ${t.slice(e)}`}}}async function E(t,n){const h=w(await n.near(n.stem(t)),t,n),
l=h.cost<1?void 0:await j(t,n);if(l)return l;const e=h.cost<1||n.flags&1?h:w(await n.all(),t,n),c=e.cost<h.cost?e:h,a=await n.lookup(c.term);return a&&{hits:[a],
shown:c.shown}}export{E as mend};
