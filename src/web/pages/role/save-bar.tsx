import { Button } from 'antd';
import { useText } from '#web/language/language.ts';
import { roleTexts } from '#web/texts/role.ts';
import type { RoleDraft } from './use-role-draft.ts';
import styles from './role.module.css';

/** Says what is not saved yet, and saves or drops it. */
export function SaveBar({ draft }: { draft: RoleDraft }) {
  const t = useText(roleTexts);
  const { changes, save, discard, isSaving } = draft;
  if (changes === 0) return null;
  return (
    <div className={styles['bar']} role="status">
      <span>{t('unsaved', { count: changes })}</span>
      <Button onClick={discard}>{t('discard')}</Button>
      <Button type="primary" loading={isSaving} onClick={save}>
        {t('save')}
      </Button>
    </div>
  );
}
