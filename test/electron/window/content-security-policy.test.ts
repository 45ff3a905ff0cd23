import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#electron/window/content-security-policy.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }),
);

describe('the content security policy', () => {
  it('allows nothing that is not named', () => {
    expect(directives.get('default-src')).toBe("'none'");
  });

  it('takes scripts, styles and fonts from our own files only', () => {
    for (const name of ['script-src', 'style-src', 'font-src']) {
      expect(directives.get(name), name).toBe("'self'");
    }
  });

  it.each(['connect-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])(
    'closes %s, which default-src leaves open or which must not be forgotten',
    (name) => expect(directives.get(name)).toBe("'none'"),
  );

  it('never allows inline code, eval or another origin', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|app:/);
  });
});
