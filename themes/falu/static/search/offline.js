const s=new Map;Object.assign(globalThis,{kb:(r,o)=>s.get(r)?.(o)});function l(r){const o=globalThis.trustedTypes,c=e=>{if(!/^[\w/-]+$/.test(e))throw TypeError(
e);return`${r}${e}.js`},n=o?.createPolicy("exempelbank",{createScriptURL:c})??{createScriptURL:c};return e=>new Promise((i,a)=>{const t=document.createElement("\
script");s.set(e,p=>{t.remove(),i(new Response(Uint8Array.from(atob(p),d=>d.charCodeAt(0))))}),t.onerror=a,t.src=n.createScriptURL(e),document.head.append(t)})}export{l as load};
