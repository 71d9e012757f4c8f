import { lazy } from 'react';
import { useFormat } from '#web/language/format.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { readText } from './values.ts';

const NumberEditor = lazy(() =>
  import('./editors/number.tsx').then((module) => ({ default: module.NumberEditor })),
);
const NumberFilter = lazy(() =>
  import('./editors/number.tsx').then((module) => ({ default: module.NumberFilter })),
);

const shared = { Editor: NumberEditor, Filter: NumberFilter, fits: true, align: 'end' } as const;

export const numberView: KindView = { ...shared, Display: Figure, width: 120 };
export const percentView: KindView = { ...shared, Display: Percent, width: 100 };

function Figure({ value }: DisplayProps) {
  return <>{useFormat().number(readText(value) ?? '')}</>;
}

function Percent({ value }: DisplayProps) {
  return <>{useFormat().percent(readText(value) ?? '')}</>;
}
