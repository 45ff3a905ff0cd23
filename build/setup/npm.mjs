/**
 * The npm that is running us, else the one on the path.
 * @returns {{ command: string, first: string[] }} the command and its leading arguments
 */
export function npm() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, first: [script] };
  }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}
