import { describe, expect, it } from 'vitest';
import { lastLines, run } from '#build/setup/run.mjs';

const node = (script: string, options = {}) => run(process.execPath, ['-e', script], options);

describe('a command that set-up runs', () => {
  it('answers its code and all it printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    const { code, output, ended } = await node(script);
    expect({ code, ended }).toEqual({ code: 3, ended: false });
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  it('has no standard input to wait for', async () => {
    const script = 'process.stdin.on("end", () => process.exit(0)).resume()';
    expect((await node(script)).code).toBe(0);
  });

  it('is ended at its limit, with what it started', async () => {
    const child = `require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" })`;
    const { code, ended } = await node(`${child}; setInterval(() => {}, 1000)`, { limitMs: 300 });
    expect({ code, ended }).toEqual({ code: null, ended: true });
  });

  it('is ended when it stalls', async () => {
    const { ended } = await node('setInterval(() => {}, 1000)', { stalled: () => true });
    expect(ended).toBe(true);
  });

  it('is a failure when it is not there', async () => {
    const { code, output } = await run('no-such-command', []);
    expect(code).toBe(127);
    expect(output).toContain('no-such-command');
  });
});

describe('the end of an output', () => {
  it('leaves out empty lines and npm warnings', () => {
    expect(lastLines('a\n\nnpm warn x\nb\nc\nd\n\n', 2)).toBe('c / d');
  });
});
