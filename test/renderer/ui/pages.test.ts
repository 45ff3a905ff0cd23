import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string) =>
  new DOMParser().parseFromString(
    readFileSync(join(import.meta.dirname, '../../../renderer', name), 'utf8'),
    'text/html',
  );

describe.each(['index.html', 'print.html'])('%s', (name) => {
  const page = read(name);

  it('lets in its own files and nothing else', () => {
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has nothing inline that the policy would refuse', () => {
    expect(page.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0);
  });

  it('holds the element in whose absence React Aria would insert a style', () => {
    expect(page.getElementById('react-aria-pressable-style')).not.toBeNull();
  });
});
