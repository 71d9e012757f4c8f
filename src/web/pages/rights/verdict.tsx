import { useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { Explanation, explainQuery } from '#web/record/explanation.tsx';
import { recordTexts } from '#web/texts/record.ts';
import { rightsTexts } from '#web/texts/rights.ts';
import styles from './rights.module.css';

type Props = { readonly object: ObjectMeta; readonly person: Linked; readonly record: Linked };

/** The answer in a sentence, then every privilege with its reasons. */
export function Verdict({ object, person, record }: Props) {
  const t = useText(rightsTexts);
  const r = useText(recordTexts);
  const { user } = useMeta();
  const { data, error } = useQuery(
    explainQuery(object.name, record.id, person.id === user.id ? undefined : person.id),
  );
  if (error) return <Notice title={error.message} />;
  if (!data) return <Lines count={7} />;
  const allowed = data.privileges.filter((one) => one.allowed);
  const names = { person: person.title ?? '', record: record.title ?? '' };
  const what = allowed.map((one) => r(`privilege.${one.privilege}`).toLowerCase()).join(', ');
  return (
    <div className={styles['verdict']} aria-live="polite">
      <h2>{allowed.length === 0 ? t('verdict.none', names) : t('verdict', { ...names, what })}</h2>
      <Explanation object={object} explained={data} />
    </div>
  );
}
