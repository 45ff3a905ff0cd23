import { readFile } from 'node:fs/promises';
import { protocol, type ProtocolResponse, type Session } from 'electron';
import { APP_SCHEME } from './app-address.ts';
import { findAppFile, type AppFile, type AppFiles } from './app-files.ts';
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

const NOT_HERE = { statusCode: 404, headers: HEADERS, data: Buffer.from('Not here') };

async function answerTo(file: AppFile): Promise<ProtocolResponse> {
  try {
    const headers = { ...HEADERS, 'Content-Type': file.contentType };
    return { headers, data: await readFile(file.path) };
  } catch {
    return NOT_HERE; // taken away while Attest runs; the page shows what it lacks
  }
}

/**
 * Answers the addresses of the bundled files and refuses all others. Not with `protocol.handle`: its
 * first `Response` loads Node's whole fetch, 166 ms in which main answers nothing and nothing is painted.
 */
export function serveAppFiles(session: Session, files: AppFiles): void {
  session.protocol.registerBufferProtocol(APP_SCHEME, ({ method, url }, answer) => {
    const file = method === 'GET' ? findAppFile(files, url) : undefined;
    if (file) void answerTo(file).then(answer);
    else answer(NOT_HERE);
  });
}
