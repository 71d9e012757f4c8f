import { hasChinese, matchRank, plain, type Named } from './match.ts';

/** What can be done with a record that is named in the same breath: log call, 跟进. */
export type Verb = Named & { readonly key: string };

/** A verb with the rest of what was typed: the record that it is done with; empty where none was named yet. */
export type Spoken = { readonly verb: Verb; readonly rest: string };

/**
 * The verbs that what was typed says, the best first: `log call 华夏`, `跟进华夏`, `genjin 华夏`, `gj huaxia`,
 * `华夏 跟进`. Pinyin and English need a blank between verb and record, Chinese does not.
 */
export function spokenVerbs(typed: string, verbs: readonly Verb[]): Spoken[] {
  const text = plain(typed);
  if (text === '') return [];
  const ranked = verbs
    .flatMap((verb) => {
      const rank = matchRank(typed, verb);
      return rank === null ? [] : [{ verb, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const alone = ranked.map(({ verb }) => ({ verb, rest: '' }));
  // "add task" is an act as it stands, not a task for somebody called Add.
  if (ranked[0] && ranked[0].rank <= 1) return alone;
  const withRecord = verbs
    .flatMap((verb) => {
      const [strongest] = formsOf(verb)
        .flatMap((form) => restOf(text, form) ?? [])
        .toSorted(byStrength);
      return strongest ? [{ verb, ...strongest }] : [];
    })
    .toSorted(byStrength);
  const [first] = withRecord;
  // "log call 华夏" says "call" better than "log"; of equals all are offered.
  return first ? withRecord.filter((one) => byStrength(one, first) === 0).map(spoken) : alone;
}

function spoken({ verb, rest }: Spoken): Spoken {
  return { verb, rest };
}

function formsOf({ names, readings }: Verb): string[] {
  return [
    ...names.map(plain),
    ...readings.flatMap(({ letters }) => (letters.length > 1 ? [letters] : [])),
  ];
}

type Split = { readonly form: string; readonly leads: boolean; readonly rest: string };

// What stands first is the verb: "跟进 call" follows up whoever is called Call.
function byStrength(a: Split, b: Split): number {
  return Number(b.leads) - Number(a.leads) || b.form.length - a.form.length;
}

function restOf(text: string, form: string): Split | null {
  const between = hasChinese(form) ? '' : ' ';
  const [before, after] = [`${form}${between}`, `${between}${form}`];
  const leads = text.startsWith(before);
  const rest = leads
    ? text.slice(before.length)
    : // At the end a Chinese verb may be the end of a name, so that it stands by itself there.
      text.endsWith(` ${form}`) && text.length > after.length
      ? text.slice(0, -form.length)
      : '';
  return rest.trim() === '' ? null : { form, leads, rest: rest.trim() };
}
