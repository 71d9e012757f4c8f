import { Button, Form, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { CopyField } from '#web/administration/copy-field.tsx';
import { useAct } from '#web/administration/use-act.ts';
import { useText } from '#web/language/language.ts';
import { apiKeysTexts } from '#web/texts/api-keys.ts';
import { keysQuery, makeKey, type MadeKey } from './keys.ts';
import styles from './api-keys.module.css';
import shared from '#web/administration/administration.module.css';

const lives = ['30', '90', '365', 'never'] as const;
type Life = (typeof lives)[number];

/** Asks what a key is for, makes it, and shows it this once. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<MadeKey | null>(null);
  return made ? (
    <MadeDialog made={made} onClose={onClose} />
  ) : (
    <AskDialog onClose={onClose} onMade={setMade} />
  );
}

type AskProps = { readonly onClose: () => void; readonly onMade: (made: MadeKey) => void };

function AskDialog({ onClose, onMade }: AskProps) {
  const t = useText(apiKeysTexts);
  const ids = { name: useId(), life: useId() };
  const [name, setName] = useState('');
  const [life, setLife] = useState<Life>('90');
  const make = useAct({ run: makeKey, refreshes: [keysQuery.queryKey], onDone: onMade });
  const submit = () => {
    if (name.trim() === '' || make.isPending) return;
    const days = life === 'never' ? {} : { expiresInDays: Number(life) };
    make.mutate({ name: name.trim(), ...days });
  };
  return (
    <Modal
      open
      title={t('add')}
      okText={t('make')}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={make.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" className={shared['spaced'] ?? ''} onFinish={submit}>
        <Form.Item label={t('name')} htmlFor={ids.name} required>
          <Input
            id={ids.name}
            value={name}
            maxLength={120}
            placeholder={t('name.hint')}
            onChange={(event) => setName(event.target.value)}
            autoFocus
          />
        </Form.Item>
        <Form.Item label={t('ends')} htmlFor={ids.life}>
          <Select<Life>
            id={ids.life}
            value={life}
            onChange={setLife}
            options={lives.map((value) => ({ value, label: t(`ends.${value}`) }))}
          />
        </Form.Item>
        {/* Enter in a field sends the form; a hidden button is what browsers ask for. */}
        <button type="submit" hidden>
          {t('make')}
        </button>
      </Form>
    </Modal>
  );
}

function MadeDialog({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const t = useText(apiKeysTexts);
  return (
    <Modal
      open
      title={t('made', { name: made.name ?? '' })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('made.done')}
        </Button>
      }
    >
      <p className={styles['once']}>
        {t('made.help')} <code>Authorization: Bearer …</code>
      </p>
      <CopyField label={t('key')} value={made.key} />
    </Modal>
  );
}
