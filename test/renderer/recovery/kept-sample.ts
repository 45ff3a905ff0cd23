import type { HistoryDifference, HistoryList } from '#shared/ipc/history-contract.ts';

const at = (hour: number, minute = 0) => new Date(2026, 0, 14, hour, minute).getTime();
const DOCUMENT = 'documents/doc_aaaaaaaaaaaaaaaaaaaaaaaaaa/annotations.json';

/** A project of which something is kept: one file broken, one changed twice, one put aside. */
export const KEPT: HistoryList = {
  files: [
    {
      file: 'claims.json',
      name: 'Claims, evidence and rulings',
      isPrivate: false,
      current: { at: at(11), size: 4210 },
      problems: [],
      versions: [
        { from: at(9), until: at(11), size: 3890 },
        { from: at(8, 20), until: at(9), size: 1204 },
      ],
    },
    {
      file: DOCUMENT,
      name: 'Highlights and figures of “Soldiers leave in greater numbers”',
      isPrivate: false,
      current: { at: at(10), size: 312 },
      problems: [`${DOCUMENT} cannot be read: it is no complete JSON.`],
      versions: [{ from: at(9), until: at(10), size: 18_400 }],
    },
    {
      file: 'private/notes.json',
      name: 'Notes (private)',
      isPrivate: true,
      current: null,
      problems: [],
      versions: [{ from: at(7), until: at(8), size: 640 }],
    },
  ],
  moments: [
    { at: at(11) - 1, files: ['Claims, evidence and rulings'] },
    { at: at(10) - 1, files: ['Highlights and figures of “Soldiers leave in greater numbers”'] },
  ],
  quarantine: [
    {
      kept: '2026-01-13T16-20-00.000Z-tags.json',
      file: 'tags.json',
      name: 'Tags',
      at: at(6),
      size: 980,
    },
  ],
};

export const DIFFERENCE: HistoryDifference = {
  returns: 1,
  changes: 1,
  goes: 1,
  kept: 1,
  doubts: [],
  items: [
    {
      change: 'returns',
      id: 'hlt_a',
      kind: 'highlight',
      words: 'The monitor counted 945 soldiers who left in 2025.',
      quoted: true,
      isPrivate: false,
      fields: [],
    },
    {
      change: 'changes',
      id: 'clm_a',
      kind: 'claim',
      words: 'About four thousand soldiers have left since the coup.',
      quoted: false,
      isPrivate: false,
      fields: [
        { name: 'status', now: 'contested', then: 'open' },
        { name: 'note', now: 'nothing', then: 'Two bodies count, with different periods.' },
      ],
    },
    {
      change: 'goes',
      id: 'clm_b',
      kind: 'claim',
      words: 'The number fell in the spring.',
      quoted: false,
      isPrivate: false,
      fields: [],
    },
    {
      change: 'kept',
      id: 'nte_a',
      kind: 'note',
      words: 'Ask them first.',
      quoted: false,
      isPrivate: true,
      fields: [],
    },
  ],
};
