import { Button, Dropdown, type MenuProps } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { useOpenFirst, useFirstView } from '#web/favourites/use-favourites.ts';
import { copyText } from '#web/frame/copy-text.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { viewTexts } from '#web/texts/views.ts';
import { asTheView, keptOf, noView, type ListState } from './list-state.ts';
import type { ViewDialog } from './view-dialogs.tsx';
import type { View } from './views.ts';

type Props = { readonly state: ListState; readonly onAsk: (dialog: ViewDialog) => void };

/** What can be done with the view and with what was changed of it. */
export function ViewMenu({ state, onAsk }: Props) {
  const t = useText(listTexts);
  const v = useText(viewTexts);
  const { view, views, isChanged } = state;
  const items: MenuProps['items'] = [
    ...useChangedItems(state, onAsk),
    ...useViewItems(state, onAsk),
    ...useFirstItems(state),
    ...(views.length > 1
      ? [{ key: 'arrange', label: v('arrange'), onClick: () => onAsk('arrange') }]
      : []),
    ...useDeleteItem(state),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        size="small"
        type={isChanged ? 'default' : 'text'}
        icon={<ChevronDown size={14} aria-hidden />}
        iconPlacement="end"
        aria-haspopup="menu"
        {...(isChanged ? {} : { 'aria-label': t('view.acts', { name: view?.name ?? t('all') }) })}
      >
        {isChanged ? t('view.save') : null}
      </Button>
    </Dropdown>
  );
}

type Items = NonNullable<MenuProps['items']>;

function useMine(view: View | null): boolean {
  const { user } = useMeta();
  return view !== null && (view.owner?.id === user.id || user.administrator);
}

function useChangedItems(state: ListState, onAsk: Props['onAsk']): Items {
  const t = useText(listTexts);
  const save = useSave();
  const isMine = useMine(state.view);
  const { view, isChanged, change } = state;
  const reset = () => change(asTheView, { replace: true });
  const update = () => {
    if (!view) return;
    const values = keptOf(state);
    const changes = [{ op: 'update' as const, object: 'saved-view', id: view.id, values }];
    save.mutate({ changes, said: t('view.saved', { name: view.name }) }, { onSuccess: reset });
  };
  return [
    ...(isMine && isChanged && view
      ? [{ key: 'update', label: t('view.update', { name: view.name }), onClick: update }]
      : []),
    {
      key: 'save-as',
      label: t(view ? 'view.save-as' : 'view.save'),
      onClick: () => onAsk('save'),
    },
    ...(isChanged ? [{ key: 'reset', label: t('view.reset'), onClick: reset }] : []),
  ];
}

function useViewItems({ view }: ListState, onAsk: Props['onAsk']): Items {
  const t = useText(viewTexts);
  const toast = useToast();
  const isMine = useMine(view);
  const mayShare = useObject('saved-view')?.can.share !== undefined;
  const copy = async () => {
    await copyText(location.href);
    toast({ text: t('copied') });
  };
  const copied = { key: 'copy', label: t('copy'), onClick: () => void copy() };
  if (!view) return [copied];
  return [
    { type: 'divider' },
    ...(isMine ? [{ key: 'rename', label: t('rename'), onClick: () => onAsk('rename') }] : []),
    ...(isMine && mayShare
      ? [{ key: 'share', label: t('share'), onClick: () => onAsk('share') }]
      : []),
    copied,
  ];
}

/** Which view a list opens with: for oneself any, for all an offered one by whoever may change it. */
function useFirstItems({ view, views }: ListState): Items {
  const t = useText(viewTexts);
  const save = useSave();
  const isMine = useMine(view);
  const openFirst = useOpenFirst(views);
  const isFirst = useFirstView(views) === view?.id;
  if (!view) return [];
  const forAll = () => {
    const others = views.filter((one) => one.opensFirst && one.offeredTo && one.id !== view.id);
    const changes = [
      ...others.map(({ id }) => ({ id, opensFirst: false })),
      { id: view.id, opensFirst: view.opensFirst !== true },
    ].map(({ id, ...values }) => ({ op: 'update' as const, object: 'saved-view', id, values }));
    const said = t(view.opensFirst ? 'first.all.not' : 'first.all.done', { name: view.name });
    save.mutate({ changes, said });
  };
  const target = { kind: 'view' as const, target: view.id, title: view.name };
  return [
    {
      key: 'first',
      label: t(isFirst ? 'first.me.not' : 'first.me'),
      onClick: () => openFirst(target, !isFirst),
    },
    ...(isMine && view.offeredTo
      ? [
          {
            key: 'first-all',
            label: t(view.opensFirst ? 'first.all.off' : 'first.all'),
            onClick: forAll,
          },
        ]
      : []),
  ];
}

function useDeleteItem({ view, change }: ListState): Items {
  const t = useText(listTexts);
  const save = useSave();
  const isMine = useMine(view);
  const remove = () => {
    if (!view) return;
    const changes = [{ op: 'delete' as const, object: 'saved-view', id: view.id }];
    save.mutate(
      { changes, said: t('view.deleted', { name: view.name }) },
      { onSuccess: () => change({ ...asTheView, view: noView }) },
    );
  };
  return isMine
    ? [
        { type: 'divider' },
        { key: 'delete', label: t('view.delete'), danger: true, onClick: remove },
      ]
    : [];
}
