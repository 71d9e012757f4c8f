import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { Download, PencilLine, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { countQuery, listRows } from '#web/api/queries.ts';
import { withParams } from '#web/api/client.ts';
import type { ListRequest } from '#web/api/row.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { apiTexts } from '#web/texts/api.ts';
import { listTexts } from '#web/texts/list.ts';
import { BulkActions } from './bulk-actions.tsx';
import type { Selection } from './selection.ts';
import styles from './bulk-bar.module.css';

const BulkEditDialog = lazy(() =>
  import('./bulk-edit-dialog.tsx').then((module) => ({ default: module.BulkEditDialog })),
);

// A changeset of one transaction; beyond it work goes by import or job.
const most = 5000;
const askAbove = 50;

type Props = {
  readonly object: ObjectMeta;
  readonly request: ListRequest;
  readonly selection: Selection;
};

/** What can be done with the chosen rows. */
export function BulkBar({ object, request, selection }: Props) {
  const t = useText(listTexts);
  const [isEditing, setEditing] = useState(false);
  const remove = useBulkDelete(object, selection);
  const ids = [...selection.ids];
  const exported = withParams(`/api/v1/exports/${object.name}.csv`, {
    filter: JSON.stringify({ field: 'id', op: 'in', value: ids }),
    fields: request.fields.join(','),
  });
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('bulk')}>
      <span className={styles['count']}>{t('selected', { count: ids.length })}</span>
      <SelectEvery object={object} request={request} selection={selection} />
      {object.can.edit && (
        <Button icon={<PencilLine size={15} aria-hidden />} onClick={() => setEditing(true)}>
          {t('bulk.edit')}
        </Button>
      )}
      <BulkActions object={object} ids={ids} onDone={() => selection.set([])} />
      {object.can.export && ids.length <= 200 && (
        <Button icon={<Download size={15} aria-hidden />} href={exported} download>
          {t('bulk.export')}
        </Button>
      )}
      {object.can.delete && (
        <Button
          danger
          icon={<Trash2 size={15} aria-hidden />}
          loading={remove.isPending}
          onClick={remove.run}
        >
          {t('bulk.delete')}
        </Button>
      )}
      <Button
        type="text"
        icon={<X size={16} aria-hidden />}
        aria-label={t('select.none')}
        onClick={() => selection.set([])}
      />
      {remove.holder}
      <Suspense>
        {isEditing && (
          <BulkEditDialog
            object={object}
            ids={ids}
            onClose={() => setEditing(false)}
            onDone={() => selection.set([])}
          />
        )}
      </Suspense>
    </div>
  );
}

function SelectEvery({ object, request, selection }: Props) {
  const t = useText(listTexts);
  const format = useFormat();
  const [isWorking, setWorking] = useState(false);
  const { data } = useQuery(countQuery(object.name, request));
  if (!data?.isExact || data.count <= selection.ids.size || data.count > most) return null;
  const all = async () => {
    setWorking(true);
    try {
      selection.set(await everyId(object.name, request));
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button type="link" size="small" loading={isWorking} onClick={() => void all()}>
      {t('select.every', { count: format.number(data.count) })}
    </Button>
  );
}

async function everyId(object: string, request: ListRequest): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null && ids.length < most) {
    const page: Awaited<ReturnType<typeof listRows>> = await listRows(object, {
      ...request,
      fields: ['id'],
      limit: 200,
      cursor,
    });
    ids.push(...page.items.map((row) => row.id));
    cursor = page.next;
  }
  return ids;
}

function useBulkDelete(object: ObjectMeta, selection: Selection) {
  const t = useText(listTexts);
  const said = useText(apiTexts);
  const save = useSave();
  const toast = useToast();
  const [modal, holder] = Modal.useModal();
  const ids = [...selection.ids];
  const remove = () => {
    const changes = ids.map((id) => ({ op: 'delete' as const, object: object.name, id }));
    save.mutate(
      { changes, said: said('saved.deleted', { count: ids.length }) },
      {
        onSuccess: () => selection.set([]),
        onError: (error) => toast({ text: error.message, tone: 'wrong' }),
      },
    );
  };
  const run = () => {
    if (ids.length <= askAbove) return remove();
    void modal.confirm({
      title: t('bulk.delete.ask', { count: ids.length }),
      content: t('bulk.delete.help'),
      okText: t('bulk.delete'),
      okButtonProps: { danger: true },
      onOk: remove,
    });
  };
  return { run, isPending: save.isPending, holder };
}
