import { Alert, Button, Form, Modal, Progress } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { isEmptyValue } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { isShown } from '#web/record/shown-when.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useAction, type Action, type ActionOutcome } from '#web/save/use-action.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { actionTexts } from '#web/texts/actions.ts';
import { apiTexts } from '#web/texts/api.ts';
import { ActionRefusals } from './action-refusals.tsx';
import { DraftNote } from './draft-note.tsx';
import { FieldRow } from './field-row.tsx';
import { noProblems, sortProblems, type Problems } from './problems.ts';
import { useFormValues } from './use-form-values.ts';
import styles from './create-form.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly action: Action;
  readonly ids: readonly string[];
  readonly onClose: () => void;
  /** Called once it was done to all of them. */
  readonly onDone?: () => void;
};

/** Asks for what an action wants to know and does it, to one record or to several. */
export function ActionDialog({ object, action, ids, onClose, onDone }: Props) {
  const t = useText(actionTexts);
  const label = useLabel();
  const isPhone = useIsPhone();
  const name = label(action.label);
  const form = useFormValues({
    name: `${object.name}.${action.name}`,
    fields: action.fields ?? [],
  });
  const { submit, problems, isPending, progress, outcome } = useSubmit(
    { object, action, ids, onClose, ...(onDone ? { onDone } : {}) },
    form,
  );
  const fields = (action.fields ?? []).filter((field) => isShown(field.shownWhen, form.values));
  const box = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
      submit();
  };
  const many = ids.length > 1;
  return (
    <Modal
      open
      width={isPhone ? '100%' : 520}
      style={isPhone ? { top: 0, margin: 0, maxWidth: 'none' } : {}}
      title={name}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && focusFirst(box.current)}
      mask={{ closable: false }}
      footer={
        <div className={styles['foot']}>
          <span className={styles['all']} />
          <Button onClick={onClose}>{t(outcome ? 'close' : 'cancel')}</Button>
          {!outcome && (
            <Button type="primary" loading={isPending} onClick={submit}>
              {many ? t('for.many', { action: name, count: ids.length }) : name}
            </Button>
          )}
        </div>
      }
    >
      {outcome ? (
        <ActionRefusals object={object} action={name} outcome={outcome} />
      ) : (
        <div ref={box}>
          <Form
            layout="vertical"
            onFinish={submit}
            onKeyDown={onKey}
            className={styles['form'] ?? ''}
          >
            <DraftNote at={form.draftAt} onDiscard={form.reset} />
            {problems.rest.map((sentence) => (
              <Alert key={sentence} type="error" showIcon title={sentence} />
            ))}
            <div className={styles['grid']}>
              {fields.map((field, index) => (
                <FieldRow
                  key={`${form.round}/${field.name}`}
                  field={field}
                  value={form.values[field.name]}
                  problem={problems.byField.get(field.name)}
                  onChange={(value) => form.set(field.name, value)}
                  autoFocus={index === 0}
                />
              ))}
            </div>
            {/* Enter in a field sends the form; a hidden button is what browsers ask for. */}
            <button type="submit" hidden>
              {name}
            </button>
          </Form>
          {isPending && many && (
            <div role="status">
              <Progress percent={Math.round((100 * progress) / ids.length)} showInfo={false} />
              {t('progress', { done: progress, count: ids.length })}
            </div>
          )}
        </div>
      )}
    </Modal>
  );
}

// Dialogues take the focus themselves once they stand; typing shall begin in the first field.
function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]')?.focus();
}

function useSubmit(
  { object, action, ids, onClose, onDone }: Props,
  form: ReturnType<typeof useFormValues>,
) {
  const t = useText(actionTexts);
  const said = useText(apiTexts);
  const label = useLabel();
  const toast = useToast();
  const undo = useUndo();
  const act = useAction(object, action);
  const [problems, setProblems] = useState<Problems>(noProblems);
  const [progress, setProgress] = useState(0);
  const [outcome, setOutcome] = useState<ActionOutcome | null>(null);

  const whenDone = (done: ActionOutcome) => {
    form.reset();
    if (done.refused.length > 0) return setOutcome(done);
    const { changeset } = done;
    const canUndo = changeset !== null && ids.length === 1;
    const text =
      ids.length === 1
        ? t('done', { action: label(action.label) })
        : t('done.many', { action: label(action.label), count: done.done });
    const act = canUndo ? { act: { label: said('undo'), run: () => void undo(changeset) } } : {};
    toast({ text, ...act });
    onDone?.();
    return onClose();
  };
  const whenRefused = (error: Error) =>
    setProblems(
      error instanceof Refusal
        ? sortProblems(error.reply, action.fields ?? [])
        : { byField: new Map(), rest: [error.message] },
    );
  const submit = () => {
    const missing = (action.fields ?? []).filter(
      (field) => field.required && isEmptyValue(form.values[field.name]),
    );
    if (missing.length > 0) {
      const byField = new Map(missing.map((field) => [field.name, t('required')]));
      return setProblems({ byField, rest: [] });
    }
    const given = Object.entries(form.values).filter(([, value]) => !isEmptyValue(value));
    const input = Object.fromEntries(given);
    return act.mutate(
      { ids, input, onProgress: setProgress },
      { onSuccess: whenDone, onError: whenRefused },
    );
  };
  return { submit, problems, isPending: act.isPending, progress, outcome };
}
