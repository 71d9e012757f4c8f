import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { FileUp } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import styles from './display-menu.module.css';

/** Leads to the wizard that takes files in; on a phone it stands in the menu alone. */
export function ImportLink({ object }: { object: ObjectMeta }) {
  const t = useText(listTexts);
  const navigate = useNavigate();
  return (
    <Button
      type="text"
      className={styles['columns'] ?? ''}
      icon={<FileUp size={16} aria-hidden />}
      onClick={() => void navigate({ to: '/import/$object', params: { object: object.name } })}
    >
      {t('import.short')}
    </Button>
  );
}
