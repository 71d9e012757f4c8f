import { useRef } from 'react';
import { useLabel, useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import type { AreaPlaces } from './places.ts';
import { AreaLinks } from './side-column.tsx';
import { useModal } from './use-modal.ts';
import styles from './area-sheet.module.css';

type Props = {
  readonly areas: readonly AreaPlaces[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Everything one can go to, as a sheet over a phone's page. */
export function AreaSheet({ areas, isOpen, onClose }: Props) {
  const t = useText(frameTexts);
  const label = useLabel();
  const dialog = useRef<HTMLDialogElement>(null);

  useModal(dialog, isOpen);

  return (
    <dialog ref={dialog} className={styles['sheet']} aria-label={t('areas')} onClose={onClose}>
      <div className={styles['body']}>
        {isOpen &&
          areas.map((area) => (
            <section key={area.name}>
              <h2 className={styles['title']}>{label(area.label)}</h2>
              <AreaLinks area={area} onChosen={onClose} />
            </section>
          ))}
      </div>
    </dialog>
  );
}
