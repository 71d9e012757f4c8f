import { Checkbox, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useText } from '#web/language/language.ts';
import type { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { viewTexts } from '#web/texts/views.ts';

/** What a view is called, and whether everyone is offered it. */
export type Named = { readonly name: string; readonly isOffered: boolean };

type Props = {
  readonly title: string;
  readonly okText: string;
  readonly begun: Named;
  /** Whether there is a unit above all, which everyone belongs to. */
  readonly mayOffer: boolean;
  readonly save: Pick<ReturnType<typeof useSave>, 'error' | 'isPending'>;
  readonly onSubmit: (named: Named) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a view and whom it is for. */
export function ViewDialog({ title, okText, begun, mayOffer, save, onSubmit, onClose }: Props) {
  const t = useText(listTexts);
  const v = useText(viewTexts);
  const id = useId();
  const [name, setName] = useState(begun.name);
  const [isOffered, setOffered] = useState(begun.isOffered);
  const submit = () => onSubmit({ name: name.trim(), isOffered });
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item
          label={t('view.name')}
          htmlFor={`${id}-name`}
          {...(save.error ? { validateStatus: 'error', help: save.error.message } : {})}
        >
          <Input
            id={`${id}-name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={120}
            autoFocus
          />
        </Form.Item>
        <Checkbox
          checked={isOffered}
          disabled={!mayOffer && !isOffered}
          onChange={(event) => setOffered(event.target.checked)}
        >
          {v('everyone')}
        </Checkbox>
      </Form>
    </Modal>
  );
}
