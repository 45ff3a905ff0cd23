import type { Model } from './model.ts';

const ferries: Model = {
  name: 'ferries',
  title: 'Ferries stop on the lower Marl',
  author: 'Ines Calder',
  date: '2025-03-14',
  blocks: [
    { kind: 'heading', level: 1, text: 'Ferries stop on the lower Marl' },
    {
      kind: 'paragraph',
      text: 'The harbour board said on Friday that 14 of its 31 ferries would stop at the end of the month.',
    },
    {
      kind: 'paragraph',
      text: 'About 3,200 people cross each day, the board said, and most of them would have to go by road.',
      note: 'Counted at the three piers in January 2025; children under six are left out.',
    },
    {
      kind: 'quote',
      text: 'We have 40 years of water behind us and not one spare engine, said the harbour master.',
    },
    { kind: 'heading', level: 2, text: 'What the board decided' },
    {
      kind: 'paragraph',
      text: 'Of 212 workers, 64 are to leave; the rest keep their posts until the autumn.',
      link: 'https://example.org/board/minutes',
    },
  ],
};

const clinics: Model = {
  name: 'clinics',
  title: 'Night clinics of Oster Province',
  author: 'Tomas Reyle',
  date: '2024-11-02',
  blocks: [
    { kind: 'heading', level: 1, text: 'Night clinics of Oster Province' },
    { kind: 'paragraph', text: 'Nine clinics were open at night in October, three fewer than a year before.' },
    {
      kind: 'list',
      ordered: false,
      items: [
        { text: 'Harn had 2 doctors and 11 nurses.', below: ['One doctor left in March.', 'Four nurses work by turns.'] },
        { text: 'Velm closed for 17 nights.' },
        { text: 'Sund treated 1,480 people.' },
      ],
    },
    { kind: 'paragraph', text: 'The ministry counts 9,870 visits for the month, or 318 a night.' },
    {
      kind: 'list',
      ordered: true,
      items: [{ text: 'Open the ward in Velm.' }, { text: 'Pay the arrears of 6 months.' }],
    },
    { kind: 'paragraph', text: 'Neither step has a date yet, the ministry said.' },
  ],
};

const harvest: Model = {
  name: 'harvest',
  title: 'Grain in the eastern valleys',
  author: 'Mara Winter',
  date: '2025-08-30',
  blocks: [
    { kind: 'heading', level: 1, text: 'Grain in the eastern valleys' },
    { kind: 'paragraph', text: 'The co-operative weighed every cart at the mill gate from July to September.' },
    {
      kind: 'table',
      caption: 'Table 1. Tonnes weighed at the mill, by valley',
      rows: [
        ['Valley', '2023', '2024', '2025'],
        ['Upper Aun', '1,204', '1,180', '990'],
        ['Lower Aun', '2,340', '2,512', '2,077'],
        ['Brenn', '88', '91.5', '73'],
      ],
    },
    { kind: 'paragraph', text: 'Brenn lost a fifth of its grain to hail on 9 August.' },
    { kind: 'heading', level: 2, text: 'Carts and men' },
    { kind: 'paragraph', text: 'Some 410 carts came, with two or three men to each.' },
  ],
};

const burmese: Model = {
  name: 'burmese',
  title: 'ကျောင်းများ ပြန်ဖွင့်',
  author: 'Hla Nwe',
  date: '2025-06-01',
  blocks: [
    { kind: 'heading', level: 1, text: 'ကျောင်းများ ပြန်ဖွင့်' },
    { kind: 'paragraph', text: 'မြို့နယ်တွင် ကျောင်း ၁၂ ကျောင်းကို ဇွန်လတွင် ပြန်ဖွင့်ခဲ့သည်။' },
    { kind: 'paragraph', text: 'ကျောင်းသား ၃,၄၀၀ တက်ရောက်သည်ဟု ဆရာများက ပြောသည်။' },
    { kind: 'quote', text: 'စာအုပ် ၈၀၀ သာ ရှိသည်ဟု ဆရာမက ဆိုသည်။' },
  ],
};

const signs: Model = {
  name: 'signs',
  title: 'Signs & “letters” <that> break converters',
  author: 'Zoë Ångström',
  date: '2025-01-05',
  blocks: [
    { kind: 'heading', level: 1, text: 'Signs & “letters” <that> break converters' },
    { kind: 'paragraph', text: 'A boat 🚤 of 12½ m costs £4,000 – or €4.600 – says Zoë Ångström & Sons.' },
    { kind: 'paragraph', text: 'If a < b and b > c then “a & b” is {not} a \\path\\ but 5 % of it.' },
    { kind: 'paragraph', text: 'Прибыло 2 500 человек, по словам капитана; Ελλάδα και 70 πλοία.' },
    { kind: 'paragraph', text: '港では 1,250 人が待っていた。' },
  ],
};

const report: Model = {
  name: 'report',
  title: 'Wells of the plateau, a survey',
  author: 'Jonas Keel',
  date: '2023-05-17',
  blocks: [
    { kind: 'heading', level: 1, text: 'Wells of the plateau, a survey' },
    { kind: 'heading', level: 2, text: 'Method' },
    {
      kind: 'paragraph',
      text: 'We walked to 146 wells in 23 villages between February and April 2023.',
      note: 'Two wells were under water.',
    },
    { kind: 'heading', level: 2, text: 'Results' },
    { kind: 'heading', level: 3, text: 'Depth' },
    { kind: 'paragraph', text: 'The median well was 18 m deep; the deepest reached 74 m.' },
    {
      kind: 'table',
      rows: [
        ['Depth', 'Wells'],
        ['under 10 m', '31'],
        ['10 to 30 m', '88'],
        ['over 30 m', '27'],
      ],
    },
    { kind: 'heading', level: 3, text: 'Use' },
    {
      kind: 'paragraph',
      text: 'Three in four wells serve fewer than 60 people.',
      note: 'Asked of the eldest woman of each house.',
    },
    {
      kind: 'list',
      ordered: false,
      items: [
        { text: 'For drinking: 121 wells.', below: ['Boiled first: 34.'] },
        { text: 'For animals: 19 wells.' },
      ],
    },
    { kind: 'quote', text: 'When the pump is broken we carry 20 litres from the river, said one farmer.' },
  ],
};

const brief: Model = {
  name: 'one-sentence',
  title: 'Bridge closed',
  author: 'Ada Moor',
  date: '2025-12-24',
  blocks: [
    { kind: 'heading', level: 1, text: 'Bridge closed' },
    { kind: 'paragraph', text: 'The bridge at Tolm is closed to carts of more than 8 tonnes until Easter.' },
  ],
};

/** Documents of our own invention, each for another part of what documents are made of. */
export const MODELS: readonly Model[] = [ferries, clinics, harvest, burmese, signs, report, brief];
