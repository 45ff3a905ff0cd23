import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';

const sheet = fakeSheet({
  title: 'Counted at the border',
  lines: ['~ Home News', '# What was counted', 'The group listed 412 deserters in May.'],
  publisher: 'Border Post',
});

describe('the fake backend', () => {
  it('answers a command with the records it changed, undoes it and does it again', async () => {
    const backend = createFakeBackend({ records: [sheet.document], texts: [sheet.text] });
    const added = await backend.request['project.dispatch']({
      command: { kind: 'tag.add', name: 'Deserted' },
    });
    if (!added.ok) throw new Error(added.failure.sentence);
    expect(added.value.patch.changed.map((record) => record.type)).toEqual(['tag']);
    expect(added.value.patch.history).toEqual({ undo: 'add tag', redo: null });
    await backend.request['project.undo']({});
    expect(backend.project().tables.tag.size).toBe(0);
    await backend.request['project.redo']({});
    expect(backend.project().tables.tag.size).toBe(1);
    expect((await backend.request['project.redo']({})).ok).toBe(false);
  });

  it('gives every record once over its snapshot chunks', async () => {
    const records = Array.from(
      { length: 2100 },
      (_, n) => fakeSheet({ title: `Report ${n}`, lines: [`It counted ${n}.`] }).document,
    );
    const backend = createFakeBackend({ records });
    const ids = new Set<string>();
    for (let from: number | null = 0; from !== null;) {
      const chunk = await backend.request['project.snapshot']({ from });
      if (!chunk.ok) throw new Error(chunk.failure.sentence);
      for (const record of chunk.value.records) ids.add(record.id);
      from = chunk.value.next;
    }
    expect(ids.size).toBe(2101);
  });

  it('serves texts, finds their sentences and suggests their figures', async () => {
    const { document, text } = sheet;
    const backend = createFakeBackend({
      records: [document],
      texts: [text],
      suggestions: 'extract',
    });
    const read = await backend.request['document.text']({
      document: document.id,
      textHash: document.current,
    });
    expect(read).toMatchObject({ ok: true, value: { text: text.text } });
    const found = await backend.request['search.find']({ query: 'deserters', limit: 10 });
    expect(found).toMatchObject({
      value: [{ document: document.id, sentence: 'The group listed 412 deserters in May.' }],
    });
    const suggested = await backend.request['document.suggestions']({ documents: [document.id] });
    expect(suggested).toMatchObject({ value: [{ suggestions: [{ value: 412 }] }] });
  });

  it('imports files it was given and refuses the rest with a reason', async () => {
    const backend = createFakeBackend({
      files: [
        { name: 'a.txt', lines: ['Ten left.'] },
        { name: 'b.bin', refused: 'This file is no text.' },
      ],
    });
    const chosen = await backend.request['import.choose']({ what: 'files' });
    if (!chosen.ok) throw new Error(chosen.failure.sentence);
    const files = chosen.value.map((file) => file.token);
    const done = await backend.request['import.start']({ job: 'one', files });
    expect(done).toMatchObject({
      value: {
        outcomes: [{ status: 'imported' }, { status: 'refused', reason: 'This file is no text.' }],
      },
    });
    expect(backend.project().tables.document.size).toBe(1);
  });

  it('refuses an input the contract does not know', async () => {
    const backend = createFakeBackend();
    await expect(backend.request['search.find']({ query: 'x', limit: 0 })).rejects.toThrow();
  });
});
