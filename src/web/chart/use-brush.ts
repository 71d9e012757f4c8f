import { useMemo } from 'react';
import { useMedia } from '#web/frame/use-media.ts';
import { useLook } from '#web/theme/theme-provider.tsx';
import type { Brush } from './options.ts';

/** The colours of the look in force as a canvas needs them, and the colour of each part. */
export function useBrush(): Brush & {
  readonly colorOf: (name: string | undefined, at: number) => string;
} {
  const { look } = useLook();
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    // The look is named so that a change of it is a change of all colours.
    const color = (name: string) => (look ? style.getPropertyValue(`--${name}`).trim() : '');
    return {
      text: color('text'),
      muted: color('muted'),
      line: color('line'),
      surface: color('surface'),
      accent: color('accent'),
      faces: color('faces'),
      isCalm,
      colorOf: (name, at) => color(`option-${name ?? palette[at % palette.length] ?? 'grey'}-ink`),
    };
  }, [look, isCalm]);
}

const palette = ['teal', 'amber', 'blue', 'pink', 'violet', 'green', 'red'];
