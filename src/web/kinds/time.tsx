import { lazy } from 'react';
import { useFormat } from '#web/language/format.ts';
import { useNow } from '#web/frame/use-now.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { readText } from './values.ts';

const DayEditor = lazy(() =>
  import('./editors/time.tsx').then((module) => ({ default: module.DayEditor })),
);
const InstantEditor = lazy(() =>
  import('./editors/time.tsx').then((module) => ({ default: module.InstantEditor })),
);
const TimeFilter = lazy(() =>
  import('./editors/time-filter.tsx').then((module) => ({ default: module.TimeFilter })),
);

export const dayView: KindView = {
  Display: Day,
  Editor: DayEditor,
  Filter: TimeFilter,
  fits: true,
  width: 130,
};
export const instantView: KindView = {
  Display: Instant,
  Editor: InstantEditor,
  Filter: TimeFilter,
  fits: true,
  width: 150,
};

function Day({ value }: DisplayProps) {
  const day = readText(value) ?? '';
  return <time dateTime={day}>{useFormat().day(day)}</time>;
}

function Instant({ value }: DisplayProps) {
  const format = useFormat();
  const now = useNow();
  const instant = readText(value) ?? '';
  return (
    <time dateTime={instant} title={format.exact(instant)}>
      {format.ago(instant, now)}
    </time>
  );
}
