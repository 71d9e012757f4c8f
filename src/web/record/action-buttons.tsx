import { Button, Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useAction, type Action } from '#web/save/use-action.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { actionTexts } from '#web/texts/actions.ts';
import { apiTexts } from '#web/texts/api.ts';
import { useOwnActs } from '#web/approval/use-own-acts.ts';
import { isOffered, needsForm } from './offered-actions.ts';
import { isShown } from './shown-when.ts';

const ActionDialog = lazy(() =>
  import('#web/forms/action-dialog.tsx').then((module) => ({ default: module.ActionDialog })),
);

const asButtons = 3;

type Props = { readonly object: ObjectMeta; readonly record: Row };

/** The business verbs that are offered for this record as it stands; those with a form ask first. */
export function ActionButtons({ object, record }: Props) {
  const t = useText(actionTexts);
  const label = useLabel();
  const [asked, setAsked] = useState<Action | null>(null);
  const isOwn = useOwnActs(object.name, record);
  const offered =
    record['deletedAt'] == null
      ? object.actions.filter(
          (one) => isOffered(one) && isShown(one.shownWhen, record) && isOwn(one.name),
        )
      : [];
  const [shown, rest] = [offered.slice(0, asButtons), offered.slice(asButtons)];
  const items = rest.map((action) => ({ key: action.name, label: label(action.label) }));
  const ask = (name: string) => setAsked(rest.find((one) => one.name === name) ?? null);
  return (
    <>
      {shown.map((action) =>
        needsForm(action) ? (
          <Button key={action.name} onClick={() => setAsked(action)}>
            {label(action.label)}
          </Button>
        ) : (
          <PlainButton key={action.name} object={object} record={record} action={action} />
        ),
      )}
      {rest.length > 0 && (
        <Dropdown menu={{ items, onClick: ({ key }) => ask(key) }} trigger={['click']}>
          <Button
            aria-haspopup="menu"
            iconPlacement="end"
            icon={<ChevronDown size={14} aria-hidden />}
          >
            {t('more')}
          </Button>
        </Dropdown>
      )}
      <Suspense>
        {asked && (
          <ActionDialog
            key={asked.name}
            object={object}
            action={asked}
            ids={[record.id]}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function PlainButton({ object, record, action }: Props & { readonly action: Action }) {
  const t = useText(actionTexts);
  const said = useText(apiTexts);
  const label = useLabel();
  const toast = useToast();
  const undo = useUndo();
  const act = useAction(object, action);
  const run = () =>
    act.mutate(
      { ids: [record.id], input: {} },
      {
        onSuccess: ({ changeset }) =>
          toast({
            text: t('done', { action: label(action.label) }),
            ...(changeset ? { act: { label: said('undo'), run: () => void undo(changeset) } } : {}),
          }),
        onError: (error) => toast({ text: error.message, tone: 'wrong' }),
      },
    );
  return (
    <Button loading={act.isPending} onClick={run}>
      {label(action.label)}
    </Button>
  );
}
