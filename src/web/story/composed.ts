import { withoutIds } from '#kit/mentions.ts';
import type { ChangeInput } from '#model/api.ts';
import { furtherValues, nothingFurther, participantsOf, type Further } from './further.ts';

/** The kinds that are written down most, in this order; a promise becomes a commitment. */
export const usualKinds = [
  'note',
  'call',
  'visit',
  'meeting',
  'email',
  'message',
  'task',
  'promise',
] as const;
/** The kinds behind "more". */
export const rarerKinds = ['reception', 'letter', 'fax', 'gift', 'trip'] as const;
/** Every kind that the follow-up box offers. */
export const composedKinds = [...usualKinds, ...rarerKinds] as const;
export type ComposedKind = (typeof composedKinds)[number];

/** What the follow-up box holds; instants, and a day for a promise. */
export type Composed = {
  readonly kind: ComposedKind;
  readonly text: string;
  /** When it was; now where empty. Of a task until when. */
  readonly at: string | null;
  /** Of a task: the rule by which it comes again. */
  readonly repeats: string | null;
  readonly outcome: string | null;
  readonly isPrivate: boolean;
  readonly promisedBy: 'us' | 'them';
  /** Until when a promise is to be kept. */
  readonly dueOn: string | null;
  readonly nextText: string;
  readonly nextAt: string | null;
  /** Minutes before which a task reminds; `usual` as one set for himself. */
  readonly remind: number | 'usual' | null;
  /** Files that were brought and hang on nothing until this is saved. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
} & Further;

export const nothingComposed: Composed = {
  kind: 'note',
  text: '',
  at: null,
  repeats: null,
  outcome: null,
  isPrivate: false,
  promisedBy: 'us',
  dueOn: null,
  nextText: '',
  nextAt: null,
  remind: 'usual',
  files: [],
  ...nothingFurther,
};

/** What is still missing before it can be saved; null where nothing is. */
export function missingOf(
  composed: Composed,
): 'missing' | 'next.when.missing' | 'next.what.missing' | null {
  // A call that nobody answered says enough by its outcome.
  const saysEnough =
    (composed.kind === 'call' && composed.outcome !== null) ||
    (composed.kind === 'visit' && composed.checkedIn !== null) ||
    (composed.kind !== 'promise' && composed.files.length > 0);
  if (composed.text.trim() === '' && !saysEnough) return 'missing';
  if (composed.nextText.trim() !== '' && composed.nextAt === null) return 'next.when.missing';
  return composed.nextText.trim() === '' && composed.nextAt !== null ? 'next.what.missing' : null;
}

type Around = {
  readonly record: string;
  readonly named: string;
  /** Minutes before which its writer is usually reminded of a task. */
  readonly usual?: number | null;
};

/** The records that one save of the box makes, in one changeset; `named` names what has no words of its own. */
export function changesOf(
  composed: Composed,
  { record, customer, named, usual = null }: Around & { readonly customer: string | null },
): ChangeInput[] {
  const text = composed.text.trim();
  const next =
    composed.nextText.trim() === '' || composed.nextAt === null
      ? []
      : [
          created('activity', {
            kind: 'task',
            subject: composed.nextText.trim().slice(0, 200),
            dueAt: composed.nextAt,
            regarding: record,
            ...(usual === null ? {} : { remindBefore: usual }),
          }),
        ];
  if (composed.kind === 'promise') {
    const [promise = '', ...rest] = withoutIds(text).split('\n');
    const values = {
      promise: promise.slice(0, 300),
      details: [promise.slice(300), ...rest].join('\n').trim() || null,
      party: customer,
      by: composed.promisedBy,
      dueOn: composed.dueOn,
    };
    return [...withFiles(composed, created('commitment', values)), ...next];
  }
  const values = activityOf(composed, { record, text, named, usual });
  const id = crypto.randomUUID();
  const activity = { ...created('activity', values), id };
  return [...withFiles(composed, activity), ...participantsOf(composed, id, record), ...next];
}

function withFiles({ files }: Composed, made: ChangeInput & { op: 'create' }): ChangeInput[] {
  if (files.length === 0) return [made];
  const id = made.id ?? crypto.randomUUID();
  return [
    { ...made, id },
    ...files.map((file): ChangeInput => ({
      op: 'update',
      object: 'file',
      id: file.id,
      values: { regarding: id },
    })),
  ];
}

function activityOf(
  composed: Composed,
  { record, text, named, usual = null }: Around & { readonly text: string },
): Record<string, unknown> {
  const { kind, at, repeats, outcome, isPrivate, remind, files } = composed;
  const common = {
    kind,
    regarding: record,
    private: isPrivate,
    ...(text === '' ? { subject: named || (files[0]?.name ?? '').slice(0, 200) } : { text }),
  };
  if (kind === 'task') {
    const minutes = remind === 'usual' ? usual : remind;
    return {
      ...common,
      dueAt: at,
      ...(at && minutes !== null ? { remindBefore: minutes } : {}),
      ...(repeats === null ? {} : { repeats }),
    };
  }
  return {
    ...common,
    status: 'done',
    ...(at === null ? {} : { doneAt: at }),
    ...(kind === 'call' ? { outcome } : {}),
    ...furtherValues(composed),
  };
}

function created(object: string, values: Record<string, unknown>): ChangeInput & { op: 'create' } {
  return { op: 'create', object, values };
}
