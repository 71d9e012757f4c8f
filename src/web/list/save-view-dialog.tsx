import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { asTheView, keptOf, type ListState } from './list-state.ts';
import { useTopUnit } from './use-top-unit.ts';
import { ViewDialog, type Named } from './view-dialog.tsx';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly onClose: () => void;
};

/** Keeps the list as it stands under a name, for oneself or for everyone. */
export function SaveViewDialog({ object, state, onClose }: Props) {
  const t = useText(listTexts);
  const save = useSave();
  const top = useTopUnit();
  const submit = ({ name, isOffered }: Named) => {
    const id = crypto.randomUUID();
    const offeredTo = isOffered ? top : null;
    const values = { name, object: object.name, ...keptOf(state), offeredTo };
    const changes = [{ op: 'create' as const, object: 'saved-view', id, values }];
    const whenSaved = () => {
      onClose();
      state.change({ ...asTheView, view: id });
    };
    save.mutate({ changes, said: t('view.saved', { name }) }, { onSuccess: whenSaved });
  };
  return (
    <ViewDialog
      title={t(state.view ? 'view.save-as' : 'view.save')}
      okText={t('view.save')}
      begun={{ name: '', isOffered: false }}
      mayOffer={top !== null}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
