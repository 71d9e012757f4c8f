import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { Which } from './use-save-series.ts';
import styles from './plan-dialog.module.css';

type Props = {
  readonly isOff?: boolean;
  readonly onChosen: (which: Which | null) => void;
};

const ways: readonly Which[] = ['this', 'following', 'all'];

/** Asks which times of a series are meant: this one, it and the following, or all. */
export function SeriesDialog({ isOff = false, onChosen }: Props) {
  const t = useText(calendarTexts);
  const [which, setWhich] = useState<Which>('this');
  return (
    <Modal
      open
      width={420}
      title={t(isOff ? 'series.off' : 'series.change')}
      onCancel={() => onChosen(null)}
      footer={
        <div className={styles['foot']}>
          <Button onClick={() => onChosen(null)}>{t('form.cancel')}</Button>
          <Button type="primary" onClick={() => onChosen(which)}>
            {t(isOff ? 'call-off' : 'form.save')}
          </Button>
        </div>
      }
    >
      <div className={styles['ways']} role="radiogroup" aria-label={t('series.which')}>
        {ways.map((way) => (
          <label key={way} className={styles['way']}>
            <input
              type="radio"
              name="series-which"
              checked={way === which}
              onChange={() => setWhich(way)}
            />
            {t(`series.${way}`)}
          </label>
        ))}
      </div>
    </Modal>
  );
}
