import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import { usePoolAct } from './use-pool-act.ts';

type Props = {
  readonly title: string;
  readonly customers: readonly string[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** Asks why customers go back into the pool, and puts them there. */
export function GiveBackDialog({ title, customers, onClose, onDone }: Props) {
  const t = useText(poolsTexts);
  const id = useId();
  const [reason, setReason] = useState('');
  const act = usePoolAct(() => {
    onDone?.();
    onClose();
  });
  const give = () =>
    act.mutate({
      act: 'give-back',
      body: { customers, reason: reason.trim() },
      said: t('given-back', { count: customers.length }),
    });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('give-back')}
      okButtonProps={{ disabled: reason.trim() === '', loading: act.isPending }}
      onOk={give}
    >
      <label htmlFor={id}>{t('reason')}</label>
      <Input
        id={id}
        autoFocus
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => reason.trim() !== '' && give()}
      />
    </Modal>
  );
}
