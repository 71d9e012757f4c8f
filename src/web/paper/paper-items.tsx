import { CopyPlus, FileDown, FileText, Mails, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { rememberPreset } from '#web/forms/preset.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { isEmptyValue } from '#web/kinds/values.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { useText, type Say } from '#web/language/language.ts';
import type { ListState } from '#web/list/list-state.ts';
import { offerTexts } from '#web/texts/offer.ts';
import { paperTexts } from '#web/texts/paper.ts';
import { listPaperAddress, recordPaperAddress } from './paper-address.ts';

type Item = {
  readonly key: string;
  readonly icon: ReactNode;
  readonly label: ReactNode;
  readonly onClick?: () => void;
};
type SayPaper = Say<typeof paperTexts>;

/** A record as another one, on paper and as a file; a quote also as the customer gets it. */
export function useRecordPaperItems(object: ObjectMeta, record: Row, onOffer: () => void): Item[] {
  const t = useText(paperTexts);
  const offer = useText(offerTexts)('menu');
  const create = useCreate();
  const duplicate = () => {
    rememberPreset(object.name, copied(object.fields, record));
    create(object.name);
  };
  const mayCreate = object.can.create !== undefined && object.kind !== 'fact' && !object.internal;
  const address = (isShown: boolean) => recordPaperAddress(object.name, record.id, isShown);
  return [
    ...(mayCreate
      ? [
          {
            key: 'duplicate',
            icon: <CopyPlus size={15} aria-hidden />,
            label: t('duplicate'),
            onClick: duplicate,
          },
        ]
      : []),
    ...(object.name === 'quote'
      ? [
          {
            key: 'offer',
            icon: <FileText size={15} aria-hidden />,
            label: offer,
            onClick: onOffer,
          },
        ]
      : []),
    ...pageItems(t, address),
  ];
}

/** A list on paper and as a file; for who may take it out. */
export function listPaperItems(
  object: ObjectMeta,
  state: ListState,
  { t, onLabels }: { t: SayPaper; onLabels: () => void },
): Item[] {
  const hasAddresses = object.fields.some(({ valueKind }) => valueKind === 'address');
  return [
    ...pageItems(t, (isShown) => listPaperAddress(object, state, isShown)),
    ...(hasAddresses
      ? [
          {
            key: 'labels',
            icon: <Mails size={15} aria-hidden />,
            label: t('labels'),
            onClick: onLabels,
          },
        ]
      : []),
  ];
}

function pageItems(t: SayPaper, address: (isShown: boolean) => string): Item[] {
  return [
    {
      key: 'print',
      icon: <Printer size={15} aria-hidden />,
      label: (
        <a href={address(true)} target="_blank" rel="noreferrer">
          {t('print')}
        </a>
      ),
    },
    {
      key: 'pdf',
      icon: <FileDown size={15} aria-hidden />,
      label: (
        <a href={address(false)} download>
          {t('pdf')}
        </a>
      ),
    },
  ];
}

// What only one record can hold, and files, which belong to the first, are left for the new one to fill.
function copied(fields: readonly FieldMeta[], record: Row): Readonly<Record<string, unknown>> {
  const kept = fields.filter(
    (field) =>
      isEditable(field) &&
      !field.unique &&
      !['file', 'files'].includes(field.kind) &&
      !isEmptyValue(record[field.name]),
  );
  return Object.fromEntries(kept.map(({ name }) => [name, record[name]]));
}
