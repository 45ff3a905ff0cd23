import { describe, expect, it } from 'vitest';
import type { Metadata } from '#shared/document/metadata.ts';
import { converted } from './zoned.ts';

const TEXT =
  '<p>A count kept by the union says that 640 of its members left the hospitals between March and December, it told reporters on Sunday in the capital.</p><p>The ministry puts the number at 410, and says that most of those who left had reached the age at which they may retire.</p>';

const metadataOf = (
  head: string,
  body = `<article><h1>Hospitals Lose Nurses</h1>${TEXT}</article>`,
): Metadata =>
  converted(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'a.html')
    .metadata;

const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the metadata of a web page', () => {
  it('is what its linked data states about the article, and no guess', () => {
    const found = metadataOf(
      `<meta property="og:title" content="Another title"><meta property="og:site_name" content="Another outlet">${ld(
        {
          '@graph': [
            { '@type': 'WebSite', name: 'Site', datePublished: '2001-01-01' },
            {
              '@type': ['NewsArticle'],
              headline: 'Hospitals Lose Nurses',
              datePublished: '2025-12-28T23:30:00+06:30',
              author: [{ '@id': '#p1' }, { name: 'Thida Lwin' }],
              publisher: { '@type': 'Organization', name: 'Hill Courier' },
            },
            { '@type': 'Person', '@id': '#p1', name: 'Min Zaw' },
          ],
        },
      )}`,
    );
    expect(found).toMatchObject({
      title: { value: 'Hospitals Lose Nurses', from: 'json-ld', guess: false },
      authors: { value: [{ literal: 'Min Zaw' }, { literal: 'Thida Lwin' }], from: 'json-ld' },
      publisher: { value: 'Hill Courier', from: 'json-ld', guess: false },
      date: { value: '2025-12-28', from: 'json-ld', guess: false },
    });
  });

  it('comes from meta tags where there is no linked data, or only a broken one', () => {
    const found = metadataOf(
      `<script type="application/ld+json">{"@type":"NewsArticle",</script>
       <meta name="author" content="By Thida Lwin"><meta property="og:site_name" content="Hill Courier">
       <meta property="og:title" content="Hospitals Lose Nurses | Hill Courier"><meta name="citation_date" content="2025/12/28">
       <meta property="og:url" content="https://courier.example/nurses"><meta property="og:locale" content="en_GB">`,
    );
    expect(found).toEqual({
      title: { value: 'Hospitals Lose Nurses', from: 'meta tag', guess: false },
      authors: { value: [{ literal: 'Thida Lwin' }], from: 'meta tag', guess: false },
      publisher: { value: 'Hill Courier', from: 'meta tag', guess: false },
      date: { value: '2025-12-28', from: 'meta tag', guess: false },
      url: { value: 'https://courier.example/nurses', from: 'meta tag', guess: false },
      language: { value: 'en-GB', from: 'meta tag', guess: false },
    });
  });

  it('takes the title element for a guess, the outlet behind it cut off', () => {
    const { title } = metadataOf('<title>Hospitals Lose Nurses - Hill Courier</title>');
    expect(title).toEqual({ value: 'Hospitals Lose Nurses', from: 'title element', guess: true });
  });

  it('reads writer and date from the byline in the page', () => {
    const { authors, date } = metadataOf(
      '<title>Hospitals Lose Nurses</title>',
      `<p>Friday, January 2, 2026</p><article><h1>Hospitals Lose Nurses</h1>
        <div class="byline">By <a rel="author" href="/t">Thida Lwin</a></div><time datetime="2025-12-28">28 December 2025</time>${TEXT}</article>`,
    );
    expect(authors).toEqual({ value: [{ literal: 'Thida Lwin' }], from: 'byline', guess: true });
    expect(date).toEqual({ value: '2025-12-28', from: 'byline', guess: true });
  });

  it('takes the address a browser notes in a saved page', () => {
    const { url } = converted(
      `<!doctype html><!-- saved from url=(0031)https://courier.example/nurses --><html><body>${TEXT}</body></html>`,
      'a.html',
    ).metadata;
    expect(url?.value).toBe('https://courier.example/nurses');
  });

  it('keeps no address that is none, and no linked data of other things', () => {
    const found = metadataOf(
      `<link rel="canonical" href="javascript:alert(1)">${ld({ '@type': 'Organization', name: 'X', datePublished: '2020-01-01' })}`,
    );
    expect(found.url).toBeUndefined();
    expect(found.date).toBeUndefined();
    expect(found.publisher).toBeUndefined();
  });

  it('falls back on the file’s name, and on the first words where that says nothing', () => {
    const body = converted(
      `<html><body>${TEXT}</body></html>`,
      'nurses_in-hospitals.html',
    ).metadata;
    expect(body.title).toEqual({ value: 'nurses in hospitals', from: 'file name', guess: true });
    const coded = converted(
      `<html><body>${TEXT}</body></html>`,
      '003_3f78c980e6399d9c.html',
    ).metadata;
    expect(coded.title?.from).toBe('first line');
    expect(coded.title?.value).toMatch(/^A count kept by the union says .*…$/);
  });
});
