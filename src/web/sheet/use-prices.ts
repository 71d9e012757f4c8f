import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { readPositive, type Line, type PricedLine } from './line.ts';

/** For whom lines are priced, and in which currency. */
export type Buyer = { readonly party: string | null; readonly currency: string };

type Prices = ReadonlyMap<string, PricedLine>;

const none: Prices = new Map();

/** The prices of the lines that name a product, by the key of the line; asked anew a moment after what they go by stands still. */
export function usePrices(
  { party, currency }: Buyer,
  lines: readonly Line[],
): { readonly prices: Prices; readonly isAsking: boolean; readonly error: Error | null } {
  const asked = lines.flatMap(({ key, product, unit, quantity }) =>
    product === null
      ? []
      : [{ key, product: product.id, unit, quantity: readPositive(quantity) ?? '1' }],
  );
  const present = JSON.stringify(asked);
  const settled = useDebounced(present, 200);
  const query = useQuery({
    queryKey: ['prices', party, currency, settled],
    enabled: settled !== '[]',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => askPrices({ party, currency }, settled, signal),
  });
  return {
    prices: query.data ?? none,
    isAsking: query.isFetching || settled !== present,
    error: query.error,
  };
}

async function askPrices(buyer: Buyer, asked: string, signal: AbortSignal): Promise<Prices> {
  const parsed: unknown = JSON.parse(asked);
  const lines = Array.isArray(parsed) ? parsed.filter(isRecord) : [];
  const reply = await call<{ lines: PricedLine[] }>('POST', '/records/product/actions/price', {
    body: { ...buyer, lines: lines.map(({ key: _, ...line }) => line) },
    signal,
  });
  return new Map(
    lines.flatMap(({ key }, index) => {
      const told = reply.lines[index];
      return told === undefined ? [] : [[String(key), told] as const];
    }),
  );
}
