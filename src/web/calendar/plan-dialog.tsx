import { Alert, Button, Form, Modal } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { PlannedContact } from '#web/contact/planned-contact.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useUsualReminder } from '#web/notices/use-usual-reminder.ts';
import { useSave } from '#web/save/use-save.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { ClashNote } from './clash-note.tsx';
import type { Entry } from './entry.ts';
import { changesOf, ownValues, timesOf, type Plan, type Planned } from './plan.ts';
import { PlanFields } from './plan-fields.tsx';
import { SeriesDialog } from './series-dialog.tsx';
import { useSaveSeries, type Which } from './use-save-series.ts';
import styles from './plan-dialog.module.css';

type Props = {
  readonly plan: Plan;
  /** What is changed; null for something new. */
  readonly before: Planned | null;
  /** Whose time it takes beside those who take part. */
  readonly owner: { readonly id: string; readonly title: string | null } | null;
  /** The one time of a series that is changed; which times are meant is asked when it is saved. */
  readonly occurrence?: Entry | null;
  readonly onClose: () => void;
};

/** The form of a calendar entry: what, when, with whom and where, saved as one changeset. */
export function PlanDialog({ plan: begun, before, owner, occurrence = null, onClose }: Props) {
  const t = useText(calendarTexts);
  const { user } = useMeta();
  const isPhone = useIsPhone();
  const { zone } = useFormat();
  const [chosen, setPlan] = useState(begun);
  const usual = useUsualReminder(chosen.kind);
  const plan = chosen.remind === 'usual' ? { ...chosen, remind: usual } : chosen;
  const times = timesOf(plan, zone);
  const { submit, problem, isPending, isAsking, choose } = useSubmit({
    plan,
    before,
    occurrence,
    onClose,
  });
  const box = useRef<HTMLDivElement>(null);
  const whose = owner ?? { id: user.id, title: user.name };
  const people = [whose, ...plan.users.filter(({ id }) => id !== whose.id)];
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
      submit();
  };
  return (
    <Modal
      open
      width={isPhone ? '100%' : 620}
      style={isPhone ? { top: 0, margin: 0, maxWidth: 'none' } : { top: 48 }}
      title={t(before ? 'form.edit' : 'form.new')}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && box.current?.querySelector('input')?.focus()}
      mask={{ closable: false }}
      footer={
        <div className={styles['foot']}>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="primary" loading={isPending} onClick={submit}>
            {t('form.save')}
          </Button>
        </div>
      }
    >
      <div ref={box}>
        <Form
          layout="vertical"
          onFinish={submit}
          onKeyDown={onKey}
          className={styles['form'] ?? ''}
        >
          <PlanFields
            plan={chosen}
            zone={zone}
            isNew={before === null}
            isOne={occurrence !== null}
            onChange={(part) => setPlan((now) => ({ ...now, ...part }))}
          />
          <PlannedContact
            kind={plan.kind}
            parties={[plan.customer, ...plan.contacts].flatMap((one) => one?.id ?? [])}
            at={times?.startAt ?? null}
          />
          <ClashNote
            times={times}
            repeats={plan.repeats}
            people={people}
            except={before?.id ?? null}
          />
          {problem && <Alert type="error" showIcon title={problem} role="alert" />}
          {/* Enter in a field sends the form; a hidden button is what browsers ask for. */}
          <button type="submit" hidden>
            {t('form.save')}
          </button>
        </Form>
      </div>
      {isAsking && <SeriesDialog onChosen={choose} />}
    </Modal>
  );
}

type Submitted = Pick<Props, 'plan' | 'before' | 'onClose'> & { readonly occurrence: Entry | null };

function useSubmit({ plan, before, occurrence, onClose }: Submitted) {
  const t = useText(calendarTexts);
  const { zone } = useFormat();
  const save = useSave();
  const saveSeries = useSaveSeries();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useRef(before?.id ?? crypto.randomUUID());
  const submit = () => {
    if (save.isPending) return;
    const times = timesOf(plan, zone);
    const title = plan.subject.trim();
    if (title === '') return setProblem(t('form.subject.missing'));
    if (!times) return setProblem(t('form.time.wrong'));
    setProblem(null);
    if (occurrence) return setIsAsking(true);
    save.mutate(
      {
        changes: changesOf(plan, times, { id: id.current, before }),
        said: t(before ? 'form.changed' : 'form.created', { title }),
      },
      { onSuccess: onClose, onError: (refusal) => setProblem(refusal.message) },
    );
  };
  const choose = (which: Which | null) => {
    setIsAsking(false);
    const times = timesOf(plan, zone);
    if (!which || !occurrence || !times) return;
    const said = t('form.changed', { title: plan.subject.trim() });
    const values = { ...ownValues(plan), ...times };
    saveSeries({ entry: occurrence, which, values, said }).then(onClose, (refusal: unknown) =>
      setProblem(refusal instanceof Error ? refusal.message : t('failed')),
    );
  };
  return { submit, problem, isPending: save.isPending, isAsking, choose };
}
