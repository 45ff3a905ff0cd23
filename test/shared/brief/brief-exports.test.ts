import { describe, expect, it } from 'vitest';
import type { BriefNode } from '#shared/brief/brief.ts';
import { briefToHtml } from '#shared/brief/brief-to-html.ts';
import { briefToMarkdown } from '#shared/brief/brief-to-markdown.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { courier, figureOf, worldOf } from './brief-desk.ts';

const HOSTILE = `<script>alert("x")</script>&'`;
const sheet = fakeSheet({
  title: HOSTILE,
  lines: [`The ${HOSTILE} group listed 412 soldiers.`],
  publisher: HOSTILE,
  authors: [HOSTILE],
});
const settings = { page: 'A4' as const, language: 'en' };
const made = { author: HOSTILE, date: '2026-01-14' };

function modelOf(nodes: readonly BriefNode[], title = 'Leaving') {
  return resolveBrief({ title, settings }, nodes, worldOf([courier, sheet]), made);
}
const para = (...content: BriefNode[]): BriefNode => ({ type: 'paragraph', content });
const hostile = figureOf(worldOf([courier, sheet]), 412);
const nine = figureOf(worldOf([courier, sheet]), 945);
const ref = ({ id }: { readonly id: string }): BriefNode => ({ type: 'figureRef', attrs: { id } });

describe('the HTML of a brief', () => {
  it('never takes a text for markup', () => {
    const html = briefToHtml(
      modelOf([para({ type: 'text', text: HOSTILE }, ref(hostile))], HOSTILE),
      '',
    );
    expect(html).not.toContain('<script');
    expect(
      html.split('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;').length,
    ).toBeGreaterThan(5);
  });

  it('leads from every number to a note and back', () => {
    const html = briefToHtml(modelOf([para(ref(nine))]), '');
    expect(html).toContain('href="#note-1"');
    expect(html).toContain('id="note-1"');
    expect(html).toContain('walked away in 2025.” Valley Courier');
  });

  it('prints the title where the text opens with none, and once only', () => {
    const titled = {
      type: 'heading',
      attrs: { level: 1 },
      content: [{ type: 'text', text: 'Leaving' }],
    };
    const count = (nodes: BriefNode[]) =>
      briefToHtml(modelOf(nodes), '').split('<h1>Leaving</h1>').length - 1;
    expect([count([]), count([titled])]).toEqual([1, 1]);
  });

  it('names each mark once, though a note is cited twice', () => {
    const html = briefToHtml(modelOf([para(ref(nine)), para(ref(nine))]), '');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the Markdown of a brief', () => {
  it('escapes what would be markup and cites by footnote', () => {
    const text = briefToMarkdown(
      modelOf([para({ type: 'text', text: 'a_b *c* [d] ' }, ref(nine))]),
    );
    expect(text).toContain('a\\_b \\*c\\* \\[d\\] 945[^1]');
    expect(text).toMatch(/^\[\^1\]: “The movement listed 945/mu);
  });

  it('prints the title where the text opens with none', () => {
    expect(briefToMarkdown(modelOf([]))).toContain('# Leaving');
  });
});
