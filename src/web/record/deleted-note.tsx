import { Button } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { apiTexts } from '#web/texts/api.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './record-screen.module.css';

/** That a record lies in the recycle bin, with the way out of it. */
export function DeletedNote({ object, record }: { object: ObjectMeta; record: Row }) {
  const t = useText(recordTexts);
  const said = useText(apiTexts);
  const save = useSave();
  const restore = () =>
    save.mutate({
      changes: [{ op: 'restore', object: object.name, id: record.id }],
      said: said('saved.restored', { count: 1 }),
    });
  return (
    <p className={styles['deleted']}>
      {t('deleted.note')}
      <Button size="small" loading={save.isPending} onClick={restore}>
        {t('restore')}
      </Button>
    </p>
  );
}
