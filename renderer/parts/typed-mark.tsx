import './typed-mark.css';
import { Keyboard } from 'lucide-react';
import { regionByText, typedPlace } from '#shared/annotation/region.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { Icon } from '#renderer/ui/icon.tsx';

/**
 * Says of a quote that a person typed it in over a picture of a page: nobody could check it against a text.
 * Nothing for any other record.
 */
export function TypedMark({ record }: { record: string | undefined }) {
  const highlight = useTable('highlight').get(record ?? '');
  const figure = useTable('figure').get(record ?? '');
  const regions = useTable('region');
  const textHash = figure?.textHash ?? highlight?.anchor.textHash;
  const region = textHash === undefined ? undefined : regionByText(regions.values(), textHash);
  if (!region) return null;
  return (
    <span className="typed-mark">
      <Icon icon={Keyboard} size={14} />
      {typedPlace(region)}
    </span>
  );
}
