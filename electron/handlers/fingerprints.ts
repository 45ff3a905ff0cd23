import { applyZones } from '#shared/document/apply-zones.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import {
  containment,
  printsOf,
  twinSteps,
  type Fingerprinted,
  type Prints,
} from '#shared/document/fingerprint.ts';
import type { TwinPair } from '#shared/document/same-text.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { settledTwins } from '#shared/document/settled-twins.ts';
import { table } from '#shared/project/project.ts';
import { mapLimited } from '#electron/store/list-homes.ts';
import { inTurns } from './in-turns.ts';
import type { OpenProject } from './open-project.ts';

type Zone = RecordByType['zone'];

const READS_AT_ONCE = 8;

/** Which documents carry one text. Fingerprints are kept as long as their text and zones stand. */
export interface Fingerprints {
  /** Documents whose text cannot be read are left out. */
  readonly all: () => Promise<Fingerprinted[]>;
  /** Takes the fingerprint of a document that has just come in, so that its text is not read for it. */
  readonly learn: (document: string, textHash: string, prints: Prints) => void;
  readonly twins: () => Promise<TwinPair[]>;
}

/** Nothing else is kept of what was handed in: a draft holds its whole text. */
const named = (id: string, { fingerprint, brief }: Prints): Fingerprinted => ({
  id,
  fingerprint,
  ...(brief ? { brief } : {}),
});

export function createFingerprints(open: OpenProject): Fingerprints {
  const known = new Map<string, Prints & { readonly key: string }>();
  let asked: { readonly of: readonly unknown[]; readonly twins: Promise<TwinPair[]> } | null = null;

  const zonesByDocument = (): Map<string, Zone[]> => {
    const zones = new Map<string, Zone[]>();
    for (const zone of table(open.project, 'zone').values()) {
      const own = zones.get(zone.document);
      if (own) own.push(zone);
      else zones.set(zone.document, [zone]);
    }
    return zones;
  };

  const readOne = async (document: Document, zones: Zone[]): Promise<Fingerprinted | null> => {
    const { textHash } = currentText(document);
    const key = [textHash, ...zones.map(({ block, zone }) => `${block}:${zone}`)].join(' ');
    const before = known.get(document.id);
    if (before?.key === key) return named(document.id, before);
    const text = await open.store.text(textHash);
    const found = await open.store.blocks(document.id, textHash);
    if (!text.ok || !found.ok) return null;
    const blocks = applyZones(found.value.blocks, zones, { document: document.id, textHash });
    const prints = printsOf(text.value, blocks);
    known.set(document.id, { key, ...prints });
    return named(document.id, prints);
  };

  const all = async (): Promise<Fingerprinted[]> => {
    const documents = [...table(open.project, 'document').values()];
    const zones = zonesByDocument();
    const read = await mapLimited(documents, READS_AT_ONCE, (document) =>
      readOne(document, zones.get(document.id) ?? []),
    );
    return read.filter((one) => one !== null);
  };

  const findAll = async (): Promise<TwinPair[]> => {
    const documents = table(open.project, 'document');
    const read = await all();
    const prints = new Map(read.map(({ id, fingerprint }) => [id, fingerprint]));
    const found = await inTurns(twinSteps(read));
    return settledTwins(found.flat(), documents, (a, b) => {
      const [one, other] = [prints.get(a), prints.get(b)];
      return one && other ? containment(one, other) : 0;
    });
  };

  return {
    all,
    learn: (document, textHash, prints) =>
      void known.set(document, { key: textHash, ...named(document, prints) }),
    twins: () => {
      // Tables that nothing changed are the same maps.
      const of = [table(open.project, 'document'), table(open.project, 'zone')];
      if (asked?.of.every((map, at) => map === of[at])) return asked.twins;
      const twins = findAll();
      asked = { of, twins };
      // What went wrong once is tried again.
      twins.catch(() => (asked = null));
      return twins;
    },
  };
}
