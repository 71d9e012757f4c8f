import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useText } from '#web/language/language.ts';
import { roleTexts } from '#web/texts/role.ts';

/** Asks before a page with unsaved changes is left; another tab of the same page is no leaving. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useText(roleTexts);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal
      open
      title={t('leave.title')}
      okText={t('leave.go')}
      cancelText={t('leave.stay')}
      onOk={blocker.proceed}
      onCancel={blocker.reset}
    >
      {t('leave.text')}
    </Modal>
  );
}
