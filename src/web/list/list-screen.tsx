import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { countQuery } from '#web/api/queries.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Page } from '#web/frame/page.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { modeTexts } from '#web/texts/modes.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';
import { GroupMenu } from './groups/group-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Density } from './grid.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { ImportLink } from './import-link.tsx';
import { ListContent, modesOf } from './list-content.tsx';
import { requestOf } from './list-request.ts';
import { ListSearchBox } from './list-search-box.tsx';
import { useListState, type ListState } from './list-state.ts';
import { MailDrop } from './mail-drop.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { WhoseSwitch } from './whose-switch.tsx';
import styles from './list-screen.module.css';

const takesMails = new Set(['activity', 'account', 'contact', 'household', 'party']);

/** A list with its views, filters, rows, bulk acts and side panel. */
export function ListScreen({ object }: { object: ObjectMeta }) {
  const t = useText(listTexts);
  const label = useLabel();
  const word = useWord();
  const state = useListState(object);
  const create = useCreate();
  const mayCreateMails = useObject('activity')?.can.create !== undefined;
  const mayCreate = object.can.create !== undefined && object.kind !== 'fact';
  useShortcuts(mayCreate ? { n: () => create(object.name) } : {});
  const [density, setDensity] = useDensity();

  const acts = (
    <>
      {object.can.import && <ImportLink object={object} />}
      <DisplayMenu object={object} state={state} density={density} onDensity={setDensity} />
      {mayCreate && (
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => create(object.name)}>
          {t('empty.create', { object: word(object.label.one) })}
        </Button>
      )}
    </>
  );
  return (
    <Page title={label(object.label.many)} acts={acts} fills>
      <ViewTabs object={object} state={state} />
      <ListTools object={object} state={state} />
      <LeftOut state={state} />
      {takesMails.has(object.name) && mayCreateMails && <MailDrop />}
      <ListContent object={object} state={state} density={density} />
    </Page>
  );
}

function ListTools({ object, state }: { object: ObjectMeta; state: ListState }) {
  const isPhone = useIsPhone();
  return (
    <div className={styles['tools']}>
      <FilterBar
        object={object}
        filter={state.filter}
        onChange={(filter) => state.change({ filter })}
      >
        {state.mode === 'table' && !isPhone && <GroupMenu object={object} state={state} />}
      </FilterBar>
      <ListSearchBox
        words={state.search}
        onChange={(search) => state.change({ search: search || undefined }, { replace: true })}
      />
      <span className={styles['shown']}>
        <WhoseSwitch object={object} state={state} />
        <ModeSwitch modes={modesOf(object)} state={state} />
      </span>
      <Count object={object} state={state} />
    </div>
  );
}

/** Says what the address names and this list does not know. */
function LeftOut({ state: { leftOut } }: { state: ListState }) {
  const t = useText(modeTexts);
  const { list } = useFormat();
  if (leftOut.length === 0) return null;
  return (
    <p className={styles['left-out']} role="status">
      {t('left-out', { names: list(leftOut), count: leftOut.length })}
    </p>
  );
}

function Count({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(listTexts);
  const format = useFormat();
  const { data } = useQuery({
    ...countQuery(object.name, requestOf(useMeta(), object, state)),
    placeholderData: keepPreviousData,
  });
  if (!data) return <span className={styles['count']} />;
  return (
    <span className={styles['count']} role="status">
      {t(data.isExact ? 'count' : 'count.about', {
        count: data.count,
        shown: format.number(data.count),
      })}
    </span>
  );
}

function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() =>
    readPreference('density', ['comfortable', 'compact'], 'comfortable'),
  );
  const choose = (next: Density) => {
    writePreference('density', next);
    setDensity(next);
  };
  return [density, choose];
}
