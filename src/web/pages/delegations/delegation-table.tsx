import { Button } from 'antd';
import { Pencil } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import type { Row } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { delegationsTexts } from '#web/texts/delegations.ts';
import styles from './delegations.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly rows: readonly Row[];
  readonly onEdit: (row: Row) => void;
};

/** Delegations with their state of today. */
export function DelegationTable({ object, rows, onEdit }: Props) {
  const t = useText(delegationsTexts);
  const format = useFormat();
  const label = useLabel();
  const today = useToday();
  const labelOf = (name: string) => {
    const field = object.fields.find((one) => one.name === name);
    return field ? label(field.label) : name;
  };
  const columns: PlainColumn<Row>[] = [
    { key: 'from', label: labelOf('fromUser'), cell: (row) => <Who value={row['fromUser']} /> },
    { key: 'to', label: labelOf('toUser'), cell: (row) => <Who value={row['toUser']} /> },
    {
      key: 'days',
      label: t('days'),
      cell: (row) =>
        t('span', {
          from: format.day(readText(row['fromOn']) ?? today),
          until: format.day(readText(row['untilOn']) ?? today),
        }),
    },
    { key: 'state', label: t('state'), cell: (row) => <State state={stateOf(row, today)} /> },
    { key: 'reason', label: labelOf('reason'), cell: (row) => readText(row['reason']) },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 130,
      cell: (row) => <Acts object={object} row={row} today={today} onEdit={onEdit} />,
    },
  ];
  return (
    <PlainTable
      label={t('title')}
      columns={columns}
      items={rows}
      keyOf={({ id }) => id}
      isQuiet={(row) => stateOf(row, today) === 'over'}
    />
  );
}

function Who({ value }: { value: unknown }) {
  const name = readLink(value)?.title ?? '—';
  return (
    <span className={styles['who']}>
      <PersonMark name={name} size={22} />
      {name}
    </span>
  );
}

type State = 'now' | 'later' | 'over';

function State({ state }: { state: State }) {
  const t = useText(delegationsTexts);
  return (
    <span className={styles['state']} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}

function stateOf(row: Row, today: string): State {
  const [from, until] = [readText(row['fromOn']) ?? '', readText(row['untilOn']) ?? ''];
  if (until < today) return 'over';
  return from > today ? 'later' : 'now';
}

type ActsProps = {
  readonly object: ObjectMeta;
  readonly row: Row;
  readonly today: string;
  readonly onEdit: (row: Row) => void;
};

function Acts({ object, row, today, onEdit }: ActsProps) {
  const t = useText(delegationsTexts);
  const { user } = useMeta();
  const save = useSave();
  const toast = useToast();
  const absent = readLink(row['fromUser']);
  const name = absent?.title ?? '';
  const isMine = user.administrator || absent?.id === user.id;
  if (!isMine || !object.can.edit || stateOf(row, today) === 'over') return null;
  const end = () =>
    save.mutate(
      { changes: [{ op: 'delete', object: 'delegation', id: row.id }], said: t('ended') },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  return (
    <>
      <Button
        type="text"
        icon={<Pencil size={16} aria-hidden />}
        aria-label={t('edit', { name })}
        onClick={() => onEdit(row)}
      />
      <Button size="small" aria-label={t('end.of', { name })} onClick={end}>
        {t('end')}
      </Button>
    </>
  );
}
