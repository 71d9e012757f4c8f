import { Modal } from 'antd';
import { useText } from '#web/language/language.ts';
import { offlineTexts } from '#web/texts/offline.ts';

type Props = {
  readonly count: number;
  readonly onLeave: () => void;
  readonly onStay: () => void;
};

/** Asks before somebody signs out of whose writing some still waits on this device. */
export function Leaving({ count, onLeave, onStay }: Props) {
  const t = useText(offlineTexts);
  return (
    <Modal
      open
      title={t('sign-out')}
      okText={t('sign-out.yes')}
      cancelText={t('sign-out.no')}
      onOk={onLeave}
      onCancel={onStay}
    >
      {t('sign-out.text', { count })}
    </Modal>
  );
}
