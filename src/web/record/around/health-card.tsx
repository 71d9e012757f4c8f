import type { ReactNode } from 'react';
import { stages } from '#areas/customers/status-rule/rules/life-cycle.ts';
import { dayIn } from '#kit/instant.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Around } from '#web/api/around.ts';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { ClassMark } from '#web/kinds/class-mark.tsx';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { adviceTexts } from '#web/texts/advice.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { Card } from './card.tsx';
import { rhythmOf } from './rhythm.ts';
import styles from './around.module.css';

type Props = { readonly around: Around; readonly object: ObjectMeta; readonly record: Row };

/** How the customer stands with us, from what is on record: contact, rhythm of buying, status and classes. */
export function HealthCard({ around, object, record }: Props) {
  const t = useText(aroundTexts);
  const label = useLabel();
  const format = useFormat();
  const now = useNow();
  const today = dayIn(format.zone, new Date(now).toISOString());
  const at = readText(record['lastContactAt']);
  const days = (around.parts.purchases?.items ?? []).flatMap((row) => {
    const bought = readText(row['at']);
    return bought === null ? [] : [dayIn(format.zone, bought)];
  });
  const rhythm = rhythmOf(days, today);
  const choices = ['status', 'lifeCycle', 'strategy'].flatMap(
    (name) => object.fields.find((field) => field.name === name) ?? [],
  );
  const advise = useText(adviceTexts);
  const stage = stages.find((one) => one === record['lifeCycle']);
  return (
    <Card title={t('health')}>
      <dl className={styles['facts']}>
        <dt>{t('health.contact')}</dt>
        <dd>{at ? format.ago(at, now) : t('never')}</dd>
        {rhythm && (
          <>
            <dt>{t('health.rhythm')}</dt>
            <dd>
              {t('rhythm', { count: rhythm.usual })}, {t('since', { count: rhythm.since })}
              {rhythm.isLate && <span data-late> · {t('late')}</span>}
            </dd>
          </>
        )}
        {choices.map((field) => {
          const option = readText(record[field.name]);
          return option === null ? null : (
            <Pair key={field.name} name={label(field.label)}>
              <OptionMark option={option} field={field} />
            </Pair>
          );
        })}
        {stage !== undefined && <Pair name={t('advice')}>{around.advice ?? advise(stage)}</Pair>}
        {around.parts.classes?.items.map((row) => (
          <Pair key={row.id} name={readLink(row['classification'])?.title ?? ''}>
            <ClassMark value={row['value']} />
          </Pair>
        ))}
      </dl>
    </Card>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
