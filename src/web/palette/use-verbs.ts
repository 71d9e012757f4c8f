import { useNavigate } from '@tanstack/react-router';
import { NotebookPen, Plus, type LucideIcon } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import type { Hit } from '#web/api/search.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { rememberPreset } from '#web/forms/preset.ts';
import { creatable, useCreate } from '#web/frame/new-menu.tsx';
import { askToLog } from '#web/story/asked.ts';
import { usualKinds, type ComposedKind } from '#web/story/composed.ts';
import { verbTexts } from '#web/texts/palette.ts';
import { createLabel, firstName, withObject } from './commands.ts';

/** A verb of the palette: it is done with a record, or makes one of the name that follows. */
export type Act = {
  readonly key: string;
  readonly label: Text;
  /** Every name that is understood, in both languages. */
  readonly names: readonly string[];
  readonly icon: LucideIcon;
} & (
  | { readonly on: 'record'; readonly run: (record: Pick<Hit, 'object' | 'id'>) => void }
  | { readonly on: 'name'; readonly object: ObjectMeta; readonly run: (name: string) => void }
);

/** What this user can say to the palette together with a record or a name. */
export function useActs(): Act[] {
  const meta = useMeta();
  const navigate = useNavigate();
  const create = useCreate();
  const may = (object: string) =>
    meta.objects.some(({ name, can }) => name === object && can.create !== undefined);
  const logs = usualKinds
    .filter((kind) => may(kind === 'promise' ? 'commitment' : 'activity'))
    .map((kind): Act => ({
      key: `log/${kind}`,
      label: firstName(verbTexts[kind]),
      names: namesOf(verbTexts[kind]),
      icon: NotebookPen,
      on: 'record',
      run: (record) => {
        void openStory(navigate, record, kind);
      },
    }));
  const news = creatable(meta, 'customers').map((object): Act => ({
    key: `new/${object.name}`,
    label: createLabel(object),
    names: namesOf(withObject(verbTexts['create'], object)),
    icon: Plus,
    on: 'name',
    object,
    run: (name) => {
      rememberPreset(object.name, { [object.title]: name });
      create(object.name);
    },
  }));
  return [...logs, ...news];
}

/** The objects whose records have a box to write a follow-up in. */
export const followedUp: readonly string[] = ['account', 'contact', 'household'];

async function openStory(
  navigate: ReturnType<typeof useNavigate>,
  { object, id }: Pick<Hit, 'object' | 'id'>,
  kind: ComposedKind,
): Promise<void> {
  await navigate({
    to: '/records/$object/$id',
    params: { object, id },
    search: { tab: 'story' },
  });
  askToLog(id, kind);
}

function namesOf({ en, zh }: Text): string[] {
  return [...en.split('|'), ...zh.split('|')];
}
