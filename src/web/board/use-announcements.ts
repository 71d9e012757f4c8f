import type { Active, Announcements } from '@dnd-kit/core';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { boardTexts } from '#web/texts/board.ts';

/** What a screen reader hears while a card is moved. */
export function useAnnouncements(columnAt: (id: unknown) => string | null): Announcements {
  const t = useText(boardTexts);
  return {
    onDragStart: ({ active }) => t('taken', { title: titleOf(active) }),
    onDragOver: ({ active, over }) => {
      const column = columnAt(over?.id);
      return column === null ? undefined : t('over', { title: titleOf(active), column });
    },
    onDragEnd: ({ active, over }) => {
      const column = columnAt(over?.id);
      const title = titleOf(active);
      return column === null ? t('left', { title }) : t('dropped', { title, column });
    },
    onDragCancel: ({ active }) => t('left', { title: titleOf(active) }),
  };
}

function titleOf(active: Active): string {
  const data: unknown = active.data.current;
  return (isRecord(data) && readText(data['title'])) || '';
}
