import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { BadgeInfo } from 'lucide-react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { isCustomer } from '#web/api/customers.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './fact-source.module.css';

const most = 200;

/** Where each fact of a customer came from, by field; the newest first. */
export function useSources(object: ObjectMeta, record: Row): ReadonlyMap<string, readonly Row[]> {
  const isReadable = useObject('party-source') !== undefined;
  const { data } = useQuery({
    queryKey: ['records', 'party-source', 'facts', record.id],
    queryFn: ({ signal }) =>
      listRows(
        'party-source',
        {
          fields: ['field', 'kind', 'source', 'learntAt', 'confidence', 'note'],
          filter: { field: 'party', op: 'is', value: record.id },
          sort: ['-createdAt'],
          limit: most,
        },
        signal,
      ),
    enabled: isReadable && isCustomer(object.name),
  });
  return Map.groupBy(data?.items ?? [], (row) => readText(row['field']) ?? '');
}

/** A mark behind a fact whose source is on record; it says from whom, when, and how sure it is. */
export function FactSource({
  rows,
  field,
}: {
  rows: readonly Row[] | undefined;
  field: FieldMeta;
}) {
  const t = useText(recordTexts);
  const label = useLabel();
  if (!rows) return null;
  const name = t('source.of', { field: label(field.label) });
  return (
    <Popover trigger="click" title={name} content={<Sources rows={rows} />}>
      <button type="button" className={styles['mark']} aria-label={name}>
        <BadgeInfo size={14} aria-hidden />
      </button>
    </Popover>
  );
}

function Sources({ rows }: { rows: readonly Row[] }) {
  const t = useText(recordTexts);
  const format = useFormat();
  const source = useObject('party-source');
  const optionOf = (row: Row, name: string) => {
    const field = source?.fields.find((one) => one.name === name);
    const option = readText(row[name]);
    return field && option ? <OptionMark option={option} field={field} /> : null;
  };
  return (
    <ul className={styles['sources']}>
      {rows.map((row) => {
        const at = readText(row['learntAt']);
        return (
          <li key={row.id}>
            <strong>{readText(row['source'])}</strong>
            <span>
              {optionOf(row, 'kind')} {optionOf(row, 'confidence')}
            </span>
            {at && <time dateTime={at}>{format.minute(at)}</time>}
            {readText(row['note']) && <span>{readText(row['note'])}</span>}
            <Link to="/records/$object/$id" params={{ object: 'party-source', id: row.id }}>
              {t('source.open')}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
