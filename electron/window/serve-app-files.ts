import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './app-address.ts';
import { findAppFile, type AppFiles } from './app-files.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** Before the app is ready: our scheme behaves like https, so that modules and storage work. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Answers the addresses of the bundled files and refuses all others. */
export function serveAppFiles(session: Session, files: AppFiles): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? findAppFile(files, request.url) : undefined;
    if (!file) return new Response('Not here', { status: 404, headers: HEADERS });
    const headers = { ...HEADERS, 'Content-Type': file.contentType };
    return new Response(await readFile(file.path), { headers });
  });
}
