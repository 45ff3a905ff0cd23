import { useLayoutEffect } from 'react';
import { useNotebook } from '#renderer/state/hooks.ts';

/** Light and dark as chosen in the settings; without a choice the system decides. */
export function useTheme(): void {
  const theme = useNotebook((notebook) => notebook.info?.settings.theme ?? 'system');
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
}
