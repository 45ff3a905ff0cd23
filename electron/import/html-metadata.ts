import { namesIn } from '#shared/document/byline.ts';
import { presentFields } from '#shared/document/guess-metadata.ts';
import type {
  AuthorsField,
  CslName,
  DateField,
  Metadata,
  TextField,
} from '#shared/document/metadata.ts';
import { readDate } from '#shared/document/read-date.ts';
import { articleData, type LinkedData } from './linked-data.ts';
import { webAddress } from './web-address.ts';

type From = TextField['from'];

const TITLE_META = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'headline',
];
const AUTHOR_META = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'parsely-author',
  'sailthru.author',
];
const PUBLISHER_META = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'citation_publisher',
  'application-name',
];
const DATE_META = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'publish-date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
];
const URL_META = ['og:url', 'twitter:url', 'dc.identifier'];
const LONGEST = 500;

/** First value of each name in the page's meta tags, names in lower case. */
function metaTags(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (!name || !content || content.length > LONGEST) continue;
    const key = name.toLowerCase();
    const held = found.get(key);
    if (held) held.push(content);
    else found.set(key, [content]);
  }
  return found;
}

const first = (meta: ReadonlyMap<string, string[]>, names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);

const field = (value: string | undefined, from: From, guess: boolean): TextField | undefined =>
  value ? { value, from, guess } : undefined;

/** "Title - Outlet" without the outlet, when the outlet is known or the tail is a few words long. */
function bareTitle(title: string, publisher: string | undefined): string {
  const match = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
  if (!match?.[1] || match[2] === undefined) return title;
  const tail = match[2].trim();
  const known = publisher !== undefined && tail.toLowerCase() === publisher.toLowerCase();
  return known || (publisher === undefined && tail.split(/\s+/).length <= 4) ? match[1] : title;
}

/** An author field that is an address or the outlet's account says nothing about who wrote. */
function personNames(values: readonly string[]): CslName[] {
  return values
    .filter((value) => !/^https?:|^@|@\S+\.\w+$/.test(value))
    .flatMap((value) => {
      const names = namesIn(value.replace(/^by\s+/i, ''));
      return names.length > 0 ? names : [{ literal: value }];
    });
}

function authorsOf(
  data: LinkedData,
  meta: ReadonlyMap<string, string[]>,
): AuthorsField | undefined {
  const linked = personNames(data.authors);
  if (linked.length > 0) return { value: linked, from: 'json-ld', guess: false };
  for (const name of AUTHOR_META) {
    const value = personNames(meta.get(name) ?? []);
    if (value.length > 0) return { value, from: 'meta tag', guess: false };
  }
  return undefined;
}

function dateOf(data: LinkedData, meta: ReadonlyMap<string, string[]>): DateField | undefined {
  const linked = data.date && readDate(data.date)?.date;
  if (linked) return { value: linked, from: 'json-ld', guess: false };
  const words = first(meta, DATE_META);
  const stated = words && readDate(words)?.date;
  return stated ? { value: stated, from: 'meta tag', guess: false } : undefined;
}

/** The comment that browsers and SingleFile leave in a saved page. */
function savedFrom(html: string): string | undefined {
  const match =
    /<!--\s*saved from url=(?:\(\d+\))?(\S{4,500}?)\s*-->|<!--[^]{0,200}?\burl:\s*(https?:\S{4,500})/i.exec(
      html.slice(0, 4_000),
    );
  return webAddress(match?.[1] ?? match?.[2]);
}

/** What a page's head states about it: linked data first, then meta tags, then the title element. */
export function statedMetadata(document: Document, html: string): Metadata {
  const data = articleData(document);
  const meta = metaTags(document);
  const publisher =
    field(data.publisher, 'json-ld', false) ??
    field(first(meta, PUBLISHER_META), 'meta tag', false);
  const element = document.querySelector('title')?.textContent.replace(/\s+/g, ' ').trim();
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const address = webAddress(canonical) ?? webAddress(first(meta, URL_META)) ?? savedFrom(html);
  const lang =
    document.documentElement.getAttribute('lang') ??
    first(meta, ['og:locale', 'language', 'dc.language']);
  const language =
    lang && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(lang) ? lang.replaceAll('_', '-') : undefined;
  return presentFields({
    title:
      field(data.title, 'json-ld', false) ??
      field(
        first(meta, TITLE_META) && bareTitle(first(meta, TITLE_META) ?? '', publisher?.value),
        'meta tag',
        false,
      ) ??
      field(element && bareTitle(element, publisher?.value), 'title element', true),
    authors: authorsOf(data, meta),
    publisher,
    date: dateOf(data, meta),
    url: field(address ?? webAddress(data.url), 'meta tag', false),
    language: field(language, 'meta tag', false),
  });
}
