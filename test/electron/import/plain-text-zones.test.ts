import { describe, expect, it } from 'vitest';
import { converted, inZone } from './zoned.ts';

const MENU = [
  'Monday, March 2, 2026',
  'Search',
  'The Delta Review',
  '• Home',
  '• News',
  '  • Region',
  '  • World',
  '• Business',
  '• Opinion',
  '• Home',
  '• News',
  '• Opinion',
  'No Result',
  'View All Result',
];
const TITLE = 'Fewer Recruits Report for Duty in the Delta, Officers Say';
const HEAD = [
  TITLE,
  'Nilar Soe by Nilar Soe',
  'February 3, 2026',
  'in News',
  'Reading Time: 3 mins read',
  '12',
  'SHARES',
  'Share on FacebookShare on Twitter',
];
const BODY = [
  'Only 412 of the 900 men who were called up in the delta reported for duty last month, two officers who keep the lists told this paper.',
  '“They get the letter and the next day they are on a bus,” one of them said.',
  'The township offices have sent a second letter to 488 families, and in some wards a third, according to the officers and to three families who showed them.',
  'In January the shortfall was smaller: 230 men of 700 stayed away, the lists show.',
];
const RELATED = [
  'RelatedPosts',
  'Harbour Workers Walk Out over Night Shifts',
  'Harbour Workers Walk Out over Night Shifts',
  'February 1, 2026',
  '1.4k',
  'Rice Price Doubles in Two Months',
  'Rice Price Doubles in Two Months',
  'January 30, 2026',
  '900',
];
const FOOT = [
  'Tags: ArmyDelta',
  'Similar Picks:',
  'Ferry Line Closed after Accident',
  'by The Delta Review',
  'January 9, 2026',
  '2.1k',
  'The line had carried some 3,000 people a day until the boiler of one of its ferries...',
  'Read more',
  'Newsletter',
  'Subscribe here for daily updates.',
  'About The Delta Review',
  'Founded in 2004 by five reporters who had lost their paper, The Delta Review reports from the coast and is owned by those who write it. It takes no money from parties or from companies.',
  '• Copyright',
  '• Privacy Policy',
  '© 2026 Delta Review Press. All rights reserved.',
  'This website uses cookies. By continuing to use it you agree to their use.',
];

const page = (...parts: readonly string[][]): string => parts.flat().join('\n\n');

describe('the zones of a web page saved as text', () => {
  const dump = converted(page(MENU, HEAD, BODY.slice(0, 2), RELATED, BODY.slice(2), FOOT));

  it('take the article for the body, all of it and nothing else, around other stories inside it', () => {
    expect(inZone(dump, 'body')).toEqual(BODY);
  });

  it('take the title above it for a heading and the writer and date beside it for the byline', () => {
    expect(inZone(dump, 'heading')).toEqual([TITLE]);
    expect(inZone(dump, 'byline')).toEqual(['Nilar Soe by Nilar Soe', 'February 3, 2026']);
  });

  it('take other stories for teasers, their dates too', () => {
    const teasers = inZone(dump, 'teaser');
    expect(teasers).toContain('Rice Price Doubles in Two Months');
    expect(teasers).toContain('January 30, 2026');
    expect(teasers).toContain('January 9, 2026');
    expect(teasers.find((text) => text.startsWith('The line had carried'))).toBeDefined();
  });

  it('keep every line: what is no article is chrome', () => {
    const lines = page(MENU, HEAD, BODY, RELATED, FOOT).split('\n\n').length;
    expect(dump.blocks).toHaveLength(lines);
    expect(inZone(dump, 'chrome')).toContain('Monday, March 2, 2026');
    expect(inZone(dump, 'chrome')).toContain('© 2026 Delta Review Press. All rights reserved.');
  });

  it('read title, writer, outlet and date, the page’s own date and the teasers’ left alone', () => {
    expect(dump.metadata).toEqual({
      title: { value: TITLE, from: 'heading', guess: true },
      authors: { value: [{ literal: 'Nilar Soe' }], from: 'byline', guess: true },
      publisher: { value: 'The Delta Review', from: 'text', guess: true },
      date: { value: '2026-02-03', from: 'byline', guess: true },
      language: { value: 'en', from: 'text', guess: true },
    });
  });

  it('hold for an article of one sentence', () => {
    const short = converted(page(MENU, HEAD, BODY.slice(0, 1), FOOT));
    expect(inZone(short, 'body')).toEqual(BODY.slice(0, 1));
  });

  it('hold when bulleted sentences belong to the body', () => {
    const bullets = [
      '• In the western townships 120 men stayed away from the first call.',
      '• In the eastern ones, where the list is longer, it was 310 men.',
      '• Nobody has counted the islands.',
    ];
    const mixed = converted(page(MENU, HEAD, BODY.slice(0, 2), bullets, BODY.slice(2), FOOT));
    expect(inZone(mixed, 'body')).toEqual([
      ...BODY.slice(0, 2),
      ...bullets.map((line) => line.slice(2)),
      ...BODY.slice(2),
    ]);
  });

  it('leave readers’ comments out, however long they are', () => {
    const comments = [
      'Comments (2)',
      'Reader One',
      'I have lived in the delta for forty years and I have never seen so many young people at the bus station as in these months, and nobody asks where they go.',
      'Reply',
      'Reader Two',
      'My cousin got three letters. He is 19. What is he supposed to do? The paper should ask the offices and not only two officers who will not give their names to anybody.',
      'Reply',
    ];
    const talked = converted(page(MENU, HEAD, BODY, comments, FOOT));
    expect(inZone(talked, 'body')).toEqual(BODY);
  });
});

describe('the zones of a plain text', () => {
  it('are body for every paragraph, with short lines before paragraphs as headings', () => {
    const text = converted(`${BODY[0]}\n${BODY[1]}\nWhat the lists show\n${BODY[2]}\n`);
    expect(inZone(text, 'body')).toEqual(BODY.slice(0, 3));
    expect(inZone(text, 'heading')).toEqual(['What the lists show']);
    expect(text.metadata.date).toBeUndefined();
  });

  it('fold teasers at its end, and give the document none of their dates', () => {
    const teasers = [
      'February 9, 2026',
      'Two villages on the coast were left without water after the pump...',
      'February 8, 2026',
      'A teacher who had run the school for thirty years has been...',
    ];
    const text = converted(page([TITLE, TITLE], BODY, teasers));
    expect(inZone(text, 'teaser')).toEqual(teasers);
    expect(inZone(text, 'body')).toEqual(BODY);
    expect(inZone(text, 'heading')).toEqual([TITLE, TITLE]);
    expect(text.metadata.date).toBeUndefined();
    expect(text.metadata.title?.value).toBe(TITLE);
  });

  it('are body throughout for a table of numbers or a poem, which fold to nothing otherwise', () => {
    const poem = converted('the river\nthe river again\nand nobody there');
    expect(inZone(poem, 'body')).toHaveLength(3);
  });
});
