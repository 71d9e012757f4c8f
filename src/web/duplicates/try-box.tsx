import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { useDebounced } from '#web/frame/use-debounced.ts';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { scoreQuery, type RuleAsked } from './ask.ts';
import { WhyLine } from './why.tsx';
import styles from './duplicates.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly other: ObjectMeta;
  readonly asked: RuleAsked;
};

/** Two records and what the rule that is being made says of them. */
export function TryBox({ object, other, asked }: Props) {
  const t = useText(duplicatesTexts);
  const [first, setFirst] = useState<Linked | null>(null);
  const [second, setSecond] = useState<Linked | null>(null);
  const settled = useDebounced(asked, 300);
  const ids = [first?.id ?? '', second?.id ?? ''];
  const { data, error } = useQuery({
    ...scoreQuery(object.name, { ...settled, ids }),
    enabled: !ids.includes(''),
  });
  return (
    <section className={styles['try']} aria-label={t('try.title')}>
      <h3>{t('try.title')}</h3>
      <span>{t('try.help')}</span>
      <div className={styles['pair']}>
        <RecordPicker
          object={object.name}
          label={duplicatesTexts['try.first']}
          value={first}
          onChange={setFirst}
        />
        <RecordPicker
          object={other.name}
          label={duplicatesTexts['try.second']}
          value={second}
          onChange={setSecond}
        />
      </div>
      {error && <Alert type="error" showIcon title={error.message} />}
      {data && (
        <div className={styles['verdict']} role="status">
          <strong>
            {t(data.isMatch ? 'try.match' : 'try.no-match', { score: Math.round(data.score) })}
          </strong>
          <WhyLine object={object} other={other} why={data.why} />
        </div>
      )}
    </section>
  );
}
