import { useCallback, useSyncExternalStore } from 'react';

/** Whether the media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Whether the window is as narrow as a phone. */
export function useIsPhone(): boolean {
  return useMedia('(max-width: 719px)');
}

/** Whether there is room for a third column beside what one works in. */
export function useIsWide(): boolean {
  return useMedia('(min-width: 1240px)');
}
