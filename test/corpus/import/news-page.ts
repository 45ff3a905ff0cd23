import type { ZoneName } from '#shared/document/text.ts';

/** A news page as copied into a text file: each line behind the letter of its zone. */
export interface NewsPage {
  readonly name: string;
  /** `h` heading, `y` byline, `b` body, `c` chrome, `t` teaser, then the line. */
  readonly page: string;
  readonly author?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly language: string;
}

const ZONES: Readonly<Record<string, ZoneName>> = {
  h: 'heading',
  y: 'byline',
  b: 'body',
  c: 'chrome',
  t: 'teaser',
};

/** The lines of a page with the zone each should get. */
export function linesOfPage({ page }: NewsPage): (readonly [ZoneName, string])[] {
  return page
    .trim()
    .split('\n')
    .map((line) => [ZONES[line.charAt(0)] ?? 'body', line.slice(2)] as const);
}
