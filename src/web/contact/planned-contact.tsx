import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { call } from '#web/api/client.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { useReasons } from './refused.tsx';
import styles from './contact.module.css';

type Props = {
  readonly kind: string;
  /** The customers who are to be called or visited. */
  readonly parties: readonly string[];
  readonly at: string | null;
};

type Warned = {
  readonly party: { readonly id: string; readonly title: string };
  readonly reasons: readonly string[];
  readonly nextAllowedAt: string | null;
};

const bound = new Set(['call', 'visit']);

/** Says what speaks against a call or visit while it is planned; it hinders nobody from saving. */
export function PlannedContact({ kind, parties, at }: Props) {
  const t = useText(contactTexts);
  const say = useReasons();
  const format = useFormat();
  const now = useNow();
  const ids = [...new Set(parties)].toSorted().slice(0, 50);
  const isAhead = at !== null && Date.parse(at) > now - 3_600_000;
  const { data } = useQuery({
    queryKey: ['contact-plans', kind, ids, at],
    queryFn: ({ signal }) =>
      call<{ warned: Warned[] }>('POST', '/contact-plans', {
        body: { kind, parties: ids, at },
        signal,
      }),
    enabled: bound.has(kind) && ids.length > 0 && isAhead,
  });
  const warned = data?.warned ?? [];
  if (warned.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('planned')}
      description={
        <ul className={styles['reasons']}>
          {warned.map(({ party, reasons, nextAllowedAt }) => (
            <li key={party.id}>
              {t('planned.line', {
                name: party.title,
                reasons: reasons.map(say).join(t('planned.between')),
              })}{' '}
              {nextAllowedAt && t('refused.until', { when: format.exact(nextAllowedAt) })}
            </li>
          ))}
          <li>{t('planned.still')}</li>
        </ul>
      }
    />
  );
}
