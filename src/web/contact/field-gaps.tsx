import { queryOptions, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { call } from '#web/api/client.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { personalFieldTexts } from '#web/texts/personal-fields.ts';
import styles from './contact.module.css';

type Held = {
  readonly field: string;
  readonly purpose: string | null;
  readonly gap: string | null;
};

const gaps = ['no-purpose', 'no-ground', 'consent-missing', 'consent-withdrawn'] as const;

/** Personal fields of a person or household that hold something without a purpose, a ground or the consent they need. */
export function FieldGaps({ object: name, id }: { object: string; id: string }) {
  const t = useText(personalFieldTexts);
  const label = useLabel();
  const object = useObject(name);
  const consent = useObject('consent');
  const { data } = useQuery({ ...heldQuery(name, id), enabled: isPersonal(name) });
  const purposes = consent?.fields.find((one) => one.name === 'purpose')?.options ?? {};
  const missing = (data?.items ?? []).flatMap(({ field, purpose, gap }) => {
    const known = gaps.find((one) => one === gap);
    if (!known) return [];
    const option = purpose === null ? undefined : purposes[purpose];
    const meta = object?.fields.find((one) => one.name === field);
    const why = t(`gap.${known}`, { purpose: option ? label(option.label) : '' });
    return [{ field, said: `${meta ? label(meta.label) : field}: ${why}` }];
  });
  if (missing.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('gaps')}
      description={
        <ul className={styles['reasons']}>
          {missing.map(({ field, said }) => (
            <li key={field}>{said}</li>
          ))}
        </ul>
      }
    />
  );
}

function isPersonal(object: string): boolean {
  return object === 'contact' || object === 'household';
}

// Under the consents' key: a decision that is kept is asked for anew with it.
function heldQuery(object: string, id: string) {
  return queryOptions({
    queryKey: ['records', 'consent', 'held', object, id],
    queryFn: ({ signal }) =>
      call<{ items: readonly Held[] }>('GET', `/personal-fields/${object}/${id}`, { signal }),
  });
}
