import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MetaReply, ObjectMeta } from '#model/api.ts';
import type { Say } from '#web/language/language.ts';
import type { listTexts } from '#web/texts/list.ts';
import { exportAddress, exportFormats } from './export-address.ts';
import { narrowed } from './list-request.ts';
import type { ListState } from './list-state.ts';

type Item = { readonly key: string; readonly icon: ReactNode; readonly label: ReactNode };

/** The files that a list goes out as, with its filter, order and columns of now. */
export function exportItems(
  object: ObjectMeta,
  state: ListState,
  t: Say<typeof listTexts>,
  meta: MetaReply,
): Item[] {
  const shown = { ...state, filter: narrowed(meta, object, state) ?? null };
  return exportFormats
    .filter((format) => format !== 'vcf' || object.card)
    .map((format) => ({
      key: format,
      icon: <Download size={15} aria-hidden />,
      label: (
        <a href={exportAddress(object, shown, format)} download>
          {t(`export.${format}`)}
        </a>
      ),
    }));
}
