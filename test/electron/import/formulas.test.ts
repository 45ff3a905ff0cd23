import { describe, expect, it } from 'vitest';
import { converted } from './zoned.ts';

describe('a formula of a page', () => {
  const read = (math: string): string =>
    converted(
      `<!doctype html><html><body><p>About <math>${math}</math> litres.</p></body></html>`,
      'a.html',
    ).text;

  it('keeps a power and a fraction from being one number', () => {
    expect(read('<msup><mn>10</mn><mn>6</mn></msup>')).toBe('About 10⁶ litres.');
    expect(read('<msup><mi>e</mi><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow></msup>')).toBe(
      'About e^x+y litres.',
    );
    expect(read('<mfrac><mn>3</mn><mn>5</mn></mfrac>')).toBe('About 3/5 litres.');
  });

  it('is read once, and not again as its writer typed it', () => {
    const typed = '<annotation encoding="application/x-tex">x = 4</annotation>';
    expect(read(`<semantics><mrow><mi>x</mi><mo>=</mo><mn>4</mn></mrow>${typed}</semantics>`)).toBe(
      'About x=4 litres.',
    );
  });
});
