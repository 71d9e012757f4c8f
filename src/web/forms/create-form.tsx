import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Modal } from 'antd';
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import type { ChangesetReply, FieldMeta, ObjectMeta } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { isShown } from '#web/record/shown-when.ts';
import { useSave } from '#web/save/use-save.ts';
import { apiTexts } from '#web/texts/api.ts';
import { formTexts } from '#web/texts/forms.ts';
import { askedSections } from './asked-sections.ts';
import { DraftNote } from './draft-note.tsx';
import { Twins } from './twins.tsx';
import { FieldRow } from './field-row.tsx';
import { noProblems, sortProblems, type Problems } from './problems.ts';
import { useFormValues } from './use-form-values.ts';
import styles from './create-form.module.css';

const ActivityNotes = lazy(() =>
  import('./activity-notes.tsx').then((module) => ({ default: module.ActivityNotes })),
);

type Props = { readonly object: ObjectMeta; readonly onClose: () => void };

/** Creates a record: the first section at once, the others when asked for; drafts survive. */
export function CreateForm({ object, onClose }: Props) {
  const t = useText(formTexts);
  const label = useLabel();
  const word = useWord();
  const isPhone = useIsPhone();
  const form = useFormValues(object);
  const [showsAll, setShowsAll] = useState(false);
  const { submit, problems, isPending } = useSubmit(object, form, onClose);
  const sections = askedSections(object, form.values, {
    showsAll,
    wrong: problems.byField,
    isEditable,
  });
  const first = sections[0]?.fields[0]?.name;
  const box = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
      submit('close');
  };
  return (
    <Modal
      open
      width={isPhone ? '100%' : showsAll ? 760 : 560}
      style={isPhone ? { top: 0, margin: 0, maxWidth: 'none' } : {}}
      title={t('title', { object: word(object.label.one) })}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && focusFirst(box.current)}
      mask={{ closable: false }}
      footer={
        <div className={styles['foot']}>
          <Button
            type="link"
            className={styles['all'] ?? ''}
            onClick={() => setShowsAll(!showsAll)}
          >
            {t(showsAll ? 'few' : 'all')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {!isPhone && (
            <Button loading={isPending} onClick={() => submit('again')}>
              {t('create.another')}
            </Button>
          )}
          <Button type="primary" loading={isPending} onClick={() => submit('close')}>
            {t('create')}
          </Button>
        </div>
      }
    >
      <div ref={box}>
        <Form
          layout="vertical"
          onFinish={() => submit('close')}
          onKeyDown={onKey}
          className={styles['form'] ?? ''}
        >
          <DraftNote at={form.draftAt} onDiscard={form.reset} />
          {problems.rest.map((sentence) => (
            <Alert key={sentence} type="error" showIcon title={sentence} />
          ))}
          {sections.map(({ name, fields }, index) => (
            <section key={name.en}>
              {index > 0 && <h2 className={styles['section']}>{label(name)}</h2>}
              <div className={styles['grid']} data-wide={showsAll}>
                {fields.map((field) => (
                  <FieldRow
                    key={`${form.round}/${field.name}`}
                    field={field}
                    value={form.values[field.name]}
                    problem={problems.byField.get(field.name)}
                    onChange={(value) => form.set(field.name, value)}
                    autoFocus={field.name === first}
                  />
                ))}
              </div>
            </section>
          ))}
          {object.name === 'activity' && (
            <Suspense>
              <ActivityNotes values={form.values} onSet={form.set} />
            </Suspense>
          )}
          {/* Enter in a field sends the form; a hidden button is what browsers ask for. */}
          <button type="submit" hidden>
            {t('create')}
          </button>
        </Form>
      </div>
      {object.kind === 'record' && <Twins object={object} values={form.values} />}
    </Modal>
  );
}

// Dialogues take the focus themselves once they stand; typing shall begin in the first field.
function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea')?.focus();
}

type After = 'close' | 'again';

function useSubmit(
  object: ObjectMeta,
  form: ReturnType<typeof useFormValues>,
  onClose: () => void,
) {
  const t = useText(formTexts);
  const said = useText(apiTexts);
  const save = useSave();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<Problems>(noProblems);
  const id = useRef(crypto.randomUUID());

  const submit = (after: After) => {
    const missing = requiredOf(object, form.values).filter((field) =>
      isEmptyValue(form.values[field.name]),
    );
    if (missing.length > 0) {
      setProblems({
        byField: new Map(missing.map((field) => [field.name, t('required')])),
        rest: [],
      });
      return;
    }
    const values = Object.fromEntries(
      Object.entries(form.values).filter(([, value]) => !isEmptyValue(value)),
    );
    const change = { op: 'create' as const, object: object.name, id: id.current, values };
    const title = readText(form.values[object.title]) ?? '';
    const draft = { name: form.name, values: form.values };
    const origin = { to: `/records/${object.name}?create=${object.name}`, draft };
    const whenSaved = (saved: ChangesetReply | null) => {
      const created = id.current;
      id.current = crypto.randomUUID();
      setProblems(noProblems);
      form.reset();
      if (after === 'again') return;
      onClose();
      // What waits for a line has no page yet.
      if (object.internal || form.isFromRecord || !saved) return;
      void navigate({ to: '/records/$object/$id', params: { object: object.name, id: created } });
    };
    const whenRefused = (error: Error) =>
      setProblems(
        error instanceof Refusal
          ? sortProblems(error.reply, object.fields)
          : { byField: new Map(), rest: [error.message] },
      );
    save.mutate(
      { changes: [change], said: said('saved.created', { title }), mayWait: { origin } },
      { onSuccess: whenSaved, onError: whenRefused },
    );
  };
  return { submit, problems, isPending: save.isPending };
}

function requiredOf(object: ObjectMeta, values: Readonly<Record<string, unknown>>): FieldMeta[] {
  return object.fields.filter(
    (field) =>
      field.required &&
      isEditable(field) &&
      field.default === undefined &&
      isShown(field.shownWhen, values),
  );
}
