import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { StarButton } from '#web/favourites/star.tsx';
import { useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { noView, type ListState } from './list-state.ts';
import { ViewDialogs, type ViewDialog } from './view-dialogs.tsx';
import { ViewMenu } from './view-menu.tsx';
import styles from './view-tabs.module.css';

/** The saved views of a list as tabs, and what to do with them. */
export function ViewTabs({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(listTexts);
  const [dialog, setDialog] = useState<ViewDialog | null>(null);
  const { views, view } = state;
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
      {view && <StarButton kind="view" id={view.id} title={view.name} size="small" />}
      <ViewMenu state={state} onAsk={setDialog} />
      <ViewDialogs object={object} state={state} open={dialog} onClose={() => setDialog(null)} />
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
