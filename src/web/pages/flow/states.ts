import { useQuery } from '@tanstack/react-query';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { flowTexts } from '#web/texts/flow.ts';

/** A state as it is shown: its words and the colour that it has everywhere. */
export type State = { readonly key: string; readonly name: string; readonly color: string };

const classesQuery = everyRowQuery('class-value', {
  fields: ['name', 'color', 'position', 'classification'],
  sort: ['position', 'name'],
});

/** The states of what is shown, in their order, and a word for any other key. */
export function useStates(what: string): {
  known: readonly State[];
  stateOf: (key: string) => State;
} {
  const t = useText(flowTexts);
  const label = useLabel();
  const party = useObject('party');
  const classes = useQuery({ ...classesQuery, enabled: !isOfParty(what) });
  const options =
    party?.fields.find(({ name }) => name === (what === 'status' ? 'status' : 'lifeCycle'))
      ?.options ?? {};
  const own: State[] = isOfParty(what)
    ? Object.entries(options).map(([key, { label: text, color }]) => ({
        key,
        name: label(text),
        color: color ?? 'grey',
      }))
    : (classes.data ?? [])
        .filter((row) => readLink(row['classification'])?.id === what)
        .map((row) => ({
          key: row.id,
          name: readText(row['name']) ?? '',
          color: readText(row['color']) ?? 'teal',
        }));
  const known: State[] = [
    { key: 'new', name: t('new'), color: 'grey' },
    ...own,
    { key: 'none', name: t('none'), color: 'grey' },
  ];
  return {
    known,
    stateOf: (key) => known.find((one) => one.key === key) ?? { key, name: key, color: 'grey' },
  };
}

function isOfParty(what: string): boolean {
  return what === 'status' || what === 'life-cycle';
}
