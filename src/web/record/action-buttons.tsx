import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import type { Row } from '#web/api/row.ts';
import { useLabel } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { isShown } from './shown-when.ts';

/** The business verbs that need no further word and are offered for this record as it stands. */
export function ActionButtons({ object, record }: { object: ObjectMeta; record: Row }) {
  const offered = object.actions.filter(
    (action) =>
      action.on === 'record' && needsNoInput(action.input) && isShown(action.shownWhen, record),
  );
  return offered
    .slice(0, 3)
    .map((action) => (
      <ActionButton key={action.name} object={object} record={record} action={action} />
    ));
}

type Props = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly action: ObjectMeta['actions'][number];
};

function ActionButton({ object, record, action }: Props) {
  const label = useLabel();
  const client = useQueryClient();
  const toast = useToast();
  const act = useMutation({
    mutationFn: () =>
      call<unknown>('POST', `/records/${object.name}/${record.id}/actions/${action.name}`, {
        body: {},
      }),
    onSuccess: () => refreshObjects(client, [object.name]),
    onError: (error) => toast({ text: error.message, tone: 'wrong' }),
  });
  return (
    <Button loading={act.isPending} onClick={() => act.mutate()}>
      {label(action.label)}
    </Button>
  );
}

function needsNoInput(schema: unknown): boolean {
  if (!isRecord(schema)) return true;
  const required = schema['required'];
  return !Array.isArray(required) || required.length === 0;
}
