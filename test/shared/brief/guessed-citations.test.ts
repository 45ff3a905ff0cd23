import { describe, expect, it } from 'vitest';
import { briefToHtml } from '#shared/brief/brief-to-html.ts';
import { briefToMarkdown } from '#shared/brief/brief-to-markdown.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import type { Document } from '#shared/document/document.ts';
import { courier, figureOf, worldOf } from './brief-desk.ts';

const settings = { language: 'en', page: 'A4' } as const;

function printed(change: Partial<Document>) {
  const world = worldOf([courier]);
  const document = { ...courier.document, ...change };
  const over = { ...world, documents: new Map([[document.id, document]]) };
  const node = { type: 'figureRef', attrs: { id: figureOf(world, 945).id } };
  const nodes = [{ type: 'paragraph', content: [node] }];
  const made = { author: 'Aye', date: '2026-01-14' };
  return resolveBrief({ title: 'Leaving', settings }, nodes, over, made);
}

const guessed = { value: '2026-01-09', from: 'byline', guess: true } as const;

describe('a citation', () => {
  it('says which of its fields nobody vouched for', () => {
    const model = printed({ date: guessed });
    expect(model.documents[0]?.guessed).toEqual(['date']);
    expect(model.notes[0]?.date).toBe('9 January 2026 (a guess)');
    for (const text of [briefToMarkdown(model), briefToHtml(model, '')]) {
      expect(text).toContain('Guessed: date.');
      expect(text).toContain('9 January 2026 (a guess), para. 2');
    }
  });

  it('says nothing of the kind once somebody vouches for them', () => {
    const model = printed({ date: { ...guessed, guess: false } });
    expect(model.documents[0]?.guessed).toEqual([]);
    expect(briefToMarkdown(model)).not.toContain('guess');
    expect(briefToHtml(model, '')).not.toContain('uessed');
  });
});
