import { useQuery } from '@tanstack/react-query';
import { readHomeSettings, type HomeSettings } from '#model/home-cards.ts';
import { recordQuery } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useSave } from '#web/save/use-save.ts';

/** How this person wants his home page, and how to keep another wish; null until it is known. */
export function useHomeSettings(): {
  readonly settings: Required<HomeSettings> | null;
  readonly keep: (part: HomeSettings, said: string) => void;
  readonly isPending: boolean;
} {
  const { user } = useMeta();
  const save = useSave();
  const { data } = useQuery(recordQuery('user', user.id, ['home']));
  const settings = data ? readHomeSettings(data['home']) : null;
  const keep = (part: HomeSettings, said: string) => {
    if (!settings) return;
    const values = { home: { ...settings, ...part } };
    save.mutate({ changes: [{ op: 'update', object: 'user', id: user.id, values }], said });
  };
  return { settings, keep, isPending: save.isPending };
}
