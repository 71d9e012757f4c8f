import { Button, Modal } from 'antd';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ChangeInput } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { formTexts } from '#web/texts/forms.ts';
import styles from './arrange-dialog.module.css';

type Item = { readonly id: string; readonly name: string };

type Props = {
  readonly title: string;
  /** What the toast says once it is saved. */
  readonly said: string;
  /** The object of the records, which keep their place in `position`. */
  readonly object: string;
  readonly items: readonly Item[];
  readonly onClose: () => void;
};

/** Records in an order that a person gives them, saved as one change. */
export function ArrangeDialog({ title, said, object, items, onClose }: Props) {
  const t = useText(formTexts);
  const save = useSave();
  const [order, setOrder] = useState(items);
  const move = (at: number, step: number) => {
    const item = order[at];
    if (item) setOrder(order.toSpliced(at, 1).toSpliced(at + step, 0, item));
  };
  const submit = () => {
    const gone = items.filter(({ id }) => !order.some((one) => one.id === id));
    const changes: ChangeInput[] = [
      ...order.map(({ id }, position) => ({
        op: 'update' as const,
        object,
        id,
        values: { position },
      })),
      ...gone.map(({ id }) => ({ op: 'delete' as const, object, id })),
    ];
    save.mutate({ changes, said }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={title}
      okText={t('arrange.apply')}
      cancelText={t('arrange.cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      {save.error && <p role="alert">{save.error.message}</p>}
      <ol className={styles['order']}>
        {order.map(({ id, name }, at) => (
          <li key={id} className={styles['item']}>
            <span className={styles['name']}>{name}</span>
            <Button
              size="small"
              type="text"
              disabled={at === 0}
              icon={<ArrowUp size={14} aria-hidden />}
              aria-label={t('arrange.up', { name })}
              onClick={() => move(at, -1)}
            />
            <Button
              size="small"
              type="text"
              disabled={at === order.length - 1}
              icon={<ArrowDown size={14} aria-hidden />}
              aria-label={t('arrange.down', { name })}
              onClick={() => move(at, 1)}
            />
            <Button
              size="small"
              type="text"
              icon={<Trash2 size={14} aria-hidden />}
              aria-label={t('arrange.remove', { name })}
              onClick={() => setOrder(order.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ol>
    </Modal>
  );
}
