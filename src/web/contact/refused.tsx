import { Alert, Input } from 'antd';
import { useId } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import type { Verdict } from './verdict.ts';
import styles from './contact.module.css';

/** The reasons in the words of the record that keeps them. */
export function useReasons(): (code: string) => string {
  const label = useLabel();
  const options = useObject('suppression')?.fields.find(({ name }) => name === 'reasons')?.options;
  return (code) => {
    const option = options?.[code];
    return option ? label(option.label) : code;
  };
}

type Props = {
  readonly verdict: Verdict;
  readonly override: string;
  readonly onOverride: (reason: string) => void;
};

/** Why the gate refused, until when, and the reason for which somebody with the privilege goes on. */
export function Refused({ verdict, override, onOverride }: Props) {
  const t = useText(contactTexts);
  const format = useFormat();
  const say = useReasons();
  const id = useId();
  const { reasons, nextAllowedAt, mayOverride } = verdict;
  return (
    <div className={styles['refused']} role="alert">
      <Alert
        type="warning"
        showIcon
        title={t('refused')}
        description={
          <>
            <ul className={styles['reasons']}>
              {reasons.map((code) => (
                <li key={code}>{say(code)}</li>
              ))}
            </ul>
            {nextAllowedAt && <p>{t('refused.until', { when: format.exact(nextAllowedAt) })}</p>}
            <p>{t('refused.kept')}</p>
          </>
        }
      />
      {mayOverride ? (
        <label htmlFor={id}>
          {t('override')}
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={2000}
            value={override}
            onChange={(event) => onOverride(event.target.value)}
          />
        </label>
      ) : (
        <p>{t('override.no')}</p>
      )}
    </div>
  );
}
