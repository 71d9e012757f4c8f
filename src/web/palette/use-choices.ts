import { useNavigate } from '@tanstack/react-router';
import { Search, type LucideIcon } from 'lucide-react';
import type { Found, Hit } from '#web/api/search.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { useRecent, type Recent } from '#web/frame/recent.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { paletteTexts, searchTexts } from '#web/texts/palette.ts';
import { useCommands, type Command } from './commands.ts';
import { matchRank, type Reading } from './match.ts';
import { useReadings } from './readings.ts';
import { useActs, type Act } from './use-verbs.ts';
import { spokenVerbs, type Spoken } from './verbs.ts';

/** One line of the palette. */
export type Choice = {
  readonly key: string;
  readonly group: Group;
  readonly title: string;
  readonly hint?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
  /** What the box holds afterwards, where the palette stays open for more words. */
  readonly typesOn?: string;
};

export type Group = 'records' | 'recent' | Command['group'];

/** The lines in their order, and how many there are of each group (`500+` where not all were counted). */
export type Choices = {
  readonly lines: readonly Choice[];
  readonly counts: ReadonlyMap<Group, string>;
};

const shownOf: Readonly<Record<Group, number>> = {
  recent: 8,
  records: 8,
  views: 4,
  pages: 6,
  settings: 4,
  acts: 6,
};

/** A record with the act that it was named with; `rest` is what the server is asked for instead of all the words. */
export type Saying = { readonly acts: readonly Act[]; readonly rest: string };

/** What the words say as an act: the acts they begin with, and the record or name behind. */
export function useSaying(words: string): Saying {
  const acts = useActs();
  const readings = useReadings(acts.flatMap(({ names }) => names));
  const spoken: Spoken[] = spokenVerbs(
    words,
    acts.map(({ key, names }) => ({ key, names, readings: readingsOf(names, readings) })),
  );
  const byKey = new Map(acts.map((act) => [act.key, act]));
  return {
    acts: spoken.flatMap(({ verb }) => byKey.get(verb.key) ?? []),
    rest: spoken[0]?.rest ?? '',
  };
}

/** What the palette offers for these words: acts on what they name, found records, then views, pages, settings and acts. */
export function useChoices(words: string, saying: Saying, found: Found | undefined): Choices {
  const recent = useRecordChoices(useRecent(), 'recent');
  const records = useRecordChoices(found?.items ?? [], 'records');
  const commands = useCommands();
  const readings = useReadings(commands.map(({ label }) => label.zh));
  const label = useLabel();
  const said = useSaid(saying, found?.items ?? []);
  const all = useAllResults(words);
  const toChoice = ({ label: name, ...rest }: Command): Choice => ({ ...rest, title: label(name) });
  if (words === '') {
    const lines = cut([...recent, ...commands.filter(isOfferedAtOnce).map(toChoice)]);
    return { lines, counts: new Map() };
  }
  // With a record named behind an act, the records are what it is done with.
  if (saying.rest !== '') return { lines: said, counts: new Map() };
  const matching = commands
    .flatMap((command) => {
      const { en, zh } = command.label;
      const rank = matchRank(words, {
        names: [en, zh],
        readings: readingsOf([en, zh], readings),
      });
      return rank === null ? [] : [{ rank, choice: toChoice(command) }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  // What is called exactly so stands before records that merely hold the words.
  const named = matching.filter(({ rank }) => rank === 0).map(({ choice }) => choice);
  const others = groupOrder.flatMap((group) =>
    matching.flatMap(({ rank, choice }) => (rank > 0 && choice.group === group ? [choice] : [])),
  );
  const isCertain = found?.items[0]?.by === 'title';
  const exact = isCertain ? [] : named;
  const behind = isCertain ? [...named, ...others] : others;
  const counted: readonly Choice[] = [...exact, ...behind, ...said];
  const total = (found?.counts ?? []).reduce((sum, { count }) => sum + count, 0);
  const hasMore = total > Math.min(records.length, shownOf.records);
  return {
    lines: [
      ...exact,
      ...cut(records),
      ...(hasMore ? [all] : []),
      ...cut(behind.filter(({ group }) => group !== 'acts')),
      ...cut([...said, ...behind.filter(({ group }) => group === 'acts')]),
    ],
    counts: new Map<Group, string>([
      ...groupOrder.map((group): [Group, string] => [
        group,
        String(counted.filter((choice) => choice.group === group).length),
      ]),
      ['records', `${total}${found?.isAll === false ? '+' : ''}`],
    ]),
  };
}

const groupOrder: readonly Command['group'][] = ['views', 'pages', 'settings', 'acts'];

// Before anything is typed the many settings and views would hide what is needed.
function isOfferedAtOnce({ group }: Command): boolean {
  return group === 'pages' || group === 'acts';
}

function cut(choices: readonly Choice[]): Choice[] {
  const taken = new Map<Group, number>();
  return choices.filter(({ group }) => {
    const place = (taken.get(group) ?? 0) + 1;
    taken.set(group, place);
    return place <= shownOf[group];
  });
}

function readingsOf(
  names: readonly string[],
  readings: ReadonlyMap<string, readonly Reading[]>,
): Reading[] {
  return names.flatMap((name) => readings.get(name) ?? []);
}

function useRecordChoices(
  records: readonly (Hit | Recent)[],
  group: 'records' | 'recent',
): Choice[] {
  const meta = useMeta();
  const label = useLabel();
  const t = useText(searchTexts);
  const navigate = useNavigate();
  return records.map(({ object, id, title }) => {
    const known = meta.objects.find(({ name }) => name === object);
    return {
      key: `${group}/${id}`,
      group,
      title: title ?? t('unnamed'),
      hint: known ? label(known.label.one) : object,
      icon: iconOf(known?.icon),
      run: () => void navigate({ to: '/records/$object/$id', params: { object, id } }),
    };
  });
}

/** Acts with what they are done with: each with the found records, or waiting for a name. */
function useSaid({ acts, rest }: Saying, hits: readonly Hit[]): Choice[] {
  const t = useText(paletteTexts);
  const unnamed = useText(searchTexts)('unnamed');
  const label = useLabel();
  const word = useWord();
  const meta = useMeta();
  const hintOf = (object: string) => {
    const known = meta.objects.find(({ name }) => name === object);
    return known ? label(known.label.one) : object;
  };
  return acts.flatMap((act): Choice[] => {
    const base = { group: 'acts', icon: act.icon } as const;
    if (act.on === 'name') {
      if (rest === '') return [];
      const title = t('create.named', { object: word(act.object.label.one), name: rest });
      return [{ ...base, key: `${act.key}/${rest}`, title, run: () => act.run(rest) }];
    }
    if (rest === '') {
      const title = label(act.label);
      return [
        {
          ...base,
          key: act.key,
          title,
          hint: t('on.whom'),
          run: () => undefined,
          typesOn: `${title} `,
        },
      ];
    }
    return hits.map((hit) => ({
      ...base,
      key: `${act.key}/${hit.id}`,
      title: t('on', { act: label(act.label), record: hit.title ?? unnamed }),
      hint: hintOf(hit.object),
      run: () => act.run(hit),
    }));
  });
}

function useAllResults(words: string): Choice {
  const t = useText(paletteTexts);
  const navigate = useNavigate();
  return {
    key: 'all',
    group: 'records',
    title: t('all', { words }),
    icon: Search,
    run: () => void navigate({ to: '/search', search: { q: words } }),
  };
}
