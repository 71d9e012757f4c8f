import { Button } from 'antd';
import { Bell } from 'lucide-react';
import { PlannedContact } from '#web/contact/planned-contact.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { remindWords } from '#web/notices/remind-options.ts';
import { useUsualReminder } from '#web/notices/use-usual-reminder.ts';
import { noticesTexts } from '#web/texts/notices.ts';

type Values = Readonly<Record<string, unknown>>;
type Props = { readonly values: Values; readonly onSet: (field: string, value: unknown) => void };

/** What the form of an activity says beside its fields: who may not be contacted, and the usual reminder. */
export function ActivityNotes({ values, onSet }: Props) {
  const at = readText(values['startAt']) ?? readText(values['dueAt']);
  if (at === null || (readText(values['status']) ?? 'open') !== 'open') return null;
  const kind = readText(values['kind']) ?? '';
  const parties = [values['customer'], values['regarding']].flatMap(
    (value) => readLink(value)?.id ?? [],
  );
  return (
    <>
      <PlannedContact kind={kind} parties={parties} at={at} />
      <UsualReminder kind={kind} values={values} onSet={onSet} />
    </>
  );
}

function UsualReminder({ kind, values, onSet }: Props & { readonly kind: string }) {
  const t = useText(noticesTexts);
  const usual = useUsualReminder(kind);
  if (usual === null || (values['remindBefore'] ?? null) !== null) return null;
  return (
    <Button
      type="link"
      size="small"
      icon={<Bell size={14} aria-hidden />}
      onClick={() => onSet('remindBefore', usual)}
    >
      {t('remind.usual', { when: remindWords(t, usual) })}
    </Button>
  );
}
