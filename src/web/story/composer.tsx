import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { SendAsMail } from '#web/contact/send-as-mail.tsx';
import { FollowUpFiles } from '#web/files/follow-up-files.tsx';
import { useKeys } from '#web/frame/use-keys.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { MentionBox } from '#web/mentions/mention-box.tsx';
import { Unreached } from '#web/mentions/unreached.tsx';
import { useUsualReminder } from '#web/notices/use-usual-reminder.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useSave } from '#web/save/use-save.ts';
import { storyTexts } from '#web/texts/story.ts';
import { useBegun } from './begin.ts';
import { changesOf, missingOf, type Composed } from './composed.ts';
import { FurtherFields } from './further-fields.tsx';
import { Kinds } from './kinds.tsx';
import { NextStep } from './next-step.tsx';
import { fieldOf, Particulars } from './particulars.tsx';
import { useAskedToLog } from './asked.ts';
import { useComposed } from './use-composed.ts';
import styles from './composer.module.css';

type Props = {
  readonly activity: ObjectMeta;
  /** The object and id of the record that is followed up. */
  readonly object: string;
  readonly record: string;
  /** The customer to whom a promise can be made; null where the record is none. */
  readonly customer: string | null;
};

/** The box in which a follow-up is written: what, how, when, what came of it, and what comes next. */
export function Composer(props: Props) {
  const { activity, record, customer } = props;
  const t = useText(storyTexts);
  const { composed, set, reset, name } = useComposed(record);
  const [isOpen, setIsOpen] = useState(composed.text !== '' || composed.files.length > 0);
  const { submit, problem, isPending } = useSubmit({
    ...props,
    composed,
    reset,
    draft: name,
    onSaved: () => setIsOpen(false),
  });
  useBegun(record, (part) => {
    setIsOpen(true);
    set(part);
  });
  const box = useRef<HTMLFormElement>(null);
  useAskedToLog(record, (kind) => {
    setIsOpen(true);
    set({ kind });
    box.current?.querySelector('textarea')?.focus();
  });
  useKeys(box, (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  });
  return (
    <form
      ref={box}
      className={styles['composer']}
      aria-label={t('composer')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Kinds
        activity={activity}
        hasPromise={customer !== null}
        kind={composed.kind}
        onKind={(kind) => {
          setIsOpen(true);
          set({ kind });
        }}
      />
      <MentionBox
        label={t(`text.${composed.kind}`)}
        rows={isOpen ? 4 : 1}
        maxLength={20000}
        text={composed.text}
        onText={(text) => set({ text })}
        onFocus={() => setIsOpen(true)}
      />
      {isOpen && (
        <>
          <Unreached record={record} text={composed.text} isPrivate={composed.isPrivate} />
          <Particulars activity={activity} composed={composed} set={set} />
          <FurtherFields activity={activity} composed={composed} set={set} record={record} />
          <NextStep activity={activity} composed={composed} set={set} />
          <FollowUpFiles
            box={box}
            files={composed.files}
            onFiles={(change) => set(({ files }) => ({ files: change(files) }))}
          />
          {problem && <Alert type="error" showIcon title={problem} role="alert" />}
          <div className={styles['foot']}>
            {composed.kind !== 'promise' && (
              <Checkbox
                checked={composed.isPrivate}
                onChange={(event) => set({ isPrivate: event.target.checked })}
              >
                {t('private')}
              </Checkbox>
            )}
            {composed.kind === 'email' && <SendAsMail text={composed.text} />}
            <Button type="primary" htmlType="submit" loading={isPending}>
              {t('save')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function useSubmit({
  activity,
  record,
  customer,
  object,
  composed,
  reset,
  draft,
  onSaved,
}: Props & { composed: Composed; reset: () => void; draft: string; onSaved: () => void }) {
  const t = useText(storyTexts);
  const label = useLabel();
  const save = useSave();
  const client = useQueryClient();
  const usual = useUsualReminder('task');
  const [problem, setProblem] = useState<string | null>(null);
  const whenSaved = () => {
    reset();
    onSaved();
    // The figures of the record (last contact, next step) are counted anew.
    refreshObjects(client, [object, 'file']);
  };
  const submit = () => {
    const missing = missingOf(composed);
    setProblem(missing && t(missing));
    if (missing || save.isPending) return;
    const outcome = fieldOf(activity, 'outcome')?.options?.[composed.outcome ?? ''];
    const named = outcome ? label(outcome.label) : '';
    const to = `/records/${object}/${record}?tab=story`;
    const origin = { to, draft: { name: draft, values: { ...composed } } };
    save.mutate(
      {
        changes: changesOf(composed, { record, customer, named, usual }),
        said: t('saved'),
        mayWait: { origin },
      },
      { onSuccess: whenSaved, onError: (refusal) => setProblem(refusal.message) },
    );
  };
  return { submit, problem, isPending: save.isPending };
}
