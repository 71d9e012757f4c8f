import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMeta } from '#web/api/use-meta.ts';
import { creatable, useCreate } from '#web/frame/new-menu.tsx';
import { useText, useWord } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

/** Buttons for what is created most. */
export function CreateActs() {
  const t = useText(homeTexts);
  const word = useWord();
  const create = useCreate();
  return (
    <span className={styles['create']}>
      {creatable(useMeta(), 'customers')
        .slice(0, 2)
        .map((object) => (
          <Button
            key={object.name}
            icon={<Plus size={15} aria-hidden />}
            onClick={() => create(object.name)}
          >
            {t('begin.create', { object: word(object.label.one) })}
          </Button>
        ))}
    </span>
  );
}
