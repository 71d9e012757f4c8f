import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useLabel } from '#web/language/language.ts';
import { isOffered } from '#web/record/offered-actions.ts';
import type { Action } from '#web/save/use-action.ts';

const ActionDialog = lazy(() =>
  import('#web/forms/action-dialog.tsx').then((module) => ({ default: module.ActionDialog })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly ids: readonly string[];
  readonly onDone: () => void;
};

/** The business verbs that may be done to several records; each asks once, with their number. */
export function BulkActions({ object, ids, onDone }: Props) {
  const label = useLabel();
  const [asked, setAsked] = useState<Action | null>(null);
  return (
    <>
      {object.actions
        .filter((action) => action.many && isOffered(action))
        .map((action) => (
          <Button key={action.name} onClick={() => setAsked(action)}>
            {label(action.label)}
          </Button>
        ))}
      <Suspense>
        {asked && (
          <ActionDialog
            object={object}
            action={asked}
            ids={ids}
            onClose={() => setAsked(null)}
            onDone={onDone}
          />
        )}
      </Suspense>
    </>
  );
}
