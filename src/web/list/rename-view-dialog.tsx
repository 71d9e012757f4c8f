import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { viewTexts } from '#web/texts/views.ts';
import { useTopUnit } from './use-top-unit.ts';
import { ViewDialog, type Named } from './view-dialog.tsx';
import type { View } from './views.ts';

/** Gives a view another name, and offers it to everyone or takes it back. */
export function RenameViewDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useText(listTexts);
  const v = useText(viewTexts);
  const save = useSave();
  const top = useTopUnit();
  const submit = ({ name, isOffered }: Named) => {
    const offeredTo = isOffered ? (view.offeredTo?.id ?? top) : null;
    const values = { name, offeredTo };
    const changes = [{ op: 'update' as const, object: 'saved-view', id: view.id, values }];
    save.mutate({ changes, said: t('view.saved', { name }) }, { onSuccess: onClose });
  };
  return (
    <ViewDialog
      title={v('rename')}
      okText={v('apply')}
      begun={{ name: view.name, isOffered: view.offeredTo !== null }}
      mayOffer={top !== null}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
