import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { lastApprovalQuery } from '#web/approval/approvals.ts';
import { SubmitDialog } from '#web/approval/submit-dialog.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { UploadList } from '#web/files/upload-list.tsx';
import { useUploads } from '#web/files/use-uploads.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { isEmptyValue } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { sellingTexts } from '#web/texts/selling.ts';
import type { Missing } from './missing-of.ts';
import { useStageMove, type StageMove } from './use-stage-move.ts';
import styles from './selling.module.css';

type Props = {
  readonly move: StageMove;
  readonly missing: readonly Missing[];
  readonly onClose: () => void;
};

/** What the gates still want, asked for in place: fields to fill, items to tick, documents to attach; then it goes on. */
export function GateDialog({ move, missing: first, onClose }: Props) {
  const t = useText(sellingTexts);
  const [missing, setMissing] = useState(first);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [attached, setAttached] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const act = useStageMove({ onDone: onClose, onMissing: setMissing });
  const isMet = ({ kind, gate, field }: Missing) =>
    kind === 'field' ? !isEmptyValue(values[field ?? '']) : [...ticked, ...attached].includes(gate);
  const go = () =>
    act.mutate({
      ...move,
      ticks: [...ticked],
      values,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
  return (
    <Modal
      open
      title={t('gate.title', { stage: move.stage.name })}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('gate.go')}
      okButtonProps={{ disabled: !missing.every(isMet), loading: act.isPending }}
      onOk={go}
    >
      <p className={styles['ask']}>{t('gate.ask')}</p>
      <Form layout="vertical" component="div">
        <ul className={styles['gates']}>
          {missing.map((one) => (
            <li key={one.gate} className={styles['gate']}>
              {one.kind === 'field' && (
                <FieldGate
                  missing={one}
                  value={values[one.field ?? '']}
                  onChange={(value) => setValues((all) => ({ ...all, [one.field ?? '']: value }))}
                />
              )}
              {one.kind === 'approval' && (
                <ApprovalGate missing={one} record={move.id} onSubmitted={onClose} />
              )}
              {one.kind === 'check' && (
                <Checkbox
                  checked={ticked.has(one.gate)}
                  onChange={() => setTicked((all) => toggled(all, one.gate))}
                >
                  {one.name}
                </Checkbox>
              )}
              {one.kind === 'document' && (
                <DocumentGate
                  missing={one}
                  record={move.id}
                  isThere={attached.has(one.gate)}
                  onAttached={() => setAttached((all) => new Set([...all, one.gate]))}
                />
              )}
            </li>
          ))}
        </ul>
        <Form.Item label={t('reason')} htmlFor={reasonId}>
          <Input
            id={reasonId}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return all.has(one) ? new Set([...all].filter((other) => other !== one)) : new Set([...all, one]);
}

type FieldGateProps = {
  readonly missing: Missing;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

function FieldGate({ missing, value, onChange }: FieldGateProps) {
  const t = useText(sellingTexts);
  const object = useObject('opportunity');
  const field = object?.fields.find(({ name }) => name === missing.field);
  if (!field) return <Alert type="warning" title={t('gate.no-field', { name: missing.name })} />;
  return <FieldRow field={field} value={value} problem={undefined} onChange={onChange} />;
}

type ApprovalGateProps = {
  readonly missing: Missing;
  readonly record: string;
  readonly onSubmitted: () => void;
};

/** What must be approved first: where that stands, and the way to ask for it. */
function ApprovalGate({ missing, record, onSubmitted }: ApprovalGateProps) {
  const t = useText(sellingTexts);
  const { data } = useQuery(lastApprovalQuery(record));
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles['approval']}>
      <span>{missing.name}</span>
      {data?.state === 'waiting' ? (
        <span role="status">{t('gate.waits', { step: data.stepName ?? '' })}</span>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('gate.submit')}
        </Button>
      )}
      {isAsking && (
        <SubmitDialog
          object="opportunity"
          record={record}
          title={missing.name}
          onClose={() => setAsking(false)}
          onDone={onSubmitted}
        />
      )}
    </div>
  );
}

type DocumentGateProps = {
  readonly missing: Missing;
  readonly record: string;
  readonly isThere: boolean;
  readonly onAttached: () => void;
};

function DocumentGate({ missing, record, isThere, onAttached }: DocumentGateProps) {
  const t = useText(sellingTexts);
  const id = useId();
  const words = missing.document?.toLowerCase() ?? '';
  const { uploads, add, drop } = useUploads({ regarding: record }, ({ name }) => {
    if (name.toLowerCase().includes(words)) onAttached();
  });
  return (
    <Form.Item
      label={missing.name}
      htmlFor={id}
      extra={missing.document ? t('gate.named', { words: missing.document }) : undefined}
    >
      <input
        id={id}
        type="file"
        className={styles['file']}
        onChange={(event) => add([...(event.target.files ?? [])])}
      />
      {isThere && (
        <span className={styles['there']} role="status">
          <CircleCheck size={15} aria-hidden /> {t('gate.attached')}
        </span>
      )}
      <UploadList uploads={uploads} onDrop={drop} />
    </Form.Item>
  );
}
