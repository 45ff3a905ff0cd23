import { useLayoutEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';

/** What `measure` reads off the painted page; read again whenever `measure` is another function. */
export function useMeasured<T>(measure: () => T, initial: T): T {
  const [store] = useState(() => createStore<{ readonly value: T }>(() => ({ value: initial })));
  useLayoutEffect(() => store.setState({ value: measure() }), [store, measure]);
  return useStore(store, ({ value }) => value);
}
