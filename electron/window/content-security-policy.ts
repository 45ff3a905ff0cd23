/**
 * What a page of ours may load: its own bundled files, pictures it made itself, nothing else and
 * nothing inline. Sent as a header with every answer, because `frame-ancestors` is ignored in a meta.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
