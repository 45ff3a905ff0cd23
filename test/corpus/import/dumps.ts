import type { ZoneName } from '#shared/document/text.ts';

/** A line of a dumped web page with the zone it should get; the plain file is the lines joined. */
export type DumpLine = readonly [ZoneName, string];

export interface Dump {
  readonly name: string;
  readonly lines: readonly DumpLine[];
  readonly title: string;
  readonly author?: string;
  readonly date?: string;
}

const chrome = (...lines: string[]): DumpLine[] => lines.map((line) => ['chrome', line]);
const body = (...lines: string[]): DumpLine[] => lines.map((line) => ['body', line]);
const teaser = (...lines: string[]): DumpLine[] => lines.map((line) => ['teaser', line]);

const MENU = chrome('Home', 'News', 'Business', 'Opinion', 'Search', 'Log in');
const FOOT = chrome('Privacy Policy', 'Contact', '© 2025 The Marl Courier. All rights reserved.');

const ARTICLE = body(
  'The council of Harn voted on Tuesday to shut two of its five schools, which teach 640 children between them.',
  'Parents said that they had been told of the plan only a week before, and that no bus runs to the school that is left.',
  'The mayor said the town had lost 1,900 people in ten years and could not heat rooms that stand empty.',
);

const bulleted: Dump = {
  name: 'bulleted body lines',
  title: 'Harn votes to shut two schools',
  author: 'Lena Ost',
  date: '2025-02-18',
  lines: [
    ...MENU,
    ['heading', 'Harn votes to shut two schools'],
    ['byline', 'By Lena Ost'],
    ['byline', 'February 18, 2025'],
    ...ARTICLE,
    ...body(
      'The plan has three parts:',
      '• The school on Mill Street closes in June and its 310 pupils move to the Upper School.',
      '• The school at the bridge closes a year later, when its lease of 40 years ends.',
      '• Both buildings are offered to the province for a clinic.',
      'The council will vote again in May on what the move is to cost.',
    ),
    ...FOOT,
  ],
};

const comments: Dump = {
  name: 'reader comments',
  title: 'Harn votes to shut two schools',
  author: 'Lena Ost',
  lines: [
    ...MENU,
    ['heading', 'Harn votes to shut two schools'],
    ['byline', 'By Lena Ost'],
    ...ARTICLE,
    ...chrome(
      '3 Comments',
      'Rita says:',
      'I went to that school for eight years and I cannot believe that they would do this to the children of our town.',
      'Reply',
      'Old Miller says:',
      'It was the same with the railway. First they count the people, then they say that there are too few of them, and then it is gone.',
      'Reply',
      'Leave a Comment',
      'Your email address will not be published.',
    ),
    ...FOOT,
  ],
};

const inset: Dump = {
  name: 'teasers in mid-body',
  title: 'Salt in the wells of Velm',
  author: 'Peer Aldous',
  date: '2025-04-03',
  lines: [
    ...MENU,
    ['heading', 'Salt in the wells of Velm'],
    ['byline', 'By Peer Aldous'],
    ['byline', 'April 3, 2025'],
    ...body(
      'Eleven of the 34 wells in Velm hold more salt than the law allows, the water office said in its spring report.',
      'The sea has come 2 km up the river since the gate at the mouth broke in 2022, and nobody has paid for a new one.',
    ),
    ...chrome('Related'),
    ...teaser(
      'March 30, 2025',
      'Fishermen of Velm sell their boats',
      'Half of the fleet has been sold to buyers from the south since the nets began to come up empty in the …',
      'Read more',
    ),
    ...body(
      'Farmers said that the rice on 270 hectares had turned yellow, and that they would not sow again before the rain.',
      'The province has promised a gate by 2027; the farmers have heard that before.',
    ),
    ...FOOT,
  ],
};

const single: Dump = {
  name: 'one-sentence article',
  title: 'Ferry fare rises',
  date: '2025-05-06',
  lines: [
    ...MENU,
    ['heading', 'Ferry fare rises'],
    ['byline', 'May 6, 2025'],
    ...body('The fare for a crossing of the Marl rises from 40 to 55 pence on the first of June.'),
    ...chrome('Share this', 'Facebook', 'Twitter'),
    ...FOOT,
  ],
};

const trailing: Dump = {
  name: 'teasers below',
  title: 'The last mill of Sund stands still',
  author: 'Ida Brandt',
  lines: [
    ...MENU,
    ['heading', 'The last mill of Sund stands still'],
    ['byline', 'By Ida Brandt'],
    ...body(
      'The last of the nine mills of Sund stopped on Saturday, after 163 years, because its miller is 81 and has no heir.',
      'It ground 4 tonnes a day in its best years, and a tenth of that in its last.',
      'The stones go to the museum, he said, and he himself goes to his sister.',
    ),
    ...teaser(
      'January 9, 2025',
      'Snow closes the pass',
      'The road over the pass was closed on Thursday after a metre of snow fell in one night and …',
      'January 2, 2025',
      'New Year at the harbour',
      'Some 500 people came to the harbour to see the old year out, and the band played until …',
    ),
    ...FOOT,
  ],
};

const quotes: Dump = {
  name: 'short lines of speech',
  title: 'What the lock keeper saw',
  author: 'Sol Marten',
  lines: [
    ...MENU,
    ['heading', 'What the lock keeper saw'],
    ['byline', 'By Sol Marten'],
    ...body(
      'At four in the morning the lock keeper of Tolm counted 17 barges that had no lights and made no signal.',
      '“Nobody asked me.”',
      'He wrote the number in his book, as he has done each night for 29 years, and went back to his stove.',
      '“What should I have done? I am one man.”',
      'The police asked for the book on Friday and have it still.',
    ),
    ...FOOT,
  ],
};

const cookies: Dump = {
  name: 'cookie notice and newsletter',
  title: 'Bees return to the heath',
  author: 'Nell Varga',
  lines: [
    ...chrome(
      'We use cookies to make this page work. You can change your cookie settings at any time.',
      'Accept all',
    ),
    ...MENU,
    ['heading', 'Bees return to the heath'],
    ['byline', 'By Nell Varga'],
    ...body(
      'The keepers of the heath counted 212 hives this spring, twice as many as in the year of the fire.',
      'Heather came back first, they said, and the bees followed it from the orchards 6 km to the west.',
    ),
    ...chrome('Subscribe to our newsletter'),
    ...body('Honey from the heath sells at 9 crowns a jar, when there is any.'),
    ...FOOT,
  ],
};

const plain: Dump = {
  name: 'nothing but the article',
  title: 'Two hundred loaves',
  lines: [
    ['heading', 'Two hundred loaves'],
    ...body(
      'The baker of Brenn bakes 200 loaves a night and has done so since the flood of 1998.',
      'She sells 180 of them and gives the rest away, to people whose names she does not ask.',
      'The flour comes from the mill at Sund, which stops this month.',
    ),
  ],
};

/** Copied pages as people paste them into files: menus, other stories and comments around an article. */
export const DUMPS: readonly Dump[] = [
  bulleted,
  comments,
  inset,
  single,
  trailing,
  quotes,
  cookies,
  plain,
];
