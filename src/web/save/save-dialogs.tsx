import { lazy, Suspense, useState, type ReactNode } from 'react';
import { EditConflictContext, type EditConflict } from './use-edit.ts';
import { UndoConflictContext, type UndoConflict } from './use-undo.ts';

const EditConflictDialog = lazy(() =>
  import('./edit-conflict-dialog.tsx').then((module) => ({ default: module.EditConflictDialog })),
);
const UndoConflictDialog = lazy(() =>
  import('./undo-conflict-dialog.tsx').then((module) => ({ default: module.UndoConflictDialog })),
);

/** Asks what to do where a write met another one; holds the pages that write. */
export function SaveDialogs({ children }: { children: ReactNode }) {
  const [edit, setEdit] = useState<EditConflict | null>(null);
  const [undo, setUndo] = useState<UndoConflict | null>(null);
  return (
    <EditConflictContext value={setEdit}>
      <UndoConflictContext value={setUndo}>
        {children}
        <Suspense>
          {edit && <EditConflictDialog conflict={edit} onClose={() => setEdit(null)} />}
          {undo && <UndoConflictDialog conflict={undo} onClose={() => setUndo(null)} />}
        </Suspense>
      </UndoConflictContext>
    </EditConflictContext>
  );
}
