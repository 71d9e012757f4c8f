import { lazy, Suspense } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { ListState } from './list-state.ts';

const SaveViewDialog = lazy(() =>
  import('./save-view-dialog.tsx').then((module) => ({ default: module.SaveViewDialog })),
);
const RenameViewDialog = lazy(() =>
  import('./rename-view-dialog.tsx').then((module) => ({ default: module.RenameViewDialog })),
);
const ArrangeViewsDialog = lazy(() =>
  import('./arrange-views-dialog.tsx').then((module) => ({ default: module.ArrangeViewsDialog })),
);
const SharesDialog = lazy(() =>
  import('#web/record/shares-dialog.tsx').then((module) => ({ default: module.SharesDialog })),
);

/** What a view's menu opens. */
export type ViewDialog = 'save' | 'rename' | 'share' | 'arrange';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly open: ViewDialog | null;
  readonly onClose: () => void;
};

/** The dialogue that is open over the views of a list, if any. */
export function ViewDialogs({ object, state, open, onClose }: Props) {
  const { view, views } = state;
  return (
    <Suspense>
      {open === 'save' && <SaveViewDialog object={object} state={state} onClose={onClose} />}
      {open === 'rename' && view && <RenameViewDialog view={view} onClose={onClose} />}
      {open === 'share' && view && (
        <SharesDialog id={view.id} title={view.name} onClose={onClose} />
      )}
      {open === 'arrange' && <ArrangeViewsDialog views={views} onClose={onClose} />}
    </Suspense>
  );
}
