import { lazy } from 'react';
import { useFormat } from '#web/language/format.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { readMoney } from './values.ts';

export const moneyView: KindView = {
  Display: Amount,
  Editor: lazy(() =>
    import('./editors/money.tsx').then((module) => ({ default: module.MoneyEditor })),
  ),
  Filter: lazy(() =>
    import('./editors/number.tsx').then((module) => ({ default: module.NumberFilter })),
  ),
  fits: false,
  align: 'end',
  width: 140,
};

function Amount({ value }: DisplayProps) {
  const format = useFormat();
  const money = readMoney(value);
  return <>{money && format.money(money)}</>;
}
