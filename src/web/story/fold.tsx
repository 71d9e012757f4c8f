import { Button } from 'antd';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import styles from './composer.module.css';

type Props = {
  readonly title: string;
  /** What is filled in is never hidden. */
  readonly isFilled: boolean;
  readonly children: ReactNode;
};

/** A row of the follow-up box that few need, behind its title. */
export function Fold({ title, isFilled, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const isShown = isOpen || isFilled;
  const Mark = isShown ? ChevronDown : ChevronRight;
  return (
    <>
      <Button
        type="text"
        size="small"
        className={styles['fold'] ?? ''}
        aria-expanded={isShown}
        icon={<Mark size={14} aria-hidden />}
        onClick={() => setIsOpen(!isShown)}
      >
        {title}
      </Button>
      {isShown && <div className={styles['row']}>{children}</div>}
    </>
  );
}
