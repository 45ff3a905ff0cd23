import { useEffect, useState } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { Document } from '#shared/document/document.ts';
import type { Block } from '#shared/document/text.ts';
import type { NewerText } from '#shared/project/passage-proposal.ts';
import type { Backend } from '#renderer/backend/backend.ts';
import { useBackend } from '#renderer/state/hooks.ts';

/** A document's current text with its blocks and what the extractor finds in it. */
export interface ReadText extends NewerText {
  readonly blocks: readonly Block[];
}

async function readNewer(
  { request }: Backend,
  { id, current: textHash }: Document,
): Promise<Result<ReadText>> {
  const read = await request['document.text']({ document: id, textHash });
  if (!read.ok) return read;
  const found = await request['document.suggestions']({ documents: [id] });
  if (!found.ok) return found;
  const { text, blocks } = read.value;
  const { suggestions = [], origin = '' } = found.value[0] ?? {};
  return ok({ textHash, text, blocks, suggestions, origin });
}

/** Null until it has been read. */
export function useNewerText(document: Document): Result<ReadText> | null {
  const backend = useBackend();
  const [read, setRead] = useState<Result<ReadText> | null>(null);
  useEffect(() => {
    let current = true;
    void readNewer(backend, document).then((answer) => {
      if (current) setRead(answer);
    });
    return () => void (current = false);
  }, [backend, document]);
  return read;
}
