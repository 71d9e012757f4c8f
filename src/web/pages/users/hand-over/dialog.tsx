import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { handOverTexts } from '#web/texts/hand-over.ts';
import type { Person } from '../person.ts';
import {
  handOver,
  isHalfSaid,
  nothingAsked,
  previewQuery,
  type Answer,
  type Asked,
} from './ask.ts';
import { PartsTable } from './parts-table.tsx';
import { Splits } from './splits.tsx';
import styles from '../users.module.css';

type Props = {
  readonly person: Pick<Person, 'id' | 'name' | 'state'>;
  readonly onClose: () => void;
};

/** Hands everything that a person looks after over to others, with the counts before and one undo after. */
export function HandOverDialog({ person, onClose }: Props) {
  const t = useText(handOverTexts);
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const set = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const preview = useQuery(previewQuery(person.id, asked));
  const parts = preview.data?.parts ?? [];
  const total = parts
    .filter(({ part }) => !asked.except.includes(part))
    .reduce((sum, { count }) => sum + count, 0);
  const doing = useHandOver(person, onClose);
  const mayDo =
    asked.receiver !== null &&
    !asked.splits.some(isHalfSaid) &&
    (total > 0 || asked.deactivate || asked.revoke);
  const problem = doing.error ?? preview.error;
  return (
    <Modal
      open
      width={760}
      title={t('title')}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('do', { count: total })}
      okButtonProps={{ disabled: !mayDo, loading: doing.isPending }}
      onOk={() => doing.mutate(asked)}
    >
      <p className={styles['hand-over-lead']}>{t('lead', { name: person.name })}</p>
      <Form layout="vertical">
        <Form.Item label={t('receiver')} htmlFor="hand-over-receiver" required>
          <RecordPicker
            id="hand-over-receiver"
            object="user"
            label={handOverTexts['receiver']}
            value={asked.receiver}
            onChange={(receiver) => set({ receiver })}
            isRequired
          />
        </Form.Item>
        {preview.isPending && <Lines count={4} />}
        {preview.data && parts.length === 0 && <p>{t('nothing')}</p>}
        {parts.length > 0 && <PartsTable parts={parts} asked={asked} set={set} />}
        <Splits asked={asked} set={set} />
        <Form.Item label={t('reason')} htmlFor="hand-over-reason">
          <Input
            id="hand-over-reason"
            maxLength={300}
            value={asked.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </Form.Item>
        <div className={styles['hand-over-ends']}>
          {person.state !== 'off' && (
            <Checkbox
              checked={asked.deactivate}
              onChange={(event) => set({ deactivate: event.target.checked })}
            >
              {t('deactivate', { name: person.name })}
            </Checkbox>
          )}
          <Checkbox
            checked={asked.revoke}
            onChange={(event) => set({ revoke: event.target.checked })}
          >
            {t('revoke')}
          </Checkbox>
        </div>
      </Form>
      {problem && <Alert type="error" showIcon title={problem.message} role="alert" />}
    </Modal>
  );
}

function useHandOver(person: Props['person'], onClose: () => void) {
  const t = useText(handOverTexts);
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  return useMutation<Answer, Error, Asked>({
    mutationFn: (asked) => handOver(person.id, asked),
    onSuccess: ({ changeset, total }) => {
      void client.invalidateQueries({ queryKey: ['records'] });
      const act = changeset ? { act: { label: t('undo'), run: () => void undo(changeset) } } : {};
      toast({ text: changeset ? t('done', { count: total }) : t('long'), ...act });
      onClose();
    },
  });
}
