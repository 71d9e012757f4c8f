import { Button } from 'antd';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import type { Row } from '#web/api/row.ts';
import { iconOf } from '#web/frame/icons.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeTexts } from '#web/texts/shape.ts';
import styles from './shape.module.css';

/** Own objects that nobody sees for now, each to be used again. */
export function OffObjects({ own }: { own: readonly Row[] }) {
  const t = useText(shapeTexts);
  const save = useSave();
  const off = own.filter((row) => row['active'] === false);
  if (off.length === 0) return null;
  return (
    <SettingsSection title={t('object.off')}>
      <ul className={styles['objects']}>
        {off.map((row) => {
          const Icon = iconOf(readText(row['icon']) ?? undefined);
          const name = readText(row['label']) ?? '';
          const useAgain = () =>
            save.mutate({
              changes: [
                {
                  op: 'update',
                  object: 'own-object',
                  id: row.id,
                  version: row.version,
                  values: { active: true },
                },
              ],
              said: t('object.changed', { name }),
            });
          return (
            <li key={row.id} className={styles['object']}>
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <div className={styles['words']}>{name}</div>
              <Button size="small" onClick={useAgain}>
                {t('object.on')}
              </Button>
            </li>
          );
        })}
      </ul>
    </SettingsSection>
  );
}
