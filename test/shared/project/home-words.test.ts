import { describe, expect, it } from 'vitest';
import { homeWords } from '#shared/project/home-words.ts';
import { emptyProject, type Project } from '#shared/project/project.ts';

const HERE = `doc_${'a'.repeat(26)}`;
const DELETED = `doc_${'b'.repeat(26)}`;
const UNKNOWN = `doc_${'c'.repeat(26)}`;

const none = emptyProject('prj_x');
// Of a document its title is read, of a grave only that there is one.
const project = {
  ...none,
  tables: { ...none.tables, document: new Map([[HERE, { title: { value: 'Two lists' } }]]) },
  graves: new Map([[DELETED, {}]]),
} as unknown as Project;

const words = (home: string): string => homeWords(home, project);

describe('a file of the project, in words', () => {
  it('of a document names it by its title', () => {
    expect(words(`documents/${HERE}/document.json`)).toBe('About “Two lists”');
    expect(words(`documents/${HERE}/annotations.json`)).toBe(
      'Highlights and figures of “Two lists”',
    );
  });

  it('of a document that was deleted says so, for its title is gone', () => {
    expect(words(`documents/${DELETED}/document.json`)).toBe(
      'Title and details of a document that was deleted or joined to another',
    );
    expect(words(`documents/${DELETED}/annotations.json`)).toBe(
      'Highlights and figures of a document that was deleted or joined to another',
    );
  });

  it('of a document nothing is known of says that the project has it no longer', () => {
    expect(words(`private/documents/${UNKNOWN}/annotations.json`)).toBe(
      'Highlights and figures of a document the project no longer has (private)',
    );
  });
});
