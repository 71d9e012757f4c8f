import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { purposeNames, type Purpose } from '#areas/customers/party/rules/contact-choices.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { reachTexts } from '#web/texts/reach.ts';
import { Refused } from './refused.tsx';
import type { Dial, RefusedNumber } from './use-dial.ts';
import styles from './contact.module.css';

/** Why a number is not dialled: for another purpose, or with a reason, it may be all the same. */
export function RefusedCall({ dial, refused }: { dial: Dial; refused: RefusedNumber }) {
  const t = useText(contactTexts);
  const r = useText(reachTexts);
  const label = useLabel();
  const options = useObject('suppression')?.fields.find(({ name }) => name === 'purpose')?.options;
  const [purpose, setPurpose] = useState(refused.purpose);
  const [override, setOverride] = useState('');
  const named = (one: Purpose): string => {
    const option = options?.[one];
    return option ? label(option.label) : one;
  };
  return (
    <Modal
      open
      title={refused.number}
      onCancel={dial.forget}
      footer={[
        <Button key="close" onClick={dial.forget}>
          {t('close')}
        </Button>,
        purpose !== refused.purpose && (
          <Button key="again" onClick={() => dial.retry(purpose)}>
            {t('again')}
          </Button>
        ),
        refused.verdict.mayOverride && (
          <Button
            key="override"
            danger
            disabled={override.trim() === ''}
            onClick={() => dial.retry(refused.purpose, override)}
          >
            {refused.reach.way === 'call' ? t('override.call') : r('all-the-same')}
          </Button>
        ),
      ]}
    >
      <Refused verdict={refused.verdict} override={override} onOverride={setOverride} />
      <span className={styles['label']}>{t('purpose')}</span>
      <Select
        aria-label={t('purpose')}
        className={styles['wide'] ?? ''}
        value={purpose}
        onChange={setPurpose}
        options={purposeNames.map((value) => ({ value, label: named(value) }))}
      />
    </Modal>
  );
}
