import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popover } from 'antd';
import { Filter, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { calendarQuery } from '#web/calendar/calendar-query.ts';
import { CalendarSide, ShownKinds } from '#web/calendar/calendar-side.tsx';
import { CalendarBody } from '#web/calendar/calendar-body.tsx';
import type { Entry } from '#web/calendar/entry.ts';
import { EntryCard } from '#web/calendar/entry-card.tsx';
import { SeriesDialog } from '#web/calendar/series-dialog.tsx';
import { useKinds } from '#web/calendar/kinds.ts';
import { nextHour, timesAt, type Times } from '#web/calendar/moving.ts';
import { usePeople } from '#web/calendar/people.ts';
import { planAt, type Plan, type Planned } from '#web/calendar/plan.ts';
import { PlanDialog } from '#web/calendar/plan-dialog.tsx';
import { loadPlan } from '#web/calendar/planned.ts';
import { Toolbar } from '#web/calendar/toolbar.tsx';
import { useActs } from '#web/calendar/use-acts.ts';
import { usePlace } from '#web/calendar/use-place.ts';
import { useSaveSeries, type Which } from '#web/calendar/use-save-series.ts';
import { useCalendarWords } from '#web/calendar/use-words.ts';
import { daysOf, weekStartIn } from '#web/calendar/views.ts';
import { WhoseSelect } from '#web/calendar/whose-select.tsx';
import styles from '#web/calendar/calendar.module.css';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone, useMedia } from '#web/frame/use-media.ts';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { calendarTexts } from '#web/texts/calendar.ts';

type Form = {
  readonly plan: Plan;
  readonly before: Planned | null;
  readonly owner: { readonly id: string; readonly title: string | null } | null;
  readonly occurrence: Entry | null;
};
type Card = { readonly entry: Entry; readonly from: HTMLElement };

/** The calendar: what I and others have to do, by day, week and month, and side by side. */
export function CalendarPage() {
  const t = useText(calendarTexts);
  const { workspace, user } = useMeta();
  const mayCreate = useObject('activity')?.can.create !== undefined;
  const today = useToday();
  const isPhone = useIsPhone();
  const isWide = useMedia('(min-width: 1100px)');
  const words = useCalendarWords();
  const weekStart = weekStartIn(workspace.region);
  const place = usePlace(today);
  const { people, isCut } = usePeople(place.whose);
  const days = daysOf(place.view, place.day, weekStart);
  const calendar = useQuery({
    ...calendarQuery({ ...days, zone: words.zone, users: people.map(({ id }) => id) }),
    placeholderData: keepPreviousData,
  });
  const { form, card, open, plan, close, edit, finish, callOff, off, chooseOff } = useOpened();
  const kinds = useKinds();
  const visible = (calendar.data?.entries ?? []).filter(
    ({ kind, status }) => !place.hidden.has(kind) && (place.showsDone || status !== 'done'),
  );
  const { acts, shown, spoken, asked, answer } = useActs({
    entries: visible,
    people,
    view: place.view,
    onPick: (times, person) => {
      if (mayCreate) plan(times, people.find(({ id }) => id === person && id !== user.id) ?? null);
    },
    onOpen: (entry, from) => !entry.isBusyOnly && open({ entry, from }),
  });
  const begin = () => plan(beginOf(place.day, today, words.zone), null);
  useShortcuts(mayCreate ? { n: begin } : {});
  const marks = new Map((calendar.data?.marks ?? []).map((mark) => [mark.day, mark]));
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return (
    <Page
      title={t('title')}
      fills
      acts={
        <>
          <WhoseSelect
            whose={place.whose}
            people={people}
            onWhose={(whose) => place.go({ whose })}
          />
          {mayCreate && (
            <Button icon={<Plus size={16} aria-hidden />} aria-label={t('new')} onClick={begin}>
              {isPhone ? null : t('new')}
            </Button>
          )}
        </>
      }
    >
      <Toolbar
        view={place.view}
        day={place.day}
        today={today}
        weekStart={weekStart}
        onView={(view) => place.go({ view })}
        onDay={(day) => place.go({ day })}
      >
        {!isWide && (
          <Popover
            trigger="click"
            placement="bottomRight"
            content={<ShownKinds place={place} kinds={kinds} />}
          >
            <Button type="text" icon={<Filter size={16} aria-hidden />} aria-label={t('filter')} />
          </Popover>
        )}
      </Toolbar>
      {calendar.error && <Alert type="error" showIcon title={calendar.error.message} />}
      {calendar.data?.isCut && <Alert type="warning" showIcon title={t('is-cut')} />}
      {isCut && <Alert type="info" showIcon title={t('people-cut', { count: people.length })} />}
      <div className={styles['main']}>
        {calendar.isPending && !calendar.error ? (
          <Lines count={10} />
        ) : (
          <CalendarBody
            {...{ place, days, today, people, marks, acts }}
            kinds={byName}
            entries={shown}
          />
        )}
        {isWide && <CalendarSide {...{ place, today, weekStart, marks, kinds }} />}
      </div>
      <p className="for-readers-only" role="status">
        {spoken}
      </p>
      {form && <PlanDialog {...form} onClose={close} />}
      {asked && <SeriesDialog onChosen={answer} />}
      {off && <SeriesDialog isOff onChosen={chooseOff} />}
      {card && (
        <EntryCard
          key={card.entry.key}
          entry={card.entry}
          kind={byName.get(card.entry.kind)}
          from={card.from}
          canEdit={acts.canMove(card.entry)}
          onEdit={() => void edit(card.entry)}
          onFinish={() => finish(card.entry)}
          onCallOff={() => callOff(card.entry)}
          onClose={close}
        />
      )}
    </Page>
  );
}

function beginOf(day: string, today: string, zone: string): Times {
  if (day === today) return nextHour(new Date().toISOString(), zone);
  return timesAt(day, 9 * 60, 10 * 60, zone);
}

/** What stands open over the calendar: the card of an entry, or the form. */
function useOpened() {
  const t = useText(calendarTexts);
  const { zone } = useCalendarWords();
  const client = useQueryClient();
  const toast = useToast();
  const save = useSave();
  const [card, setCard] = useState<Card | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [off, setOff] = useState<Entry | null>(null);
  const saveSeries = useSaveSeries();
  const close = () => {
    setCard(null);
    setForm(null);
  };
  const refused = (error: Error) => toast({ text: error.message, tone: 'wrong' });
  return {
    card,
    form,
    close,
    open: (next: Card) => setCard(next),
    plan: (times: Times, person: Form['owner']) =>
      setForm({
        plan: { ...planAt(times, zone), users: person ? [person] : [] },
        before: null,
        owner: null,
        occurrence: null,
      }),
    edit: async (entry: Entry) => {
      setCard(null);
      try {
        const loaded = await loadPlan(client, entry, zone);
        const occurrence = entry.occurrence === null ? null : entry;
        setForm({ ...loaded, owner: entry.owner, occurrence });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        refused(error);
      }
    },
    off,
    callOff: (entry: Entry) => {
      setCard(null);
      if (entry.occurrence !== null) return setOff(entry);
      return save.mutate(
        {
          changes: [
            { op: 'update', object: 'activity', id: entry.id, values: { status: 'cancelled' } },
          ],
          said: t('called-off', { title: entry.subject }),
        },
        { onError: refused },
      );
    },
    chooseOff: (which: Which | null) => {
      const said = t('called-off', { title: off?.subject ?? '' });
      setOff(null);
      if (off && which) saveSeries({ entry: off, which, values: null, said }).catch(refused);
    },
    finish: ({ id, status }: Entry) => {
      const isDone = status === 'done';
      const values = { status: isDone ? 'open' : 'done' };
      setCard(null);
      save.mutate(
        {
          changes: [{ op: 'update', object: 'activity', id, values }],
          said: t(isDone ? 'reopened' : 'finished'),
        },
        { onError: refused },
      );
    },
  };
}
