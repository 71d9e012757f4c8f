import { useCallback } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';

/** Writes whole amounts of the base currency. */
export function useAmount(): (amount: number) => string {
  const format = useFormat();
  const { workspace } = useMeta();
  return useCallback(
    (amount) => {
      const style = new Intl.NumberFormat(format.locale, {
        style: 'currency',
        currency: workspace.currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      });
      return style.format(amount);
    },
    [format, workspace.currency],
  );
}
