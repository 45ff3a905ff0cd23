import { describe, expect, it } from 'vitest';
import { launchArguments, receivedLaunch } from '#electron/system/launch-arguments.ts';

describe('the paths named at the start', () => {
  const unpackaged = (...args: string[]) =>
    launchArguments(['/bin/electron', ...args], '/home/a', true).paths;

  it('come after the app in a checkout', () => {
    expect(unpackaged('.', 'work/project')).toEqual(['/home/a/work/project']);
    expect(unpackaged('--no-sandbox', '/app', '/p', '--flag')).toEqual(['/p']);
    expect(unpackaged('-r', 'loader.js', '/app')).toEqual([]);
  });

  it('come first when packaged', () => {
    expect(launchArguments(['/opt/attest', '--no-sandbox', 'p'], '/home/a', false).paths).toEqual([
      '/home/a/p',
    ]);
  });

  it('may be file URIs', () => {
    expect(unpackaged('.', 'file:///p/a%20b')).toEqual(['/p/a b']);
  });

  it('survive a URI that names no file here', () => {
    expect(unpackaged('.', 'file://host/%zz')).toHaveLength(1);
  });
});

describe('what a second instance sends', () => {
  it('is its paths', () => {
    expect(receivedLaunch({ paths: ['/a', 5, '/b'] })).toEqual({ paths: ['/a', '/b'] });
  });

  it.each([null, undefined, 'x', { paths: 'x' }, {}])('may be anything: %j', (data) => {
    expect(receivedLaunch(data)).toEqual({ paths: [] });
  });
});
