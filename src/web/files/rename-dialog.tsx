import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { filesTexts } from '#web/texts/files.ts';
import type { KeptFile } from './kept-file.ts';
import styles from './files.module.css';

/** Gives a file another name and a note. */
export function RenameDialog({ file, onClose }: { file: KeptFile; onClose: () => void }) {
  const t = useText(filesTexts);
  const save = useSave();
  const [name, setName] = useState(file.name);
  const [note, setNote] = useState(file.note ?? '');
  const submit = () => {
    if (name.trim() === '') return;
    save.mutate(
      {
        changes: [
          {
            op: 'update',
            object: 'file',
            id: file.id,
            values: { name: name.trim(), description: note.trim() === '' ? null : note.trim() },
          },
        ],
        said: t('renamed', { name: name.trim() }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      open
      title={t('rename')}
      okText={t('save')}
      cancelText={t('back')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item label={t('name')} htmlFor="file-name">
          <Input
            id="file-name"
            maxLength={255}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('note')} htmlFor="file-note">
          <Input.TextArea
            id="file-note"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      {save.error && (
        <p className={styles['wrong']} role="alert">
          {save.error.message}
        </p>
      )}
    </Modal>
  );
}
