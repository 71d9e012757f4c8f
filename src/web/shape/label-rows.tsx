import { useText, useLanguage } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import type { FieldFormProps } from './form-props.ts';
import { PlainRows } from './plain-rows.tsx';
import styles from './field-dialog.module.css';

/** What the field is called, and the help beside it, in the reader's language first. */
export function LabelRows({ definition, form }: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const { language } = useLanguage();
  const inOrder = (zh: string, en: string) => (language === 'zh' ? [zh, en] : [en, zh]);
  return (
    <section className={styles['part']}>
      <h3>{t('part.name')}</h3>
      <p className={styles['hint']}>{t('label.help')}</p>
      <div className={styles['grid']}>
        <PlainRows definition={definition} form={form} names={inOrder('labelZh', 'labelEn')} />
      </div>
      <details
        className={styles['more']}
        open={Boolean(form.values['helpZh'] ?? form.values['helpEn'])}
      >
        <summary>{t('more.help')}</summary>
        <div className={styles['grid']}>
          <PlainRows definition={definition} form={form} names={inOrder('helpZh', 'helpEn')} />
        </div>
      </details>
    </section>
  );
}
