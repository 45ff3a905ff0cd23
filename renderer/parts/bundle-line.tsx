import {
  BUNDLE_WORDS,
  useBundleProgress,
  type BundleProgress,
} from '#renderer/state/bundle-progress.ts';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';

const DETAILS: Readonly<Record<BundleProgress['doing'], string>> = {
  packing: 'every original is checked as it is packed',
  unpacking: 'every file in it is checked on the way in',
};

/** How far a bundle is that is made or opened; nothing while it is quick. */
export function BundleLine({ doing }: Pick<BundleProgress, 'doing'>) {
  const progress = useBundleProgress();
  if (progress?.doing !== doing) return null;
  return (
    <ProgressLine
      place="plain"
      label={BUNDLE_WORDS[doing]}
      detail={DETAILS[doing]}
      {...(progress.share !== null && { value: progress.share })}
    />
  );
}
