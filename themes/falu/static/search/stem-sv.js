function u(e){const l=/[aeiouyäåö][^aeiouyäåö]/.exec(e),f=l?Math.max(l.index+2,3):e.length,n=s=>s.exec(e.slice(f))?.[0],a=s=>/.[aeiouyäåö][^aeiouyäåö]$/.
test(s)&&!/(fab|h|[pr]ak|stak|kom|iet|([cdmnprstux]|[ai]l|[ik]v)it)$/.test(s),i=n(/([aeo]rnas?|het(erna|ens?|er)?|a[dst]?|aste?|ades?|ande[nst]?|ar(n?e|ens?)?|e[st]?|ens?|erns?|[eo]r|s)$/)??
"";let t=i.length;i=="et"&&!a(e.slice(0,-2))&&(t=0),i=="s"&&(e.endsWith("ets")&&a(e.slice(0,-3))?t=3:/[bcdfghjklmnoprtvy]s$/.test(e)||(t=0)),e=e.slice(0,e.length-
t),n(/(dd|gd|nn|[dgkt]t)$/)&&(e=e.slice(0,-1));const c=n(/(l?ig|els|fullt|öst)$/);return c?.endsWith("t")?e.replace(/(full|[iklnprtuv]ös)t$/,"$1"):e.slice(0,e.
length-(c?.length??0))}const h=e=>/..a$/.test(e)?[e+"n"]:/..ans?$/.test(e)?[e.replace(/ns?$/,"")]:[];export{h as kin,u as stem};
