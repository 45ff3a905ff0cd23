import { describe, expect, it } from 'vitest';
import { converted, inZone } from './zoned.ts';

const STORY = [
  'A count kept by the nurses’ union says that 640 of its members left the state hospitals between March and December, the union told reporters on Sunday.',
  'The ministry puts the number at 410, and says that most of those who left had reached the age at which they may retire.',
  'Both lists are kept by hand, in ledgers that the two sides showed to this paper but did not let it copy.',
];

const article = (inside: string): string => `<article><h1>Hospitals Lose Their Nurses</h1>
  <p>${STORY[0]}</p>${inside}<p>${STORY[1]}</p><p>${STORY[2]}</p></article>`;

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Hospitals Lose Their Nurses</title>${head}</head><body>${body}</body></html>`;

const html = (body: string, head = '') => converted(page(body, head), 'page.html');

const FRAME = {
  above: `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <p>Thursday, May 7, 2026</p></header>`,
  below: `<aside><h3>Most read</h3><p><a href="/x">A bridge is closed for years</a></p><p>April 30, 2026</p></aside>
    <section id="comments"><h3>3 Comments</h3><p>My aunt was one of those nurses and she says that the ledger is right, and that nobody asked her.</p></section>
    <footer><p>© 2026 Hill Courier. All rights reserved.</p></footer>
    <div class="cookie"><p>We use cookies to make your visit better. Accept cookies or manage them.</p></div>`,
};

describe('a web page', () => {
  it('has its article for body and loses nothing of what stands around it', () => {
    const found = html(`${FRAME.above}${article('')}${FRAME.below}`);
    expect(inZone(found, 'body')).toEqual(STORY);
    expect(inZone(found, 'heading')).toEqual(['Hospitals Lose Their Nurses']);
    const chrome = inZone(found, 'chrome').join('\n');
    for (const words of ['Home', 'May 7, 2026', '© 2026', 'My aunt', 'Accept cookies']) {
      expect(chrome).toContain(words);
    }
  });

  it('keeps the heading of the first chapter between its title and its text', () => {
    const [first = '', ...rest] = STORY.map((words) => `<p>${words}</p>`);
    const found = html(
      `${FRAME.above}<article><h1>Hospitals Lose Their Nurses</h1><p>A survey</p><h2>Summary</h2>${first}<h2>Causes</h2>${rest.join('')}</article>${FRAME.below}`,
    );
    expect(inZone(found, 'heading')).toEqual(['Hospitals Lose Their Nurses', 'Summary', 'Causes']);
    expect(inZone(found, 'body')).toEqual(STORY);
  });

  it('keeps with a quote whose words they are', () => {
    const quote = '<blockquote><p>We had no list.</p><footer>— Nurse Thwin</footer></blockquote>';
    expect(inZone(html(`${FRAME.above}${article(quote)}${FRAME.below}`), 'body')).toEqual([
      STORY[0],
      'We had no list.',
      '— Nurse Thwin',
      ...STORY.slice(1),
    ]);
  });

  it.each(['cookie-notice', 'gdpr-banner-wrapper', 'onetrust-consent-sdk'])(
    'takes what stands in a %s for no part of the article, whatever it says',
    (name) => {
      const box = `<div class="${name}"><p>We keep 14 of them to remember what you read.</p></div>`;
      const found = html(`${FRAME.above}${box}${article('')}`);
      expect(inZone(found, 'chrome')).toContain('We keep 14 of them to remember what you read.');
      expect(inZone(found, 'body')).toEqual(STORY);
    },
  );

  it('does not take a dish, or a page wrapped in a notice, for one', () => {
    for (const name of ['cookie-recipes', 'cookie-consent-root']) {
      const found = html(`<div class="${name}">${article('')}</div>`);
      expect(inZone(found, 'body')).toEqual(STORY);
    }
  });

  it('gives no date of its frame to the document', () => {
    expect(html(`${FRAME.above}${article('')}${FRAME.below}`).metadata.date).toBeUndefined();
  });

  it('folds an advertisement and a pointer to another page inside the article', () => {
    const inside =
      '<div class="ad">Advertisement</div><p><a href="/y">READ MORE: Doctors march in the capital</a></p>';
    const found = html(article(inside));
    expect(inZone(found, 'body')).toEqual(STORY);
    expect(inZone(found, 'teaser')).toEqual(['READ MORE: Doctors march in the capital']);
  });

  it('keeps headings, nested lists, quotes, captions and preformatted text as what they are', () => {
    const { text, blocks } = html(
      article(`<h2>What was counted</h2><ul><li>nurses in the hospitals of the state<ol><li>those who left a ward</li></ol></li></ul>
        <blockquote><p>We counted people, not posts, and we counted them twice, she said.</p></blockquote>
        <figure><img src="a.jpg" alt="A ledger"><figcaption>The ledger.</figcaption></figure><pre>a  1\n  b 2</pre>`),
    );
    const shapes = blocks.map(({ kind, level, ordered, start, end }) => [
      kind,
      level,
      ordered,
      text.slice(start, end).slice(0, 20),
    ]);
    expect(shapes).toEqual([
      ['heading', 1, undefined, 'Hospitals Lose Their'],
      ['paragraph', undefined, undefined, STORY[0]?.slice(0, 20)],
      ['heading', 2, undefined, 'What was counted'],
      ['list-item', 1, false, 'nurses in the hospit'],
      ['list-item', 2, true, 'those who left a war'],
      ['quote', undefined, undefined, 'We counted people, n'],
      ['caption', undefined, undefined, '\ufffc A ledger'],
      ['caption', undefined, undefined, 'The ledger.'],
      ['preformatted', undefined, undefined, 'a  1\u2028  b 2'],
      ['paragraph', undefined, undefined, STORY[1]?.slice(0, 20)],
      ['paragraph', undefined, undefined, STORY[2]?.slice(0, 20)],
    ]);
  });

  it('keeps a table’s cells in their place, columns counted over spans', () => {
    const { text, blocks } = html(
      article(
        '<table><tr><th colspan="2">Left</th><th>Stayed</th></tr><tr><td>640</td><td>ward</td><td>1,200</td></tr></table>',
      ),
    );
    const cells = blocks.filter((block) => block.kind === 'table-cell');
    expect(
      cells.map(({ row, column, zone, start, end }) => [row, column, zone, text.slice(start, end)]),
    ).toEqual([
      [0, 0, 'body', 'Left'],
      [0, 2, 'body', 'Stayed'],
      [1, 0, 'body', '640'],
      [1, 1, 'body', 'ward'],
      [1, 2, 'body', '1,200'],
    ]);
  });

  it('never lets a raised number run into the number before it', () => {
    const { text } = html(
      article(
        '<p>Some 2,000<sup><a href="#n1">1</a></sup> beds, 10<sup>6</sup> pills, 40 km<sup>2</sup>, the 2<sup>nd</sup> of them.</p>',
      ),
    );
    expect(text).toContain('2,000[1] beds, 10⁶ pills, 40 km², the 2nd of them.');
  });

  it('keeps links as words with an address, and only addresses of the web', () => {
    const { text, links } = html(
      article(
        '<p>The <a href="/list">list</a>, <a href="javascript:alert(1)">a script</a> and <a href="data:text/html,x">data</a> in one place.</p>',
      ),
      '<link rel="canonical" href="https://courier.example/a/b">',
    );
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['list', 'https://courier.example/list'],
    ]);
    expect(text).toContain('a script and data in one place');
  });

  it('leaves out scripts, styles, templates, embeds and what the page hides', () => {
    const hidden = [
      '<script>gone1()</script>',
      '<style>.gone2{}</style>',
      '<template>gone3</template>',
      '<noscript>gone4</noscript>',
      '<iframe srcdoc="gone5">gone5</iframe>',
      '<svg><text>gone6</text></svg>',
      '<p hidden>gone7</p>',
      '<p style="display: none">gone8</p>',
      '<textarea>gone9</textarea>',
      '<!-- gone10 -->',
    ];
    const { text } = html(article(hidden.join('')));
    expect(text).not.toMatch(/gone/);
    expect(text).toContain(STORY[2]);
  });

  it('collapses white space as a page shows it and keeps no-break spaces', () => {
    const { text } = html(article('<p>  one\n\t two <b> three</b>\u00a0four<br>five  </p>'));
    expect(text).toContain('\none two three\u00a0four\u2028five\n');
  });

  it('parts paragraphs at two line breaks, as old pages write them', () => {
    const { text } = converted(`<html><body>${STORY.join('<br><br>')}</body></html>`, 'old.html');
    expect(text.split('\n')).toEqual(STORY);
  });

  it('needs no html, head or body element', () => {
    const { text, blocks } = converted(`<h1>Notes</h1><p>${STORY[0]}</p>`, 'piece.html');
    expect(text).toBe(`Notes\n${STORY[0]}`);
    expect(blocks.map(({ zone }) => zone)).toEqual(['heading', 'body']);
  });

  it('is recognised under another name', () => {
    expect(converted(page(article('')), 'saved.txt').format).toBe('html');
  });

  it('is read in the encoding it declares', () => {
    const bytes = Buffer.from(
      page(article('<p>Café à Rangoun, naïve.</p>'), '<meta charset="iso-8859-1">'),
      'latin1',
    );
    // The curly quotes of the story are outside that encoding and stand as question marks there.
    expect(converted(bytes, 'a.html').text).toContain('Café à Rangoun, naïve.');
  });
});
