import { Button, Popover } from 'antd';
import { CirclePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './record.module.css';

/** Acts side by side; on a phone, where they would leave no room for the name, behind one button. */
export function PhoneFolded({ isFilled, children }: { isFilled: boolean; children: ReactNode }) {
  const t = useText(recordTexts);
  const isPhone = useIsPhone();
  if (!isPhone || !isFilled) return <>{children}</>;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={<div className={styles['folded']}>{children}</div>}
    >
      <Button
        type="text"
        icon={<CirclePlus size={18} aria-hidden />}
        aria-label={t('acts')}
        aria-haspopup="true"
      />
    </Popover>
  );
}
