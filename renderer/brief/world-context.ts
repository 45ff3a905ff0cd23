import { createContext, useContext } from 'react';
import type { BriefWorld } from '#shared/brief/brief-world.ts';

const WorldContext = createContext<BriefWorld | null>(null);
export const WorldProvider = WorldContext.Provider;

/** What references are shown from. */
export function useWorld(): BriefWorld {
  const world = useContext(WorldContext);
  if (!world) throw new Error('No world above this reference');
  return world;
}
