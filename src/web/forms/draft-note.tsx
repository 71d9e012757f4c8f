import { Button } from 'antd';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useNow } from '#web/frame/use-now.ts';
import { formTexts } from '#web/texts/forms.ts';
import styles from './create-form.module.css';

/** Says that a form begins with what was typed before, and lets one start over. */
export function DraftNote({ at, onDiscard }: { at: string | null; onDiscard: () => void }) {
  const t = useText(formTexts);
  const format = useFormat();
  const now = useNow();
  if (!at) return null;
  return (
    <p className={styles['draft']} role="status">
      <span>{t('draft', { when: format.ago(at, now) })}</span>
      <Button size="small" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </p>
  );
}
