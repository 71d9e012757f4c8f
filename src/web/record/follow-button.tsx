import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Bell, BellRing } from 'lucide-react';
import type { Condition } from '#model/condition.ts';
import { listRows } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { noticesTexts } from '#web/texts/notices.ts';

/** Follows the record, so that one hears what happens to it, or ends that. */
export function FollowButton({ record, title }: { record: string; title: string }) {
  const t = useText(noticesTexts);
  const follow = useObject('follow');
  const isPhone = useIsPhone();
  const save = useSave();
  const { data } = useQuery({
    queryKey: ['records', 'follow', 'list', 'of', record],
    queryFn: ({ signal }) =>
      listRows('follow', { fields: ['id'], filter: mineOf(record), limit: 1 }, signal),
    enabled: follow !== undefined,
  });
  if (!follow?.can.create || !data) return null;
  const [mine] = data.items;
  const turn = () =>
    save.mutate(
      mine
        ? {
            changes: [{ op: 'delete', object: 'follow', id: mine.id }],
            said: t('follow.ended', { title }),
          }
        : {
            changes: [{ op: 'create', object: 'follow', values: { record } }],
            said: t('follow.said', { title }),
          },
    );
  const Icon = mine ? BellRing : Bell;
  const words = t(mine ? 'followed' : 'follow');
  return (
    <Button
      icon={<Icon size={15} aria-hidden />}
      aria-pressed={mine !== undefined}
      aria-label={words}
      loading={save.isPending}
      onClick={turn}
    >
      {isPhone ? null : words}
    </Button>
  );
}

function mineOf(record: string): Condition {
  return {
    all: [
      { field: 'record', op: 'is', value: record },
      { field: 'owner', op: 'is', value: { me: true } },
    ],
  };
}
