import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangeInput } from '#model/api.ts';
import { findRow } from '#web/api/queries.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useSave } from '#web/save/use-save.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { calendarsKey } from './calendar-query.ts';
import type { Entry } from './entry.ts';
import { writtenTimes, type Times } from './moving.ts';
import { useSaveSeries, type Which } from './use-save-series.ts';

/** Times that an entry is shown at before the server has said so. */
export type Moves = {
  readonly shown: (entry: Entry) => Entry;
  /** Saves new times at once; the sentence is what the toast says. */
  readonly move: (entry: Entry, times: Times, said: string) => void;
  /** Shows new times and saves them when no further step follows. */
  readonly nudge: (entry: Entry, times: Times, said: string) => void;
  /** Takes steps back that were not saved yet. */
  readonly settle: (entry: Entry) => void;
  /** A move of one time of a series, which waits for the word which times are meant. */
  readonly asked: AskedMove | null;
  readonly answer: (which: Which | null) => void;
};

type AskedMove = { readonly entry: Entry; readonly times: Times; readonly said: string };

type Waiting = { readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void };

const rest = 900;

/** Moves entries: shown at once, saved as one change with undo, taken back when refused. */
export function useMoves(): Moves {
  const [pending, setPending] = useState<ReadonlyMap<string, Times>>(new Map());
  const save = useSaveTimes();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const waiting = useRef(new Map<string, Waiting>());
  const drop = useCallback(
    (key: string) =>
      setPending((before) => new Map([...before].filter(([other]) => other !== key))),
    [],
  );
  const hold = useCallback(
    (key: string, times: Times) => setPending((before) => new Map([...before, [key, times]])),
    [],
  );
  const send = useCallback(
    (entry: Entry, times: Times, said: string) => {
      waiting.current.delete(entry.key);
      if (entry.occurrence !== null) setAsked({ entry, times, said });
      else void save({ entry, times, said }).finally(() => drop(entry.key));
    },
    [save, drop],
  );
  // Whoever leaves the page right after a step meant it.
  useEffect(() => {
    const left = waiting.current;
    return () => left.forEach(({ timer, run }) => (clearTimeout(timer), run()));
  }, []);

  const shown = (entry: Entry) => {
    const times = pending.get(entry.key);
    return times ? { ...entry, ...times } : entry;
  };
  const move = (entry: Entry, times: Times, said: string) => {
    hold(entry.key, times);
    send(entry, times, said);
  };
  const nudge = (entry: Entry, times: Times, said: string) => {
    clearTimeout(waiting.current.get(entry.key)?.timer);
    hold(entry.key, times);
    const run = () => send(entry, times, said);
    waiting.current.set(entry.key, { timer: setTimeout(run, rest), run });
  };
  const settle = ({ key }: Entry) => {
    const step = waiting.current.get(key);
    if (!step) return;
    clearTimeout(step.timer);
    waiting.current.delete(key);
    drop(key);
  };
  const answer = (which: Which | null) => {
    if (!asked) return;
    const { key } = asked.entry;
    setAsked(null);
    if (which === null) drop(key);
    else void save(asked, which).finally(() => drop(key));
  };
  return { shown, move, nudge, settle, asked, answer };
}

function useSaveTimes() {
  const save = useSave();
  const toast = useToast();
  const client = useQueryClient();
  const saveSeries = useSaveSeries();
  const t = useText(calendarTexts);
  const { mutateAsync } = save;
  return useCallback(
    async ({ entry, times, said }: AskedMove, which?: Which) => {
      const { startAt, endAt } = times;
      try {
        if (which) await saveSeries({ entry, which, values: { startAt, endAt }, said });
        else await mutateAsync({ changes: [await changeOf(entry, times)], said });
        await client.invalidateQueries({ queryKey: calendarsKey });
      } catch (error) {
        toast({ text: error instanceof Error ? error.message : t('failed'), tone: 'wrong' });
      }
    },
    [mutateAsync, saveSeries, client, toast, t],
  );
}

async function changeOf({ id }: Entry, times: Times): Promise<ChangeInput> {
  const row = await findRow('activity', id, ['startAt', 'endAt', 'dueAt', 'allDay']);
  const held = {
    startAt: readText(row['startAt']),
    endAt: readText(row['endAt']),
    dueAt: readText(row['dueAt']),
    allDay: row['allDay'] === true,
  };
  const values = writtenTimes(held, times);
  return { op: 'update', object: 'activity', id, version: row.version, values };
}
