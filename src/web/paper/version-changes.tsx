import { useQuery } from '@tanstack/react-query';
import { subtractDecimals } from '#kit/decimal.ts';
import { comparedLines, differingFields } from '#areas/sales/quote/rules/comparison.ts';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { findRow, listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines as Skeleton } from '#web/frame/skeleton.tsx';
import { Value } from '#web/kinds/value.tsx';
import { readLink, readMoney } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { offerTexts } from '#web/texts/offer.ts';
import styles from './version-changes.module.css';

const quoteFields = [
  'party',
  'contact',
  'company',
  'validUntil',
  'currency',
  'discountPercent',
  'freight',
  'rounding',
  'paymentTerm',
  'delivery',
  'terms',
  'billTo',
  'shipTo',
  'net',
  'tax',
  'total',
];
const lineFields = [
  'text',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'taxPercent',
  'amount',
];

/** What a version of a quote changes of the one that it replaces. */
export function VersionChanges({ record }: { record: Row }) {
  const t = useText(offerTexts);
  const format = useFormat();
  const quote = useObject('quote');
  const line = useObject('quote-line');
  const replaced = readLink(record['replaces'])?.id ?? '';
  const query = useQuery({
    queryKey: ['records', 'quote', 'versions', record.id, record.version, replaced],
    queryFn: async ({ signal }) => {
      const fields = namesOf(quote, [...quoteFields, 'versionNumber']);
      const [before, after, linesBefore, linesAfter] = await Promise.all([
        findRow('quote', replaced, fields, signal),
        findRow('quote', record.id, fields, signal),
        linesOf(line, replaced, signal),
        linesOf(line, record.id, signal),
      ]);
      return { before, after, linesBefore, linesAfter };
    },
  });
  if (query.error) return <p role="alert">{t('versions.gone')}</p>;
  if (!query.data || !quote || !line) return <Skeleton count={4} />;
  const { before, after, linesBefore, linesAfter } = query.data;
  const differing = differingFields(before, after, namesOf(quote, quoteFields));
  const lines = comparedLines(linesBefore, linesAfter, namesOf(line, lineFields)).filter(
    ({ kind }) => kind !== 'same',
  );
  return (
    <div className={styles['changes']}>
      <p>{t('versions.lead', { number: format.number(Number(before['versionNumber'])) })}</p>
      {differing.length === 0 && lines.length === 0 && <p>{t('versions.none')}</p>}
      <Difference before={before} after={after} />
      {differing.length > 0 && (
        <div className={styles['scroller']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((name) => (
                <FieldRow key={name} field={fieldOf(quote, name)} before={before} after={after} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && <LineTable object={line} lines={lines} />}
    </div>
  );
}

function Difference({ before, after }: { before: Row; after: Row }) {
  const t = useText(offerTexts);
  const format = useFormat();
  const [was, is] = [readMoney(before['total']), readMoney(after['total'])];
  if (!was || !is || was.currency !== is.currency || was.amount === is.amount) return null;
  const amount = subtractDecimals(is.amount, was.amount);
  return (
    <p>
      {t('difference')}{' '}
      <strong>
        {amount.startsWith('-') ? '' : '+'}
        {format.money({ amount, currency: is.currency })}
      </strong>
    </p>
  );
}

type FieldRowProps = {
  readonly field: FieldMeta | undefined;
  readonly before: Row;
  readonly after: Row;
};

function FieldRow({ field, before, after }: FieldRowProps) {
  const label = useLabel();
  if (!field) return null;
  return (
    <tr>
      <th scope="row">{label(field.label)}</th>
      <td>
        <Value value={before[field.name]} field={field} />
      </td>
      <td>
        <Value value={after[field.name]} field={field} />
      </td>
    </tr>
  );
}

type LineTableProps = {
  readonly object: ObjectMeta;
  readonly lines: ReturnType<typeof comparedLines>;
};

function LineTable({ object, lines }: LineTableProps) {
  const t = useText(offerTexts);
  const label = useLabel();
  const fields = lineFields.flatMap((name) => fieldOf(object, name) ?? []);
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <caption>{t('lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            {fields.map((field) => (
              <th key={field.name} scope="col">
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, before, after, changed }, at) => (
            // The order of a comparison never changes.
            <tr key={at} data-kind={kind}>
              <td>{kind !== 'same' && t(`kind.${kind}`)}</td>
              {fields.map((field) => (
                <td key={field.name}>
                  {changed.includes(field.name) && (
                    <del>
                      <Value value={before?.[field.name]} field={field} />
                    </del>
                  )}
                  <Value value={(after ?? before)?.[field.name]} field={field} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function linesOf(object: ObjectMeta | undefined, quote: string, signal: AbortSignal) {
  const { items } = await listRows(
    'quote-line',
    {
      fields: namesOf(object, [...lineFields, 'product', 'position']),
      filter: { field: 'quote', op: 'is', value: quote },
      sort: ['position'],
      limit: 200,
    },
    signal,
  );
  return items;
}

function fieldOf(object: ObjectMeta, name: string): FieldMeta | undefined {
  return object.fields.find((field) => field.name === name);
}

// What the reader may not see is not compared.
function namesOf(object: ObjectMeta | undefined, names: readonly string[]): string[] {
  return names.filter((name) => object?.fields.some((field) => field.name === name));
}
