import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReaderDesk } from './reader-desk.ts';
import type { Session } from './session.ts';

const DeskContext = createContext<ReaderDesk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): ReaderDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No page above this component');
  return desk;
}

export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useDesk().session, select);
}
