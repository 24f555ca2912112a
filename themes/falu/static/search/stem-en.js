const c=e=>new Map(e.split(" ").map(s=>s.split(":"))),m=c("andes:andes atlas:atlas bias:bias cosmos:cosmos howe:howe news:news sky:sky early:earli gently:gentl \
idly:idl only:onli singly:singl skies:sky skis:ski ugly:ugli"),x=c("tional:tion enci:ence anci:ance abli:able entli:ent ization:ize izer:ize ational:ate ation:a\
te ator:ate aliti:al alism:al alli:al fulli:ful fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogist:og ogi:og lessli:less li:"),k=c(
"tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:"),z=c("ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant:\
 ent: ment: ement:");function Y(e){if(e.length<3||m.has(e))return m.get(e)??e;e=e.replace(/(^|[aeiouy])y/g,"$1Y");const s=/^(arsen|commun|emerg|gener|later|organ|past|univers)|[aeiouy][^aeiouy]/.
exec(e),i=s?s.index+s[0].length:e.length,f=e.slice(i).search(/[aeiouy][^aeiouy]/),l=f<0?e.length:i+f+2,h=g=>/([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.
test(g),u=(g,p)=>{for(let y=7;y>1;y--){const a=e.slice(-y),$=g.get(a);if($===void 0)continue;const v=/^(li|ogi|ion)$/.test(a)&&!/([cdeghkmnrt]li|logi|[st]ion)$/.
test(e),b=e.length-a.length;!v&&b>=(a=="ative"?l:p)&&(e=e.slice(0,b)+$);return}};/(ss|i)e[ds]$/.test(e)&&!/ssed$/.test(e)?e=e.slice(0,e.length>4?-2:-1):/[aeiouy].*[^us]s$/.
test(e)&&(e=e.slice(0,-1));const n=/(eed|ing|ed)(ly)?$/.exec(e),t=e.slice(0,n?.index);n?.[1]=="eed"?n.index>=i&&!/^(succ|proc|exc)$/.test(t)&&(e=t+"ee"):n?.[0]==
"ing"&&/^[^aeiouy]y$/.test(t)?e=t[0]+"ie":n&&/[aeiouy]/.test(t)&&!/^(even|cann|inn|earr|herr|out)ing$/.test(e)&&(e=t,/([bdfgmnprt])\1$/.test(e)?e=/^[aeo]..$/.test(
e)?e:e.slice(0,-1):(/(at|bl|iz)$/.test(e)||e.length==i&&h(e))&&(e+="e")),e=e.replace(/(.[^aeiouy])[yY]$/,"$1i"),u(x,i),u(k,i),u(z,l);const o=e.length-1;return(e.
endsWith("e")?o>=l||o>=i&&!h(e.slice(0,-1)):o>=l&&e.endsWith("ll"))&&(e=e.slice(0,-1)),e.toLowerCase()}export{Y as stem};
