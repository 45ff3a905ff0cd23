import type { ClaimStatus, Stance } from '#shared/claim/claim.ts';

/** What a researcher decided about the sample documents: data, so that the job itself stays plain. */

const GAZETTE = 'ferry-gazette-nine-months.md';
const HARBOUR = 'harbour-wire-copy.html';
const COURIER = 'lowland-courier-year-end.txt';
const OFFICES = 'open-notes-two-offices.md';
const QUARTERLY = 'strategy-quarterly-missing-hands.html';
const RADIO = 'ridge-radio-listeners.txt';

export const SAMPLE_NAME = 'Counting who left';
export const SAMPLE_PSEUDONYM = 'Wren';

/** Outlets their files do not state. */
export const SAMPLE_OUTLETS = [
  { file: COURIER, outlet: 'Lowland Courier' },
  { file: RADIO, outlet: 'Ridge Radio' },
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
  ...[GAZETTE, HARBOUR].map((file) => ({
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
    file: COURIER,
    figures: [
      ['more than 2,578', 'Everyone'],
      ['945', 'Defected'],
      ['30', 'Police'],
      ['157', 'Surrendered'],
      ['1,231', 'Captured'],
    ],
  },
  {
    file: OFFICES,
    figures: [
      ['12,341', 'Everyone'],
      ['3,015', 'Defected'],
      ['9,326', 'Police'],
    ],
  },
  {
    file: QUARTERLY,
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
    file: GAZETTE,
    passage: 'A roll like this is never finished.',
    tags: ['Method'],
    note: 'Said by the outlet itself, next to the count.',
  },
  {
    file: GAZETTE,
    passage: '“This spring a whole squad rang the bell.”',
    tags: ['Testimony'],
    note: '',
  },
  {
    file: QUARTERLY,
    passage: 'The numbers are repeated everywhere, and nowhere does it say who counted.',
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
      [GAZETTE, '880', 'supports'],
      [HARBOUR, '880', 'supports'],
      [COURIER, '945', 'supports'],
    ],
    passages: [['A roll like this is never finished.', 'context']],
  },
  {
    statement: 'About 4,000 soldiers have left since the coup.',
    status: 'contested',
    figures: [
      [QUARTERLY, 'around 4,000', 'supports'],
      [OFFICES, '3,015', 'contradicts'],
      [RADIO, 'Between 3,000 and 3,500', 'contradicts'],
    ],
    passages: [
      ['The numbers are repeated everywhere, and nowhere does it say who counted.', 'contradicts'],
    ],
  },
];
