import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { FieldMeta, ListReply, ObjectMeta } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { useText } from '#web/language/language.ts';
import type { Group } from '#web/list/grouping.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { saveChanges } from '#web/save/use-save.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { apiTexts } from '#web/texts/api.ts';
import { boardTexts } from '#web/texts/board.ts';
import { valueOfColumn, type BoardColumn } from './columns-of-board.ts';

export type Move = {
  readonly row: Row;
  readonly from: BoardColumn;
  readonly to: BoardColumn;
  /** The name of the column that it goes to. */
  readonly name: string;
};

type Pages = InfiniteData<ListReply<Row>, string>;
type Counted = { readonly groups: readonly Group[]; readonly isCut: boolean };
/** Where the screens hold the groups, and the records of each column. */
type Keys = {
  readonly groups: readonly unknown[];
  readonly of: (column: BoardColumn) => readonly unknown[];
};

/** A move that was refused, for who can ask in place for what is missing. */
export type RefusedMove = { readonly move: Move; readonly refusal: Refusal };

type Around = {
  readonly keys: Keys;
  readonly onRefused: ((refused: RefusedMove) => void) | null;
};

/** Moves a card to another column: shown at once, saved as a change of that field, put back with the reason where it is refused. */
export function useMove(object: ObjectMeta, field: FieldMeta, { keys, onRefused }: Around) {
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const t = useText(boardTexts);
  const said = useText(apiTexts);
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());

  const move = useCallback(
    async ({ row, from, to, name }: Move) => {
      if (from.id === to.id) return;
      const putBack = showMoved(client, keys, { row, from, to });
      setMoving((before) => new Set([...before, row.id]));
      try {
        const values = { [field.name]: valueOfColumn(field, to) };
        const { id, version } = row;
        const saved = await saveChanges([
          { op: 'update', object: object.name, id, version, values },
        ]);
        const { id: changeset } = saved;
        toast({
          text: t('moved', { column: name }),
          ...(changeset ? { act: { label: said('undo'), run: () => void undo(changeset) } } : {}),
        });
      } catch (error) {
        putBack();
        if (!(error instanceof Refusal)) throw error;
        if (onRefused) onRefused({ move: { row, from, to, name }, refusal: error });
        else toast({ text: error.message, tone: 'wrong' });
      } finally {
        setMoving((before) => new Set([...before].filter((id) => id !== row.id)));
        refreshObjects(client, [object.name]);
      }
    },
    [client, toast, undo, t, said, object.name, field, keys, onRefused],
  );
  return { move, moving };
}

type Shift = Pick<Move, 'row' | 'from' | 'to'>;

/** Shows the card in its new column; gives what puts everything back as it was. */
function showMoved(client: QueryClient, keys: Keys, { row, from, to }: Shift): () => void {
  const held = [keys.of(from), keys.of(to)].map(
    (key) => [key, client.getQueryData<Pages>(key)] as const,
  );
  const groups = client.getQueryData<Counted>(keys.groups);
  client.setQueryData<Pages>(keys.of(from), (data) => data && withoutRow(data, row.id));
  client.setQueryData<Pages>(keys.of(to), (data) => withRow(data ?? noPages, row));
  client.setQueryData<Counted>(keys.groups, (data) => data && counted(data, from, to));
  return () => {
    for (const [key, data] of held)
      if (data) client.setQueryData<Pages>(key, data);
      else client.removeQueries({ queryKey: key, exact: true });
    client.setQueryData<Counted>(keys.groups, groups);
  };
}

const noPages: Pages = { pages: [{ items: [], next: null }], pageParams: [''] };

function withoutRow(data: Pages, id: string): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.filter((row) => row.id !== id),
  }));
  return { ...data, pages };
}

function withRow(data: Pages, row: Row): Pages {
  const pages = data.pages.map((page, index) =>
    index === 0 ? { ...page, items: [row, ...page.items] } : page,
  );
  return { ...data, pages };
}

/** The counts as they will be; the figures are the server's to say. */
function counted(data: Counted, from: BoardColumn, to: BoardColumn): Counted {
  const groups = data.groups.map((group) => {
    if (group.key === from.key) return { ...group, count: group.count - 1 };
    return group.key === to.key ? { ...group, count: group.count + 1 } : group;
  });
  const isNew = !data.groups.some(({ key }) => key === to.key);
  const added = { key: to.key, title: to.title, count: 1, figure: null };
  return { ...data, groups: isNew ? [...groups, added] : groups };
}
