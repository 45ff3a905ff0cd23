import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { unpackBundle } from '#electron/bundle/unpack-bundle.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import { withBundleNews } from '#electron/handlers/bundle-news.ts';
import type { Announce } from '#electron/handlers/ports.ts';
import { got, newProject, pasted } from '#test/electron/handlers/test-project.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';

describe('news of a bundle', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const listener = () => {
    const heard: (readonly [string, unknown])[] = [];
    const announce: Announce = (event, payload) => void heard.push([event, payload]);
    return { heard, announce };
  };
  const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

  it('there is none where it is quick', async () => {
    const { heard, announce } = listener();
    const made = withBundleNews(announce, 'packing', async (tell) => {
      tell(1, 2);
      await after(200);
      return 'made';
    });
    await vi.runAllTimersAsync();
    expect(await made).toBe('made');
    expect(heard).toEqual([]);
  });

  it('says how far a slow one is, as often as can be read, and that it is over', async () => {
    const { heard, announce } = listener();
    const made = withBundleNews(announce, 'unpacking', async (tell) => {
      for (let step = 0; step < 1000; step += 1) {
        await after(1);
        tell(step, 1000);
      }
    });
    await vi.runAllTimersAsync();
    await made;
    const shares = heard.map(([, news]) => (news as { share: number } | null)?.share ?? null);
    expect(shares).toHaveLength(4);
    expect(shares.slice(0, 3)).toEqual(shares.slice(0, 3).toSorted());
    expect(heard.at(-1)).toEqual(['bundle.progress', null]);
  });

  it('says that one is at work of which nobody can tell how far it is', async () => {
    const { heard, announce } = listener();
    const made = withBundleNews(announce, 'packing', () => after(1000));
    await vi.runAllTimersAsync();
    await made;
    expect(heard).toEqual([
      ['bundle.progress', { doing: 'packing', share: null }],
      ['bundle.progress', null],
    ]);
  });

  it('says that it is over where it failed, too', async () => {
    const { heard, announce } = listener();
    const made = withBundleNews(announce, 'packing', async () => {
      await after(1000);
      throw new Error('The disk is full.');
    });
    const failed = expect(made).rejects.toThrow('The disk is full.');
    await vi.runAllTimersAsync();
    await failed;
    expect(heard.at(-1)).toEqual(['bundle.progress', null]);
  });
});

describe('the steps of a bundle', () => {
  const rising = (shares: readonly number[]) =>
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));

  it('are told while it is packed and while it is unpacked, and never go back', async () => {
    const { open, bring } = await newProject();
    for (const count of [12, 30, 47]) {
      await bring(pasted(`The list holds ${count} names.\n`, `${count}.txt`));
    }
    const packed: number[] = [];
    const content = got(
      await bundleContent(open.project, open.store, { originals: true }, (done, total) =>
        packed.push(done / total),
      ),
    );
    expect(packed).toHaveLength(3);
    rising(packed);
    const folder = await tempFolder();
    const file = join(folder, 'sent.attest');
    const zipped: number[] = [];
    await writeFile(file, await zipBundle(content, (done, total) => zipped.push(done / total)));
    expect(zipped).toHaveLength(content.members.length + 1); // and the list of them
    rising(zipped);
    expect(Math.max(...zipped)).toBeLessThan(1);
    const unpacked: number[] = [];
    got(
      await unpackBundle(testMachine(), file, join(folder, 'opened'), (done, total) =>
        unpacked.push(done / total),
      ),
    );
    expect(unpacked.length).toBeGreaterThan(content.members.length);
    rising(unpacked);
    expect(Math.max(...unpacked)).toBeLessThanOrEqual(1);
  });
});
