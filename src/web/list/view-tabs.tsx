import { Link } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { noView, type ListState } from './list-state.ts';
import styles from './view-tabs.module.css';

const SaveViewDialog = lazy(() =>
  import('./save-view-dialog.tsx').then((module) => ({ default: module.SaveViewDialog })),
);

/** The saved views of a list as tabs, and what to do with a view that was changed. */
export function ViewTabs({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(listTexts);
  const [isSaving, setSaving] = useState(false);
  const { views, view, isChanged } = state;
  return (
    <div className={styles['bar']}>
      <nav className={styles['tabs']} aria-label={t('views')}>
        <ViewTab object={object.name} view={noView} name={t('all')} isCurrent={view === null} />
        {views.map(({ id, name }) => (
          <ViewTab
            key={id}
            object={object.name}
            view={id}
            name={name}
            isCurrent={view?.id === id}
          />
        ))}
      </nav>
      {(isChanged || view) && <ViewMenu state={state} onSaveAs={() => setSaving(true)} />}
      <Suspense>
        {isSaving && (
          <SaveViewDialog object={object} state={state} onClose={() => setSaving(false)} />
        )}
      </Suspense>
    </div>
  );
}

type TabProps = {
  readonly object: string;
  readonly view: string;
  readonly name: string;
  readonly isCurrent: boolean;
};

function ViewTab({ object, view, name, isCurrent }: TabProps) {
  return (
    <Link
      to="/records/$object"
      params={{ object }}
      search={{ view }}
      className={styles['tab']}
      data-current={isCurrent}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {name}
    </Link>
  );
}

function ViewMenu({ state, onSaveAs }: { state: ListState; onSaveAs: () => void }) {
  const t = useText(listTexts);
  const { user } = useMeta();
  const save = useSave();
  const { view, isChanged, filter, sort, columns, change } = state;
  const isMine = view !== null && (view.owner?.id === user.id || user.administrator);

  const update = () => {
    if (!view) return;
    const values = { filter, sort: [...sort], columns: [...columns] };
    const changes = [{ op: 'update' as const, object: 'saved-view', id: view.id, values }];
    save.mutate({ changes, said: t('view.saved', { name: view.name }) }, { onSuccess: reset });
  };
  const reset = () =>
    change({ filter: undefined, sort: undefined, columns: undefined }, { replace: true });
  const remove = () => {
    if (!view) return;
    const changes = [{ op: 'delete' as const, object: 'saved-view', id: view.id }];
    save.mutate(
      { changes, said: t('view.deleted', { name: view.name }) },
      { onSuccess: () => change({ view: noView }) },
    );
  };
  const items: MenuProps['items'] = [
    ...(isMine && isChanged && view
      ? [{ key: 'update', label: t('view.update', { name: view.name }), onClick: update }]
      : []),
    { key: 'save-as', label: t(view ? 'view.save-as' : 'view.save'), onClick: onSaveAs },
    ...(isChanged ? [{ key: 'reset', label: t('view.reset'), onClick: reset }] : []),
    ...(isMine ? [{ key: 'delete', label: t('view.delete'), danger: true, onClick: remove }] : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        size="small"
        type={isChanged ? 'default' : 'text'}
        icon={<ChevronDown size={14} aria-hidden />}
        iconPlacement="end"
        {...(isChanged ? {} : { 'aria-label': t('view.acts', { name: view?.name ?? '' }) })}
      >
        {isChanged ? t('view.save') : null}
      </Button>
    </Dropdown>
  );
}
