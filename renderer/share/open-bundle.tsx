import { PackageOpen } from 'lucide-react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { openBundle } from '#renderer/state/opening.ts';
import { BundleLine } from '#renderer/parts/bundle-line.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** A colleague's file becomes a project of its own; the one that is open stays as it is. */
export function OpenBundle() {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  return (
    <section className="share__part" aria-labelledby="open-heading">
      <h2 id="open-heading" className="t-16">
        Open what a colleague sent
      </h2>
      <p className="ink-2 pretty">
        A bundle opens as a project of its own, in a folder you choose. Every file in it is checked
        on the way in, and this project stays as it is.
      </p>
      <Button icon={PackageOpen} keys={keys('Ctrl Shift O')} onPress={() => void openBundle(store)}>
        Open a bundle
      </Button>
      <BundleLine doing="unpacking" />
    </section>
  );
}
