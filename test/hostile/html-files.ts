import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';

/** `@` in a recipe is the canary's address. */
type Recipe = readonly [name: string, html: string];

const C = '@/c';
const call = `fetch('${C}');${M}()`;

const SCRIPTS: readonly Recipe[] = [
  ['script', `<script>${call}</script>`],
  ['script upper case', `<ScRiPt>${call}</sCrIpT >`],
  ['script from elsewhere', `<script src="${C}/a.js">${M}</script>`],
  ['script module', `<script type="module">import '${C}/m.js';${M}</script>`],
  ['script never closed', `<p>${WORDS}</p><script>${call}`],
  ['script with a comment', `<script><!-- ${call} //--></script>`],
  ['script in script', `<scr<script>words</script>ipt>`],
  ['script with slash', `<script/x>${call}</script>`],
  ['script after NUL', `<scr\0ipt>words</script>`],
  ['noscript trick', `<noscript><p title="</noscript><img src=x onerror=${call}>"></noscript>`],
  ['style with import', `<style>@import url('${C}/a.css');.${M}{}</style>`],
  ['style with expression', `<p style="width:expression(${call})">a</p>`],
  ['style url', `<p style="background:url(${C}/bg.png)">a</p>`],
  ['style never closed', `<p>${WORDS}</p><style>.${M}{background:url(${C})}`],
  ['xmp', `<xmp><script>1</script></xmp>`],
  ['plaintext', `<p>${WORDS}</p><plaintext>the rest </p>`],
  ['textarea', `<textarea><script>${call}</script></textarea>`],
  ['title trick', `<title><img src="${C}" onerror="x()"></title>`],
  ['template', `<template><script>${call}</script><img src="${C}"></template>`],
  [
    'shadow root',
    `<div><template shadowrootmode="open"><img src="${C}"><slot></slot></template></div>`,
  ],
];

const HANDLERS = [
  ...['onload', 'onerror', 'onclick', 'onmouseover', 'onfocus', 'onblur', 'onanimationstart'],
  ...['onbegin', 'ontoggle', 'onpointerenter', 'onhashchange', 'onpageshow', 'onscroll', 'oncut'],
  ...['onpaste', 'ondrop', 'onwheel', 'onbeforeunload', 'onsubmit', 'onauxclick'],
].map((name): Recipe => [
  name,
  `<p ${name}="${call}" tabindex="1">a</p><img src=x ${name}=${M}()>`,
]);

const ADDRESSES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '&#106;avascript:',
  '&#x6A;avascript:',
  ' \u0001javascript:',
  'java\0script:',
  'vbscript:',
  'data:text/html,',
  'data:text/html;base64,',
  'file:///etc/passwd?',
  'blob:null/',
  'view-source:',
  'intent://',
  'ms-word:ofe|u|',
].map((scheme, at): Recipe => [
  `link ${at} to ${scheme.slice(0, 5).trim()}`,
  `<p><a href="${scheme}${M}('${C}')">a link</a></p>`,
]);

const EMBEDS: readonly Recipe[] = [
  ['image', `<img src="${C}/i.png" alt="A picture">`],
  ['image set', `<img srcset="${C}/1.png 1x, ${C}/2.png 2x" alt="A picture">`],
  ['picture', `<picture><source srcset="${C}/s.webp"><img src="${C}/i.png"></picture>`],
  ['poster', `<video poster="${C}/p.png" src="${C}/v.mp4" autoplay></video>`],
  ['audio', `<audio src="${C}/a.mp3" autoplay></audio>`],
  ['iframe', `<iframe src="${C}/f.html"></iframe>`],
  ['iframe srcdoc', `<iframe srcdoc="<script>${M}()</script><img src='${C}'>"></iframe>`],
  ['object', `<object data="${C}/o.swf"><param name="movie" value="${C}"></object>`],
  ['embed', `<embed src="${C}/e.swf">`],
  ['applet', `<applet code="${M}" codebase="${C}"></applet>`],
  ['frameset', `<frameset><frame src="${C}"></frameset>`],
  ['link stylesheet', `<link rel="stylesheet" href="${C}/s.css">`],
  ['link preload', `<link rel="preload" as="script" href="${C}/p.js">`],
  ['link prefetch', `<link rel="dns-prefetch" href="${C}"><link rel="prerender" href="${C}">`],
  ['link import', `<link rel="import" href="${C}/i.html">`],
  ['manifest', `<html manifest="${C}/m.appcache">`],
  ['meta refresh', `<meta http-equiv="refresh" content="0;url=${C}">`],
  ['meta csp', `<meta http-equiv="Content-Security-Policy" content="report-uri ${C}">`],
  ['base', `<base href="${C}/"><img src="i.png"><a href="x">a</a>`],
  ['ping', `<p><a href="https://example.org/" ping="${C}">a</a></p>`],
  [
    'form',
    `<form action="${C}" method="post"><input name="q" value="${M}" autofocus onfocus="${M}()"></form>`,
  ],
  ['button formaction', `<button formaction="javascript:${M}()">Send</button>`],
  ['body background', `<body background="${C}/b.png" onload="${M}()">`],
  ['table background', `<table background="${C}/t.png"><tr><td>1</td><td>2</td></tr></table>`],
  ['portal', `<portal src="${C}"></portal>`],
  ['marquee', `<marquee onstart="${M}()">moving words</marquee>`],
  ['track', `<video><track src="${C}/t.vtt" default></video>`],
  ['input image', `<input type="image" src="${C}/i.png">`],
];

const MUTATIONS: readonly Recipe[] = [
  ['svg script', `<svg><script>${call}</script></svg>`],
  ['svg use', `<svg><use href="${C}/u.svg#x"/></svg>`],
  ['svg image', `<svg><image xlink:href="${C}/i.png"/></svg>`],
  ['svg animate', `<svg><a><animate attributeName="href" values="javascript:${M}()"/></a></svg>`],
  ['svg foreign', `<svg><foreignObject><iframe src="${C}"></iframe></foreignObject></svg>`],
  ['svg style', `<svg></p><style><a title="</style><img src=x onerror=${M}()>"></svg>`],
  ['math', `<math href="javascript:${M}()"><mtext><img src="${C}"></mtext></math>`],
  ['math glyph', `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${M}()>`],
  [
    'math annotation',
    `<math><annotation-xml encoding="text/html"><script>${M}()</script></annotation-xml></math>`,
  ],
  ['select', `<select><option><script>${M}()</script></option></select>`],
  ['comment end', `<!-- --!><img src="${C}" onerror="${M}()"> -->`],
  ['conditional comment', `<!--[if IE]><script>${M}()</script><![endif]-->`],
  ['cdata', `<![CDATA[<script>${M}()</script>]]>`],
  ['doctype entity', `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>`],
  ['entity bomb', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>`],
  ['processing instruction', `<?xml-stylesheet href="${C}/x.xsl"?><p>a</p>`],
  ['server include', `<!--#include virtual="/etc/passwd" --><p>a</p>`],
  [
    'clobbering',
    `<form id="body"><input name="childNodes"><input name="nodeType"><input name="attributes"></form>`,
  ],
  [
    'clobbered document',
    `<img name="documentElement"><img name="querySelectorAll"><a id="title">x</a>`,
  ],
  ['prototype names', `<div id="__proto__" class="constructor"><p id="toString">a</p></div>`],
  [
    'attributes by the thousand',
    `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}>a</p>`,
  ],
  ['attribute never closed', `<p>${WORDS}</p><a href="${'x'.repeat(100_000)}`],
];

const SIZES: readonly Recipe[] = [
  ['nesting of 100,000', `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`],
  ['nesting of 5,000', `${'<div>'.repeat(5_000)}deep`],
  ['inline nesting', `<p>${'<b>'.repeat(50_000)}deep</p>`],
  ['lists in lists', '<ul><li>a'.repeat(5_000)],
  ['tables in tables', '<table><tr><td>'.repeat(5_000)],
  ['quotes in quotes', '<blockquote>'.repeat(20_000)],
  ['a million tags', '<br>'.repeat(1_000_000)],
  ['wide table', `<table><tr>${'<td>1</td>'.repeat(30_000)}</tr></table>`],
  [
    'colspan',
    `<table><tr><td colspan="999999999">1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`,
  ],
  ['long word', `<p>${'x'.repeat(5_000_000)}</p>`],
  ['many entities', `<p>${'&amp;'.repeat(500_000)}</p>`],
  ['open brackets', '<'.repeat(2_000_000)],
  ['open comments', '<!--'.repeat(200_000)],
  ['line breaks', `<p>${'a<br>'.repeat(60_000)}</p>`],
  ['embedded picture', `<img alt="map" src="data:image/png;base64,${'A'.repeat(8_000_000)}">`],
  ['json-ld bomb', `<script type="application/ld+json">${'[{"@graph":'.repeat(20_000)}</script>`],
  [
    'json-ld prototype',
    `<script type="application/ld+json">{"__proto__":{"headline":"${M}"},"@type":"Article"}</script>`,
  ],
  ['meta by the thousand', '<meta name="author" content="A B">'.repeat(20_000)],
];

const numbered = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

/** Small files whose parts a careless reader looks through again for each of them. */
const SQUARES: readonly Recipe[] = [
  ['links and nothing else', numbered(49_000, (at) => `<p><a href="/${at}">boats ${at}</a></p>`)],
  ['classes by the thousand', numbered(90_000, (at) => `<p class="c${at} byline">${at}</p>`)],
  ['unclosed and many', '<div>a'.repeat(190_000)],
  ['broken lines and many', 'a<br>'.repeat(190_000)],
  ['entities by the million', `<p>${'&amp;'.repeat(1_500_000)}</p>`],
  ['attributes and many', `<p ${numbered(12, (at) => `a${at}="1" `)}>a</p>`.repeat(40_000)],
  ['deep and many', `${'<div>'.repeat(400)}a${'</div>'.repeat(400)}`.repeat(240)],
  ['cells in cells', `<table><tr><td>1</td><td>2</td></tr><tr>${'<td><div>'.repeat(20_000)}`],
  ['captions in captions', `<table><tr><th>1</th><td>2</td></tr>${'<caption>a'.repeat(4_000)}`],
  ['rows in rows', `<table><tr><th>1</th><td>2</td></tr>${'<tr><td>1<div>'.repeat(15_000)}`],
  ['notes in notes', `${'<a role="doc-noteref">'.repeat(20_000)}${'word '.repeat(100_000)}`],
];

const WORDS_THAT_LIE: readonly Recipe[] = [
  ['bidi override', '<p>It cost \u202e0001\u202c in all.</p>'],
  ['zero width', '<p>88\u200b0 people and 1\u2060,\u206000 more.</p>'],
  ['homoglyph host', '<p><a href="https://ex\u0430mple.org/">example.org</a></p>'],
  [
    'user in address',
    `<p><a href="https://example.org@evil.example/${M.length}">example.org</a></p>`,
  ],
  ['lone surrogate', '<p>half &#xD83D; of a pair &#xDE00; and a NUL &#0;.</p>'],
  ['characters out of range', '<p>&#x110000; &#99999999999; &#x80;</p>'],
  ['escaped markup', '<p>Write &lt;b&gt; to make it bold.</p>'],
];

const page = (html: string): string =>
  html.includes(WORDS) ? html : `<!doctype html><html><body><p>${WORDS}</p>${html}</body></html>`;

const utf16 = (html: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, 'utf16le')]);

const LYING: readonly HostileFile[] = [
  {
    name: 'mark of UTF-8 on UTF-16',
    bytes: () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(page(''), 'utf16le')]),
  },
  {
    name: 'UTF-16 that says UTF-8',
    bytes: (canary) => utf16(page(`<meta charset="utf-8"><script src="${canary}"></script>`)),
  },
  {
    name: 'UTF-7',
    bytes: () =>
      Buffer.from(`<meta charset="utf-7"><p>${WORDS}</p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-`),
  },
  {
    name: 'unknown encoding',
    bytes: () => Buffer.from(page('<meta charset="x-none-such"><p>caf\u00e9</p>'), 'latin1'),
  },
  { name: 'a line of 100 MB', bytes: () => Buffer.alloc(100 * 1024 * 1024, 'a word and ') },
];

const recipes = [
  ...SCRIPTS,
  ...HANDLERS,
  ...ADDRESSES,
  ...EMBEDS,
  ...MUTATIONS,
  ...SIZES,
  ...SQUARES,
  ...WORDS_THAT_LIE,
];

/** Web pages made to run, fetch, mislead or exhaust. */
export const HTML_FILES: readonly HostileFile[] = [
  ...recipes.map(([name, html]) => ({
    name: `${name}.html`,
    bytes: (canary: string) => Buffer.from(page(html).replaceAll('@/c', `${canary}/c`), 'utf8'),
  })),
  ...LYING.map((file) => ({ ...file, name: `${file.name}.html` })),
];
