import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { envelopeFormats, envelopeNames, labelFormats, labelNames } from '#kit/paper-formats.ts';
import {
  purposeNames,
  purposes,
  type Purpose,
} from '#areas/customers/party/rules/contact-choices.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { countQuery } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { askedFilter } from '#web/list/conditions.ts';
import type { ListState } from '#web/list/list-state.ts';
import { paperTexts } from '#web/texts/paper.ts';
import { stationeryAddress, type Stationery } from './paper-address.ts';

// As the server has it: more is refused there.
const most = 2000;

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly onClose: () => void;
};

/** Asks what the addresses of a list are to be printed on. */
export function LabelsDialog({ object, state, onClose }: Props) {
  const t = useText(paperTexts);
  const label = useLabel();
  const id = useId();
  const { workspace } = useMeta();
  const format = useFormat();
  const [paper, setPaper] = useState<string>(workspace.region === 'US' ? '5160' : 'L7160');
  const [purpose, setPurpose] = useState<Purpose>('marketing');
  const [skip, setSkip] = useState(0);
  const [sender, setSender] = useState(workspace.name);
  const { all, reached } = useAddressCounts(object, state);
  const on = stationeryOf(paper, { skip, sender });
  const isTooMany = reached !== undefined && reached > most;
  const counts = { with: format.number(reached ?? 0), all: format.number(all ?? 0) };
  return (
    <Modal
      open
      title={t('labels')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('labels.cancel')}
        </Button>,
        <Button
          key="make"
          type="primary"
          href={stationeryAddress(object, state, { on, purpose })}
          target="_blank"
          disabled={isTooMany || reached === 0}
          onClick={onClose}
        >
          {t('labels.make')}
        </Button>,
      ]}
    >
      <p>{t('labels.lead')}</p>
      {reached !== undefined && all !== undefined && (
        <p role="status">
          {isTooMany
            ? t('labels.too-many', { with: counts.with, most: format.number(most) })
            : t('labels.some', counts)}
        </p>
      )}
      <Form layout="vertical">
        <Form.Item label={t('labels.paper')} htmlFor={`${id}-paper`}>
          <Select
            id={`${id}-paper`}
            value={paper}
            onChange={setPaper}
            options={[
              { label: t('labels.sheets'), options: labelNames.map(sheetOption) },
              { label: t('labels.envelopes'), options: envelopeNames.map(envelopeOption) },
            ]}
          />
        </Form.Item>
        <Form.Item label={t('labels.purpose')} htmlFor={`${id}-purpose`}>
          <Select<Purpose>
            id={`${id}-purpose`}
            value={purpose}
            onChange={setPurpose}
            options={purposeNames.map((value) => ({ value, label: label(purposes[value].label) }))}
          />
        </Form.Item>
        {on.kind === 'labels' && (
          <Form.Item label={t('labels.skip')} htmlFor={`${id}-skip`}>
            <InputNumber
              id={`${id}-skip`}
              min={0}
              max={labelFormats[on.format].columns * labelFormats[on.format].rows - 1}
              value={skip}
              onChange={(value) => setSkip(value ?? 0)}
            />
          </Form.Item>
        )}
        {on.kind === 'envelopes' && (
          <Form.Item label={t('labels.sender')} htmlFor={`${id}-sender`}>
            <Input.TextArea
              id={`${id}-sender`}
              rows={3}
              maxLength={300}
              value={sender}
              onChange={(event) => setSender(event.target.value)}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );

  function sheetOption(name: (typeof labelNames)[number]) {
    const { label, columns, rows } = labelFormats[name];
    return { value: name, label: t('labels.size', { name, ...label, count: columns * rows }) };
  }

  function envelopeOption(name: (typeof envelopeNames)[number]) {
    return { value: name, label: t('labels.envelope', { name, ...envelopeFormats[name] }) };
  }
}

function stationeryOf(
  paper: string,
  { skip, sender }: { skip: number; sender: string },
): Stationery {
  const envelope = envelopeNames.find((name) => name === paper);
  if (envelope) return { kind: 'envelopes', format: envelope, sender };
  return { kind: 'labels', format: labelNames.find((name) => name === paper) ?? 'L7160', skip };
}

function useAddressCounts(object: ObjectMeta, state: ListState) {
  const asked = askedFilter(state.filter);
  const search = state.search === '' ? {} : { search: state.search };
  const own = { field: 'address', op: 'isNotEmpty' } as const;
  const atCompany = { field: 'account.address', op: 'isNotEmpty' } as const;
  const hasCompany = object.fields.some(({ name, target }) => name === 'account' && target);
  const street: Condition = hasCompany ? { any: [own, atCompany] } : own;
  const { data: all } = useQuery(
    countQuery(object.name, { fields: ['id'], ...search, ...(asked ? { filter: asked } : {}) }),
  );
  const { data: reached } = useQuery(
    countQuery(object.name, {
      fields: ['id'],
      ...search,
      filter: asked ? { all: [asked, street] } : street,
    }),
  );
  return { all: all?.count, reached: reached?.count };
}
