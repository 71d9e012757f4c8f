import type { EnvelopeName, LabelName } from '#kit/paper-formats.ts';
import type { Purpose } from '#areas/customers/party/rules/contact-choices.ts';
import type { ObjectMeta } from '#model/api.ts';
import { askedFilter } from '#web/list/conditions.ts';
import type { ListState } from '#web/list/list-state.ts';

type Shown = Pick<ListState, 'filter' | 'search' | 'sort' | 'columns'>;
type Named = Pick<ObjectMeta, 'name' | 'title'>;

/** The address of a record's pages, to look at or to keep. */
export function recordPaperAddress(object: string, id: string, isShown: boolean): string {
  return `/api/v1/papers/${object}/${id}.pdf${isShown ? '?inline=true' : ''}`;
}

/** The address of a list's pages with its filter, words, order and columns. */
export function listPaperAddress(object: Named, state: Shown, isShown: boolean): string {
  const params = paramsOf(state);
  params.set('fields', [...new Set([object.title, ...state.columns])].join(','));
  if (isShown) params.set('inline', 'true');
  return `/api/v1/papers/${object.name}.pdf?${params.toString()}`;
}

/** What the addresses of a list are printed on. */
export type Stationery =
  | { readonly kind: 'labels'; readonly format: LabelName; readonly skip: number }
  | { readonly kind: 'envelopes'; readonly format: EnvelopeName; readonly sender: string };

/** The address of a list's labels or envelopes. */
export function stationeryAddress(
  object: Named,
  state: Shown,
  { on, purpose }: { on: Stationery; purpose: Purpose },
): string {
  const params = paramsOf(state);
  params.set('purpose', purpose);
  params.set('format', on.format);
  if (on.kind === 'labels' && on.skip > 0) params.set('skip', String(on.skip));
  if (on.kind === 'envelopes' && on.sender.trim() !== '') params.set('sender', on.sender);
  params.set('inline', 'true');
  return `/api/v1/papers/${object.name}/${on.kind}.pdf?${params.toString()}`;
}

function paramsOf({ filter, search, sort }: Shown): URLSearchParams {
  const asked = askedFilter(filter);
  return new URLSearchParams({
    ...(asked ? { filter: JSON.stringify(asked) } : {}),
    ...(search === '' ? {} : { search }),
    ...(sort.length > 0 ? { sort: sort.join(',') } : {}),
  });
}
