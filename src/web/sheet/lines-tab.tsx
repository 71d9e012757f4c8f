import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChangesetReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Lines as Skeleton } from '#web/frame/skeleton.tsx';
import { readLink, readMoney, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects, refreshRow } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { LineSheet } from '#web/sheet/line-sheet.tsx';
import { lined, type Lined } from './lined.ts';
import { readPositive, type Line } from '#web/sheet/line.ts';
import { apiTexts } from '#web/texts/api.ts';
import { sheetTexts } from '#web/texts/sheet.ts';

const fields = [
  'position',
  'product',
  'product.code',
  'text',
  'quantity',
  'unit',
  'unitPrice',
  'offered',
  'discountPercent',
  'taxRate',
  'taxPercent',
  'includesTax',
  'note',
];

/** What an opportunity is about, or a quote offers, line by line. */
export function LinesTab({ of, record }: { of: Lined; record: Row }) {
  const { workspace } = useMeta();
  const t = useText(sheetTexts);
  const object = useObject(of);
  const { lines: name, open } = lined[of];
  const party = readLink(record['party'])?.id ?? null;
  const query = useQuery({
    queryKey: ['records', name, 'of', record.id],
    queryFn: ({ signal }) =>
      listRows(
        name,
        { fields, filter: { field: of, op: 'is', value: record.id }, limit: 200 },
        signal,
      ),
  });
  const isOpen = open.some((state) => state === record['state']) && record['deletedAt'] == null;
  const saved = useMemo(
    () =>
      (query.data?.items ?? [])
        .toSorted((a, b) => Number(a['position']) - Number(b['position']))
        .map(lineOf),
    [query.data],
  );
  const save = useSaveLines(of, record);
  if (query.error) return <p role="alert">{query.error.message}</p>;
  if (!query.data) return <Skeleton count={4} />;
  const currency =
    readMoney(query.data.items[0]?.['unitPrice'])?.currency ??
    readText(record['currency']) ??
    readMoney(record['amount'])?.currency ??
    workspace.currency;
  return (
    <LineSheet
      key={record.id}
      name={`${of} ${record.id}`}
      saved={saved}
      buyer={{ party, currency }}
      isReadOnly={!isOpen || object?.can.edit === undefined}
      isSaving={save.isPending}
      onSave={(lines) => save.mutateAsync({ lines, currency })}
    >
      {record['amountFrom'] === 'lines' && <span>{t('amount-from')}</span>}
    </LineSheet>
  );
}

function lineOf(row: Row): Line {
  const product = readLink(row['product']);
  const text = readText(row['text']) ?? '';
  const unitPrice = readMoney(row['unitPrice'])?.amount ?? '';
  const offered = readMoney(row['offered'])?.amount ?? null;
  const discount = plain(readText(row['discountPercent']));
  return {
    key: row.id,
    id: row.id,
    product: product && {
      id: product.id,
      name: product.title ?? text,
      code: readText(row['product.code']) ?? '',
    },
    text,
    quantity: plain(readText(row['quantity'])),
    unit: readLink(row['unit'])?.id ?? null,
    unitPrice: plain(unitPrice),
    offered: offered === null ? null : plain(offered),
    discount: discount === '0' ? '' : discount,
    taxRate: readLink(row['taxRate'])?.id ?? null,
    taxPercent: readText(row['taxPercent']) ?? '0',
    includesTax: row['includesTax'] === true,
    note: readText(row['note']),
  };
}

function plain(decimal: string | null): string {
  return decimal === null ? '' : (readPositive(decimal) ?? decimal);
}

function useSaveLines(of: Lined, record: Row) {
  const { lines: name, saysCurrency } = lined[of];
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const t = useText(sheetTexts);
  const said = useText(apiTexts);
  return useMutation({
    mutationFn: ({ lines, currency }: { lines: readonly Line[]; currency: string }) =>
      call<ChangesetReply>('POST', `/records/${of}/${record.id}/actions/set-lines`, {
        body: { ...(saysCurrency ? { currency } : {}), lines: lines.map(askedOf) },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async ({ id }) => {
      const act = id ? { act: { label: said('undo'), run: () => void undo(id) } } : {};
      toast({ text: t('saved'), ...act });
      await client.invalidateQueries({ queryKey: ['records', name] });
    },
    onSettled: () => {
      refreshObjects(client, [of, name]);
      void refreshRow(client, of, record.id);
    },
  });
}

function askedOf(line: Line) {
  return {
    ...(line.id === null ? {} : { id: line.id }),
    product: line.product?.id ?? null,
    text: line.text.trim() === '' ? null : line.text.trim(),
    quantity: readPositive(line.quantity) ?? '1',
    unit: line.unit,
    unitPrice: line.unitPrice.trim() === '' ? null : readPositive(line.unitPrice),
    discountPercent: readPositive(line.discount.replace(/[%％]\s*$/u, '')) ?? '0',
    taxRate: line.taxRate,
    includesTax: line.includesTax,
    note: line.note,
  };
}
