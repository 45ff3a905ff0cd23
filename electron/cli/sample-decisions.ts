import type { ClaimStatus, Stance } from '#shared/claim/claim.ts';

/** What a researcher decided about the sample documents: data, so that the job itself stays plain. */

const LEDGER = 'border-ledger-nine-months.md';
const DELTA = 'delta-wire-copy.html';
const POST = 'southern-post-year-end.txt';
const NOTES = 'field-notes-two-roads.md';
const REVIEW = 'conflict-review-what-an-army-loses.html';
const RADIO = 'hill-radio-bulletin.txt';

export const SAMPLE_NAME = 'Leaving the ranks';
export const SAMPLE_PSEUDONYM = 'Heron';

/** Outlets their files do not state. */
export const SAMPLE_OUTLETS = [
  { file: POST, outlet: 'Southern Post' },
  { file: RADIO, outlet: 'Hill Radio' },
] as const;

/** Tags in the order of their keys; those with `counted` are measures. */
export const SAMPLE_TAGS: readonly {
  readonly name: string;
  readonly key: number;
  readonly colour: number;
  readonly counted?: string;
}[] = [
  { name: 'Defected', key: 1, colour: 1, counted: 'soldiers who left' },
  { name: 'Conscription', key: 2, colour: 2 },
  { name: 'Disputed', key: 3, colour: 3 },
  { name: 'Testimony', key: 4, colour: 4 },
  { name: 'Police', key: 5, colour: 5, counted: 'police officers who left' },
  { name: 'Everyone', key: 6, colour: 6, counted: 'everyone who left' },
  { name: 'Captured', key: 7, colour: 7, counted: 'soldiers who were captured' },
  { name: 'Surrendered', key: 8, colour: 8, counted: 'soldiers who surrendered' },
  { name: 'Method', key: 9, colour: 9 },
];

/** Accepted figures, as written, with the tag they get. The rest stays for the reader to review. */
export const SAMPLE_FIGURES: readonly {
  readonly file: string;
  readonly figures: readonly (readonly [verbatim: string, tag: string])[];
}[] = [
  ...[LEDGER, DELTA].map((file) => ({
    file,
    figures: [
      ['More than 2,000', 'Everyone'],
      ['880', 'Defected'],
      ['135', 'Surrendered'],
      ['916', 'Captured'],
      ['28', 'Police'],
    ] as const,
  })),
  {
    file: POST,
    figures: [
      ['more than 2,578', 'Everyone'],
      ['945', 'Defected'],
      ['30', 'Police'],
      ['157', 'Surrendered'],
      ['1,231', 'Captured'],
    ],
  },
  {
    file: NOTES,
    figures: [
      ['12,341', 'Everyone'],
      ['3,015', 'Defected'],
      ['9,326', 'Police'],
    ],
  },
  {
    file: REVIEW,
    figures: [
      ['around 4,000', 'Defected'],
      ['10,000', 'Police'],
      ['More than 6,000', 'Surrendered'],
    ],
  },
  { file: RADIO, figures: [['Between 3,000 and 3,500', 'Defected']] },
];

export const SAMPLE_HIGHLIGHTS: readonly {
  readonly file: string;
  readonly passage: string;
  readonly tags: readonly string[];
  readonly note: string;
}[] = [
  {
    file: LEDGER,
    passage: 'Such registers are seldom complete.',
    tags: ['Method'],
    note: 'Said by the outlet itself, next to the count.',
  },
  {
    file: LEDGER,
    passage: '“They come in groups now, not alone any more,”',
    tags: ['Testimony'],
    note: '',
  },
  {
    file: REVIEW,
    passage: 'Nobody who repeats these numbers says who counted them, or when.',
    tags: ['Disputed', 'Method'],
    note: '',
  },
];

export const SAMPLE_CLAIMS: readonly {
  readonly statement: string;
  readonly status: ClaimStatus;
  readonly figures: readonly (readonly [file: string, verbatim: string, stance: Stance])[];
  readonly passages: readonly (readonly [passage: string, stance: Stance])[];
}[] = [
  {
    statement: 'Fewer than 1,000 soldiers defected during 2025.',
    status: 'supported',
    figures: [
      [LEDGER, '880', 'supports'],
      [DELTA, '880', 'supports'],
      [POST, '945', 'supports'],
    ],
    passages: [['Such registers are seldom complete.', 'context']],
  },
  {
    statement: 'About 4,000 soldiers have left since the coup.',
    status: 'contested',
    figures: [
      [REVIEW, 'around 4,000', 'supports'],
      [NOTES, '3,015', 'contradicts'],
      [RADIO, 'Between 3,000 and 3,500', 'contradicts'],
    ],
    passages: [['Nobody who repeats these numbers says who counted them, or when.', 'contradicts']],
  },
];
