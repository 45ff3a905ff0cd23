import { z } from 'zod';

/** What a page's JSON-LD says about its article, as printed there. */
export interface LinkedData {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
}

const LARGEST = 500_000;
const DEEPEST = 6;
const ARTICLE = /(?:Article|BlogPosting|Report|NewsStory)$/;

const record = z.record(z.string(), z.unknown());
type Node = z.infer<typeof record>;

/** Every object in the data, arrays and `@graph` opened; other nesting is about other things. */
function nodesOf(value: unknown, depth = 0): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((item) => nodesOf(item, depth + 1));
  const node = record.safeParse(value);
  if (!node.success) return [];
  return [
    node.data,
    ...nodesOf(node.data['@graph'], depth + 1),
    ...nodesOf(node.data['mainEntity'], depth + 1),
  ];
}

function parsed(script: Element): unknown {
  const text = script.textContent.trim();
  if (text.length > LARGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // broken linked data is common and says nothing
  }
}

const textOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' || text.length > 500 ? undefined : text;
};

function namesOf(value: unknown, all: ReadonlyMap<string, Node>): string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => namesOf(item, all));
  const plain = textOf(value);
  if (plain !== undefined) return [plain];
  const node = record.safeParse(value);
  if (!node.success) return [];
  const name = textOf(node.data['name']);
  if (name !== undefined) return [name];
  const id = textOf(node.data['@id']);
  const target = id === undefined ? undefined : all.get(id);
  const named = target && textOf(target['name']);
  return named === undefined ? [] : [named];
}

const isArticle = (node: Node): boolean =>
  [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

/** Reads the page's linked data; only a node that calls itself an article speaks for the page. */
export function articleData(document: Document): LinkedData {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  const nodes = [...scripts].slice(0, 20).flatMap((script) => nodesOf(parsed(script)));
  const byId = new Map(
    nodes.flatMap((node) => {
      const id = textOf(node['@id']);
      return id !== undefined && 'name' in node ? [[id, node] as const] : [];
    }),
  );
  const article = nodes.find(isArticle) ?? {};
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    authors: namesOf(article['author'], byId),
    publisher: namesOf(article['publisher'], byId)[0],
    date: textOf(article['datePublished']),
    url: textOf(article['url']),
  };
}
