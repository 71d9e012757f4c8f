import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { trialQuery, type RuleAsked, type Trial } from './ask.ts';
import { WhyLine } from './why.tsx';
import styles from './duplicates.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly other: ObjectMeta;
  readonly asked: RuleAsked;
};

/** How many pairs the rule that is being made finds in the data, with a few of them. */
export function TrialBox({ object, other, asked }: Props) {
  const t = useText(duplicatesTexts);
  const { data, error, isFetching } = useQuery(trialQuery(object.name, useDebounced(asked, 800)));
  return (
    <section className={styles['try']} aria-label={t('trial.title')} aria-busy={isFetching}>
      <h3>{t('trial.title')}</h3>
      {error && <Alert type="error" showIcon title={error.message} />}
      {!data && !error && <Lines count={2} />}
      {data && <Found trial={data} object={object} other={other} />}
    </section>
  );
}

function Found({ trial, object, other }: Omit<Props, 'asked'> & { readonly trial: Trial }) {
  const t = useText(duplicatesTexts);
  const format = useFormat();
  const label = useLabel();
  const kinds = [object, other];
  const looked = trial.looked.map((one) => {
    const kind = kinds.find(({ name }) => name === one.object);
    const said = { count: format.number(one.count), kind: kind ? label(kind.label.many) : '' };
    return t(one.isAll ? 'trial.all' : 'trial.newest', said);
  });
  const shown = { shown: format.number(trial.pairs), records: format.number(trial.records) };
  const found = trial.pairs === 0 ? 'trial.none' : 'trial.pairs';
  return (
    <div className={styles['verdict']}>
      <div role="status">
        <strong>{t(trial.isCut ? 'trial.cut' : found, shown)}</strong>{' '}
        <span>{t('trial.looked', { kinds: looked.join(' · ') })}</span>
      </div>
      {trial.examples.map(({ one, other: two, score, why }) => (
        <div key={`${one.id} ${two.id}`} className={styles['example']}>
          <Example {...one} /> <Example {...two} />
          <span>{t('score', { score: Math.round(score) })}</span>
          <WhyLine object={object} other={other} why={why} />
        </div>
      ))}
    </div>
  );
}

function Example({ object, id, title }: Trial['examples'][number]['one']) {
  return (
    <Link to="/records/$object/$id" params={{ object, id }} target="_blank">
      {title ?? id}
    </Link>
  );
}
