import type { ObjectMeta } from '#model/api.ts';
import { askedFilter } from './conditions.ts';
import type { ListState } from './list-state.ts';

/** The kinds of file that a list goes out as, in the order of the menu. */
export const exportFormats = ['xlsx', 'csv', 'vcf', 'ndjson'] as const;
type ExportFormat = (typeof exportFormats)[number];

type Shown = Pick<ListState, 'filter' | 'search' | 'sort' | 'columns'>;

/** The address of the file with a list's filter, words, order and columns; cards take what they hold from the record. */
export function exportAddress(
  object: Pick<ObjectMeta, 'name' | 'title'>,
  { filter, search, sort, columns }: Shown,
  format: ExportFormat,
): string {
  const asked = askedFilter(filter);
  const fields = [...new Set([object.title, ...columns])].join(',');
  const params = new URLSearchParams({
    ...(asked ? { filter: JSON.stringify(asked) } : {}),
    ...(search === '' ? {} : { search }),
    ...(sort.length > 0 ? { sort: sort.join(',') } : {}),
    ...(format === 'vcf' ? {} : { fields }),
  });
  const query = params.size > 0 ? `?${params.toString()}` : '';
  return `/api/v1/exports/${object.name}.${format}${query}`;
}
