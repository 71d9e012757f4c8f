import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { recordsQuery } from './consents-query.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToday } from '#web/language/use-today.ts';
import { contactTexts } from '#web/texts/contact.ts';
import styles from './contact.module.css';

type Cell = { readonly purpose: string; readonly channel: string };

/** What a customer agreed to and forbade: the decision in force for each purpose and channel, changed where it stands. */
export function Consents({ record }: { record: Row }) {
  const t = useText(contactTexts);
  const label = useLabel();
  const consent = useObject('consent');
  const { data } = useQuery(recordsQuery(record.id));
  const [open, setOpen] = useState<Cell | null>(null);
  if (!consent || !data) return null;
  const optionsOf = (name: string) => Object.entries(fieldOf(consent, name)?.options ?? {});
  const channels = optionsOf('channel');
  return (
    <section className={styles['matrix']} aria-label={t('consents')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('consents.purpose')}</th>
            {channels.map(([name, option]) => (
              <th key={name} scope="col">
                {label(option.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {optionsOf('purpose').map(([purpose, option]) => (
            <tr key={purpose}>
              <th scope="row">{label(option.label)}</th>
              {channels.map(([channel, way]) => (
                <td key={channel}>
                  <Decided
                    consent={consent}
                    row={latest(data, { purpose, channel })}
                    name={t('consents.change', {
                      purpose: label(option.label),
                      channel: label(way.label),
                    })}
                    onOpen={() => setOpen({ purpose, channel })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <Deciding consent={consent} party={record.id} cell={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

type DecidedProps = {
  readonly consent: ObjectMeta;
  readonly row: Row | undefined;
  readonly name: string;
  readonly onOpen: () => void;
};

function Decided({ consent, row, name, onOpen }: DecidedProps) {
  const t = useText(contactTexts);
  const format = useFormat();
  const today = useToday();
  const decision = readText(row?.['decision']);
  const field = fieldOf(consent, 'decision');
  const until = readText(row?.['expiresOn']);
  const isOver = decision === 'given' && until !== null && until < today;
  const at = readText(row?.['decidedAt']);
  const content =
    row && field && decision ? (
      <>
        {isOver ? t('consents.over') : <OptionMark option={decision} field={field} />}
        {at && (
          <span className={styles['since']}>
            {t('consents.since', { day: format.day(at.slice(0, 10)) })}
          </span>
        )}
      </>
    ) : (
      <span aria-hidden>–</span>
    );
  if (!consent.can.create) return <>{content}</>;
  return (
    <button type="button" className={styles['decision']} onClick={onOpen}>
      <span className="for-readers-only">{name}</span>
      {content}
    </button>
  );
}

const asked = ['decision', 'proof', 'decidedAt', 'expiresOn', 'proofFile', 'wording'];

function Deciding({
  consent,
  party,
  cell,
  onClose,
}: {
  consent: ObjectMeta;
  party: string;
  cell: Cell;
  onClose: () => void;
}) {
  const t = useText(contactTexts);
  const label = useLabel();
  const save = useSave();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const fields = asked.flatMap((name) => fieldOf(consent, name) ?? []);
  const named = (name: 'purpose' | 'channel'): string => {
    const option = fieldOf(consent, name)?.options?.[cell[name]];
    return option ? label(option.label) : cell[name];
  };
  const submit = () => {
    const given = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null && value !== ''),
    );
    save.mutate(
      {
        changes: [{ op: 'create', object: 'consent', values: { party, ...cell, ...given } }],
        said: t('consents.saved'),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      open
      title={t('consents.title', { purpose: named('purpose'), channel: named('channel') })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('cancel')}
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={save.isPending}
          disabled={!values['decision'] || !values['proof']}
          onClick={submit}
        >
          {t('consents.save')}
        </Button>,
      ]}
    >
      {fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          value={values[field.name] ?? null}
          problem={undefined}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {save.error && <p role="alert">{save.error.message}</p>}
    </Modal>
  );
}

function latest(rows: readonly Row[], cell: Cell): Row | undefined {
  return rows.find((row) => row['purpose'] === cell.purpose && row['channel'] === cell.channel);
}

function fieldOf(object: ObjectMeta, name: string): FieldMeta | undefined {
  return object.fields.find((field) => field.name === name);
}
