import { mentionedIn } from '#kit/mentions.ts';
import type { Model, ObjectModel } from '#model/model.ts';
import type { NoticeKind } from '#model/notice-kinds.ts';

type Values = Readonly<Record<string, unknown>>;

/** A change as the ledger has it, and who follows what of it. */
export type ToldChange = {
  readonly object: string;
  readonly record: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly before: Values | null;
  readonly after: Values;
  readonly followers: readonly { readonly user: string; readonly record: string }[];
};

/** That somebody is to be told of something, if he may see it. */
export type Telling = {
  readonly userId: string;
  readonly kind: NoticeKind;
  /** What is told of under one key comes as one notice. */
  readonly key: string;
  /** What the notice is about. */
  readonly record: string;
  /** Records that he has to see. */
  readonly sees: readonly string[];
  /** The object whose fields changed, and which of them; he is told of those that he may read, and not at all where he may read none. */
  readonly fields: { readonly object: string; readonly names: readonly string[] } | null;
  readonly object: string;
  readonly isFollowUp: boolean;
};

/** Who is to be told what of a changeset that `by` made; nobody is told of what he did himself. */
export function tellings(
  model: Model,
  { whole, by }: { readonly whole: string; readonly by: string | null },
  changes: readonly ToldChange[],
): Telling[] {
  const named = changes.flatMap((change) => mentions(model, change));
  const given = changes.flatMap((change) => [
    ...assignments(model, whole, change),
    ...invitations(change),
  ]);
  const direct = [...named, ...withoutTold(given, named)];
  const followed = changes.flatMap((change) => ofFollowers(model, change));
  return [...direct, ...withoutTold(followed, direct)].filter(({ userId }) => userId !== by);
}

// Whoever is named in an activity need not hear of it again because he follows the customer.
function withoutTold(some: readonly Telling[], told: readonly Telling[]): Telling[] {
  const known = new Set(told.flatMap(({ userId, sees }) => sees.map((id) => `${userId} ${id}`)));
  return some.filter(({ userId, sees }) => !known.has(`${userId} ${sees.at(-1) ?? ''}`));
}

/** Those who are named in a text and were not before. */
function mentions(model: Model, { object, record, op, before, after }: ToldChange): Telling[] {
  if (op !== 'create' && op !== 'update') return [];
  return Object.entries(after).flatMap(([name, value]) => {
    if (model.objects.get(object)?.fields.get(name)?.kind !== 'longText') return [];
    const known = new Set(mentionedIn(textOf(before?.[name])));
    return mentionedIn(textOf(value))
      .filter((userId) => !known.has(userId))
      .map((userId) => ({
        ...about(record, object),
        userId,
        kind: 'mention' as const,
        key: `mention:${record}`,
        fields: { object, names: [name] },
      }));
  });
}

/** Who was given a record: an open activity is something to do, another record one to look after. */
function assignments(model: Model, whole: string, change: ToldChange): Telling[] {
  const { object, record, op, after } = change;
  const userId = textOf(after['owner']);
  if (userId === '' || (op !== 'create' && op !== 'update')) return [];
  const base = { ...about(record, object), userId, fields: null };
  if (object === 'activity') {
    const isOver = after['status'] !== undefined && after['status'] !== 'open';
    return isOver ? [] : [{ ...base, kind: 'task', key: `task:${whole}` }];
  }
  const isOffered = isTold(model.objects.get(object));
  return isOffered ? [{ ...base, kind: 'assigned', key: `assigned:${whole}:${object}` }] : [];
}

/** Our people who are to take part in an activity. */
function invitations({ object, op, after }: ToldChange): Telling[] {
  const [userId, activity] = [textOf(after['user']), textOf(after['activity'])];
  if (object !== 'participant' || op !== 'create' || userId === '' || activity === '') return [];
  return [
    {
      ...about(activity, 'activity'),
      userId,
      kind: 'invited',
      key: `invited:${activity}`,
      fields: null,
    },
  ];
}

function ofFollowers(model: Model, change: ToldChange): Telling[] {
  const { object, record, op } = change;
  const names = shownFields(model.objects.get(object), change);
  const byUser = Map.groupBy(change.followers, ({ user }) => user);
  return [...byUser].flatMap(([userId, followed]) => {
    // Of a person and his company he hears once.
    const [first] = followed;
    const isFollowUp = first !== undefined && followed.every((one) => one.record !== record);
    if (!first || (!isFollowUp && op === 'update' && names.length === 0)) return [];
    return [
      {
        ...about(first.record, object),
        userId,
        kind: 'followed' as const,
        key: `followed:${first.record}`,
        sees: [first.record, record],
        fields: op === 'update' && !isFollowUp ? { object, names } : null,
        isFollowUp,
      },
    ];
  });
}

// What rules reckon by themselves is no news; what people set is.
function shownFields(object: ObjectModel | undefined, { after }: ToldChange): string[] {
  return Object.keys(after).filter((name) => {
    const known = object?.fields.get(name);
    return known && !known.field.readOnly && !known.field.internal;
  });
}

function isTold(object: ObjectModel | undefined): boolean {
  return object !== undefined && !object.definition.internal && object.definition.area !== 'admin';
}

function about(
  record: string,
  object: string,
): Pick<Telling, 'record' | 'object' | 'sees' | 'isFollowUp'> {
  return { record, object, sees: [record], isFollowUp: false };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
