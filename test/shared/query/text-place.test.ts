import { describe, expect, it } from 'vitest';
import { isInPlaces, placeOfLine } from '#shared/query/text-place.ts';

const line = (zone: 'body' | 'teaser' | 'heading', kind: 'paragraph' | 'caption' | 'heading') => ({
  zone,
  kind,
});

describe('the place of a line', () => {
  it('is its zone, and within the body the kind of line that is not running text', () => {
    expect(placeOfLine(line('body', 'paragraph'))).toBe('body');
    expect(placeOfLine(line('body', 'caption'))).toBe('caption');
    expect(placeOfLine(line('body', 'heading'))).toBe('heading');
    expect(placeOfLine(line('teaser', 'caption'))).toBe('teaser');
  });

  it('fits what is asked for: a caption is in the body too', () => {
    expect(isInPlaces(line('body', 'caption'), ['body'])).toBe(true);
    expect(isInPlaces(line('body', 'caption'), ['caption'])).toBe(true);
    expect(isInPlaces(line('body', 'paragraph'), ['caption'])).toBe(false);
    expect(isInPlaces(line('teaser', 'paragraph'), ['body'])).toBe(false);
    expect(isInPlaces(line('teaser', 'paragraph'), [])).toBe(true);
  });
});
