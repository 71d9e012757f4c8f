import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { Text } from '#kit/text.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { readText } from '#web/kinds/values.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeTexts } from '#web/texts/shape.ts';
import { renaming, type Names } from './naming.ts';
import { useShapeRows } from './shape-rows.ts';
import styles from './shape.module.css';

/** A thing that can be called otherwise: `object:account`, `area:sales`. */
export type Renamed = { readonly target: string; readonly name: Text; readonly many?: Text };

const nothing = '';
const standard: Names = { zh: nothing, en: nothing, manyEn: nothing };

/** Calls an object, a field or an area otherwise, in each language by itself. */
export function RenameDialog({ thing, onClose }: { thing: Renamed; onClose: () => void }) {
  const t = useText(shapeTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const save = useSave();
  const { target, name, many } = thing;
  const shown: Names = { zh: name.zh, en: name.en, ...(many ? { manyEn: many.en } : {}) };
  const known = useShapeRows('own-name').find((row) => readText(row['target']) === target);
  const [typed, setTyped] = useState(shown);
  const send = (next: Names) => {
    const changes = renaming(target, known, shown, next);
    const [first] = changes;
    if (!first) return onClose();
    const words = next[language].trim();
    const said =
      first.op === 'delete' || words === ''
        ? t('rename.reset')
        : t('rename.done', { name: label(name), next: words });
    return save.mutate({ changes, said }, { onSuccess: onClose });
  };
  const asked = [
    { part: 'zh', words: t('rename.zh') },
    { part: 'en', words: t('rename.en') },
    ...(many ? [{ part: 'manyEn', words: t('rename.many') } as const] : []),
  ] as const;
  const inOrder = language === 'zh' ? asked : asked.toSorted((a) => (a.part === 'zh' ? 1 : -1));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) send(typed);
  };
  return (
    <Modal
      open
      width={460}
      title={t('rename', { name: label(name) })}
      onCancel={onClose}
      footer={
        <div className={styles['foot']}>
          {known && (
            <Button
              type="link"
              className={styles['first-act'] ?? ''}
              onClick={() => send(standard)}
            >
              {t('rename.standard')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => send(typed)}>
            {t('save')}
          </Button>
        </div>
      }
    >
      <Form layout="vertical" onKeyDown={onKey}>
        <p className={styles['help']}>{t('rename.help')}</p>
        {save.error && <Alert type="error" showIcon title={save.error.message} />}
        {inOrder.map(({ part, words }, index) => (
          <Form.Item key={part} label={words} htmlFor={`rename-${part}`}>
            <Input
              id={`rename-${part}`}
              value={typed[part] ?? ''}
              maxLength={80}
              autoFocus={index === 0}
              onChange={(event) => setTyped({ ...typed, [part]: event.target.value })}
            />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
