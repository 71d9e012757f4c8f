import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { Download, PencilLine, Tag, Trash2, UserRoundPen, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { countQuery, listRows } from '#web/api/queries.ts';
import { withParams } from '#web/api/client.ts';
import type { ListRequest } from '#web/api/row.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useBulk, type BulkTarget, type Chosen } from '#web/save/use-bulk.ts';
import { useToast } from '#web/save/toasts.tsx';
import { apiTexts } from '#web/texts/api.ts';
import { listTexts } from '#web/texts/list.ts';
import { BulkMerge } from '#web/merge/bulk-merge.tsx';
import { BulkActions } from './bulk-actions.tsx';
import type { Selection } from './selection.ts';
import styles from './bulk-bar.module.css';

const BulkEditDialog = lazy(() =>
  import('./bulk-edit-dialog.tsx').then((module) => ({ default: module.BulkEditDialog })),
);
const BulkTagsDialog = lazy(() =>
  import('./bulk-tags-dialog.tsx').then((module) => ({ default: module.BulkTagsDialog })),
);

const BulkGiveBack = lazy(() =>
  import('#web/pool/bulk-give-back.tsx').then((module) => ({ default: module.BulkGiveBack })),
);

// As many are chosen one by one; beyond it the list itself says which are meant.
const mostChosen = 5000;
const askAbove = 50;

type Props = {
  readonly object: ObjectMeta;
  readonly request: ListRequest;
  readonly selection: Selection;
};

/** What can be done with the chosen rows. */
export function BulkBar({ object, request, selection }: Props) {
  const t = useText(listTexts);
  const format = useFormat();
  const [every, setEvery] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'edit' | 'assign' | 'tags' | null>(null);
  const ids = [...selection.ids];
  const chosen: Chosen =
    every === null
      ? { target: { ids }, count: ids.length }
      : { target: wholeList(request), count: every };
  const clear = () => {
    setEvery(null);
    selection.set([]);
  };
  const remove = useBulkDelete(object, chosen, clear);
  const close = () => setDialog(null);
  const dialogue = { object, chosen, onClose: close, onDone: clear };
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('bulk')}>
      <span className={styles['count']}>
        {t('selected', { count: chosen.count, shown: format.number(chosen.count) })}
      </span>
      {every === null && (
        <SelectEvery object={object} request={request} selection={selection} onEvery={setEvery} />
      )}
      <ChangeButtons object={object} onAsk={setDialog} />
      {every === null && <BulkActions object={object} ids={ids} onDone={clear} />}
      {every === null && <BulkMerge object={object} ids={ids} />}
      <Suspense>
        {every === null && <BulkGiveBack object={object} ids={ids} onDone={clear} />}
      </Suspense>
      {every === null && <ExportButton object={object} request={request} ids={ids} />}
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
        onClick={clear}
      />
      {remove.holder}
      <Suspense>
        {dialog === 'edit' && <BulkEditDialog {...dialogue} />}
        {dialog === 'assign' && <BulkEditDialog {...dialogue} only="owner" />}
        {dialog === 'tags' && <BulkTagsDialog {...dialogue} />}
      </Suspense>
    </div>
  );
}

type ButtonsProps = {
  readonly object: ObjectMeta;
  readonly onAsk: (dialog: 'edit' | 'assign' | 'tags') => void;
};

function ChangeButtons({ object, onAsk }: ButtonsProps) {
  const t = useText(listTexts);
  if (!object.can.edit) return null;
  const hasTags = object.fields.some(({ name, right }) => name === 'tags' && right === 'full');
  return (
    <>
      <Button icon={<PencilLine size={15} aria-hidden />} onClick={() => onAsk('edit')}>
        {t('bulk.edit')}
      </Button>
      {object.owned && object.can.assign && (
        <Button icon={<UserRoundPen size={15} aria-hidden />} onClick={() => onAsk('assign')}>
          {t('bulk.assign')}
        </Button>
      )}
      {hasTags && (
        <Button icon={<Tag size={15} aria-hidden />} onClick={() => onAsk('tags')}>
          {t('bulk.tags')}
        </Button>
      )}
    </>
  );
}

function ExportButton({
  object,
  request,
  ids,
}: Pick<Props, 'object' | 'request'> & { readonly ids: readonly string[] }) {
  const t = useText(listTexts);
  if (!object.can.export || ids.length > 200) return null;
  const exported = withParams(`/api/v1/exports/${object.name}.csv`, {
    filter: JSON.stringify({ field: 'id', op: 'in', value: ids }),
    fields: request.fields.join(','),
  });
  return (
    <Button icon={<Download size={15} aria-hidden />} href={exported} download>
      {t('bulk.export')}
    </Button>
  );
}

function wholeList({ filter, search }: ListRequest): BulkTarget {
  return { filter: filter ?? { all: [] }, ...(search ? { search } : {}) };
}

type EveryProps = Props & { readonly onEvery: (count: number) => void };

function SelectEvery({ object, request, selection, onEvery }: EveryProps) {
  const t = useText(listTexts);
  const format = useFormat();
  const [isWorking, setWorking] = useState(false);
  const { data } = useQuery(countQuery(object.name, request));
  if (!data || data.count <= selection.ids.size) return null;
  const all = async () => {
    if (!data.isExact || data.count > mostChosen) return onEvery(data.count);
    setWorking(true);
    try {
      return selection.set(await everyId(object.name, request));
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
  while (cursor !== null && ids.length < mostChosen) {
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

function useBulkDelete(object: ObjectMeta, { target, count }: Chosen, onDone: () => void) {
  const t = useText(listTexts);
  const said = useText(apiTexts);
  const bulk = useBulk(object.name);
  const toast = useToast();
  const [modal, holder] = Modal.useModal();
  const remove = () =>
    bulk.mutate(
      { target, change: { op: 'delete' }, said: said('saved.deleted', { count }) },
      {
        onSuccess: onDone,
        onError: (error) => toast({ text: error.message, tone: 'wrong' }),
      },
    );
  const run = () => {
    if (count <= askAbove) return remove();
    void modal.confirm({
      title: t('bulk.delete.ask', { count }),
      content: t('bulk.delete.help'),
      okText: t('bulk.delete'),
      okButtonProps: { danger: true },
      onOk: remove,
    });
  };
  return { run, isPending: bulk.isPending, holder };
}
