import { useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { aroundQuery } from '#web/api/around.ts';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readAddress, readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { useFreshRollUps } from '../use-fresh-roll-ups.ts';
import styles from './around.module.css';

/** The line below a customer's name: classes, where, who spoke last by which channel, what comes next. */
export function CustomerLine({ object, record: held }: { object: ObjectMeta; record: Row }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const now = useNow();
  const { record } = useFreshRollUps(object, held);
  const { data: around } = useQuery(aroundQuery(object.name, record.id));
  const address = readAddress(record['address']);
  const where = [address?.province, address?.city].filter(Boolean);
  const at = readText(record['lastContactAt']);
  const next = readText(record['nextStepAt']);
  const via = object.fields.find((field) => field.name === 'lastContactVia');
  const channel = readText(record['lastContactVia']);
  const by = readText(record['lastContactBy']);
  return (
    <p className={styles['heading']}>
      {around?.parts.classes?.items.map((row) => (
        <span
          key={row.id}
          className={styles['class']}
          title={readLink(row['classification'])?.title ?? ''}
        >
          {readLink(row['value'])?.title}
        </span>
      ))}
      {where.length > 0 && (
        <span>
          <MapPin size={13} aria-hidden /> {[...new Set(where)].join(' ')}
        </span>
      )}
      <span>
        {at ? t('last', { when: format.ago(at, now) }) : t('never')}{' '}
        {via && channel && <OptionMark option={channel} field={via} />} {by}
      </span>
      <span data-late={next !== null && Date.parse(next) < now}>
        {next ? t('line.next', { when: format.ago(next, now) }) : t('line.next.none')}
      </span>
    </p>
  );
}
