import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

/** The theme: the system's, until somebody switches it. */
export function useTheme(): [Theme, () => void] {
  const [system, setSystem] = useState<Theme>(() => (matchMedia(DARK).matches ? 'dark' : 'light'));
  const [chosen, choose] = useState<Theme>();
  useEffect(() => {
    const query = matchMedia(DARK);
    const look = () => setSystem(query.matches ? 'dark' : 'light');
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [theme, () => choose(theme === 'dark' ? 'light' : 'dark')];
}
