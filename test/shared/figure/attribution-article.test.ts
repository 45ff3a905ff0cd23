import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const by = (text: string) => {
  const last = suggest(text).at(-1)?.attribution;
  return last?.countedBy?.words ?? last?.saidBy?.words ?? null;
};

describe('whose word a figure of an article is', () => {
  it.each([
    [
      'A survey of 1,130 weavers by the Labour Institute found that 90 were ill.',
      'Labour Institute',
    ],
    ['A poll of 900 voters by Datum found that 90 were undecided.', 'Datum'],
    ['A study of 40 wells by the Water League shows that 12 are dry.', 'Water League'],
  ])('may stand behind what was surveyed: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    ['According to the Revenue Service’s annual report, 40 cases were opened.', 'Revenue Service'],
    ["According to Harbour Watch's latest figures, 40 boats sank.", 'Harbour Watch'],
    ['According to the League’s own count, 40 boats sank.', 'League'],
  ])('is the owner of the report: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    ['“It took 40 men,” said Thandi Moke of the campaign group Open Ledger.', 'Thandi Moke'],
    ['“It took 40 men,” said Rosa Quispe from the Alto district.', 'Rosa Quispe'],
    ['“It took 40 men,” said Ko Min at Harbour Watch.', 'Ko Min'],
  ])('is the person, not where they belong: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    ['The mayor conceded that 40 boats had sunk.', 'mayor'],
    ['The army chief admitted that 40 boats had sunk.', 'army chief'],
    ['Harbour Watch reckons that 40 boats sank.', 'Harbour Watch'],
    ['The company speaks of 40 boats.', 'company'],
  ])('is named by verbs of admitting and reckoning: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    'The hospital admitted 40 farmers.',
    'The firm maintains 40 boats.',
    'A laboratory-confirmed case led to 40 arrests.',
  ])('is nobody where the verb says something else: %s', (text) => {
    expect(by(text)).toBeNull();
  });

  it.each([
    ['Election monitors recorded 40 raids.', 'Election monitors'],
    ['Relief workers counted 40 tents. They said 12 had burned.', 'Relief workers'],
    ['Rescue officials listed 40 boats.', 'Rescue officials'],
  ])('may be a description at the head of a sentence: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    'Harbour Watch is new. In its situation report, the network, citing town records, listed 40 boats.',
    'In its annual review, Harbour Watch, citing town records, listed 40 boats.',
    'Quoting its survey, Harbour Watch said 40 boats had sunk.',
  ])('is whoever reports, not the report: %s', (text) => {
    expect(by(text)).toMatch(/Harbour Watch|network/);
  });
});
