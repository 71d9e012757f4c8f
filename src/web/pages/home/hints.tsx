import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { Circle, CircleCheck, FlaskConical, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HomeHint, HomeSettings } from '#model/home-cards.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { begunQuery } from '#web/home/begun.ts';
import { firstSteps, type FirstStep } from '#web/home/first-steps.ts';
import { useText } from '#web/language/language.ts';
import { RemoveDemoButton, useDemoCompany, type Demo } from '#web/pages/workspace/demo-removal.tsx';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

type Props = {
  readonly settings: Required<HomeSettings>;
  readonly dismiss: (hint: HomeHint) => void;
};

/** What an administrator is told at the beginning: that the company is a demo, or else what to do first. */
export function Hints(props: Props) {
  const { user } = useMeta();
  return user.administrator ? <AdministratorHints {...props} /> : null;
}

function AdministratorHints({ settings, dismiss }: Props) {
  const { demo, isPending } = useDemoCompany();
  const isOpen = (hint: HomeHint) => !settings.dismissed.includes(hint);
  if (isPending) return null;
  if (demo)
    return isOpen('demo') ? <DemoHint demo={demo} onDismiss={() => dismiss('demo')} /> : null;
  return isOpen('first-day') ? <FirstDay onDismiss={() => dismiss('first-day')} /> : null;
}

function DemoHint({ demo, onDismiss }: { demo: Demo; onDismiss: () => void }) {
  const t = useText(homeTexts);
  return (
    <div className={styles['demo']} role="note">
      <FlaskConical size={16} aria-hidden />
      <p>{t('demo')}</p>
      <RemoveDemoButton demo={demo} isSmall />
      <Dismiss onDismiss={onDismiss} />
    </div>
  );
}

function Dismiss({ onDismiss }: { onDismiss: () => void }) {
  const t = useText(homeTexts);
  return (
    <Button
      type="text"
      icon={<X size={16} aria-hidden />}
      aria-label={t('dismiss')}
      onClick={onDismiss}
    />
  );
}

const records = '/records/$object' as const;
const placeOf = {
  invite: { to: '/admin/users' },
  units: { to: '/admin/units' },
  shape: { to: '/admin/shape' },
  import: { to: '/import' },
  create: { to: records, params: { object: 'account' } },
  duplicates: { to: records, params: { object: 'duplicate-group' } },
  contact: { to: records, params: { object: 'contact-policy' } },
  log: { to: records, params: { object: 'party' } },
} as const satisfies Readonly<Record<FirstStep, LinkProps>>;

function FirstDay({ onDismiss }: { onDismiss: () => void }) {
  const t = useText(homeTexts);
  const create = useCreate();
  const mayCreate = useObject('account')?.can.create !== undefined;
  const { data: begun } = useQuery(begunQuery);
  if (!begun || Object.values(begun).every(Boolean)) return null;
  return (
    <section className={styles['first']} aria-label={t('first')}>
      <div className={styles['head']}>
        <h2>{t('first')}</h2>
        <Dismiss onDismiss={onDismiss} />
      </div>
      <ul>
        {firstSteps.map((step) => (
          <Step key={step} isDone={begun[step]} text={t(`first.${step}.text`)}>
            {step === 'create' && mayCreate ? (
              <button type="button" onClick={() => create('account')}>
                {t('first.create')}
              </button>
            ) : (
              <Link {...placeOf[step]}>{t(`first.${step}`)}</Link>
            )}
          </Step>
        ))}
      </ul>
    </section>
  );
}

function Step({ isDone, text, children }: { isDone: boolean; text: string; children: ReactNode }) {
  const t = useText(homeTexts);
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <li data-done={isDone}>
      <Icon size={18} aria-hidden />
      <span className="for-readers-only">{t(isDone ? 'first.done' : 'first.open')}</span>
      <span className={styles['step']}>
        {children}
        <span className={styles['word']}>{text}</span>
      </span>
    </li>
  );
}
