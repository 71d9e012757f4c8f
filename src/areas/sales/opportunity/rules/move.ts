import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import { categoryOf } from './category.ts';
import { closedGates, gatesBetween, refusalOf } from './gates.ts';
import { daysBetween, instantOn, wayBetween, type Way } from './path.ts';

/** Every change of stage and state is written down, and sets what follows from it; gates are asked, and a closed opportunity moves no more. */
export const stageMoves: Effect = {
  object: 'opportunity',
  on: ['stage', 'state'],
  needs: [
    { object: 'stage', link: 'method', of: 'method' },
    { object: 'gate', link: 'method', of: 'method' },
    { object: 'gate-tick', link: 'opportunity' },
    { object: 'file', link: 'regarding' },
    { object: 'approval', link: 'record' },
    { object: 'stage-move', link: 'opportunity' },
  ],
  linked: ['method', 'stage'],
  derive: (change, context) => {
    if (change.op === 'delete' || change.op === 'restore') return [];
    const step = stepOf(change, context);
    if (step === null) return [];
    refuseWhatMethodForbids(change, step, context);
    refuseClosedGates(change, step, context);
    return [...standingAfter(change, step, context), ...written(change, step, context)];
  },
};

type Step = {
  readonly kind: Way | 'begun' | 'won' | 'lost' | 'reopened';
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly datedBack: boolean;
};

function stepOf({ before, after, changed }: EffectChange, context: EffectContext): Step | null {
  const [from, to] = [textAt(before, 'stage'), textAt(after, 'stage')];
  const [was, is] = [textAt(before, 'state'), textAt(after, 'state')];
  if (to === null) return null;
  const isDated = changed.has('stageEnteredAt');
  const at = (isDated ? textAt(after, 'stageEnteredAt') : null) ?? context.now;
  const step = { from, to, at, datedBack: dayIn(context.zone, at) < context.today };
  if (before === null) return { ...step, kind: 'begun', datedBack: false };
  if (was !== 'open' && is === 'open') return { ...step, kind: 'reopened' };
  refuseIf(was !== 'open' && from !== to, 'opportunity.closed', {}, { field: 'stage' });
  if (was === 'open' && (is === 'won' || is === 'lost')) return closing(is, before, after, context);
  if (from === null || from === to) return null;
  return { ...step, kind: wayBetween(relatedOf(context, 'stage'), from, to) };
}

function closing(
  kind: 'won' | 'lost',
  before: EffectChange['after'],
  after: EffectChange['after'],
  context: EffectContext,
): Step {
  const day = textAt(after, 'closedOn') ?? context.today;
  const since = textAt(before, 'stageEnteredAt');
  return {
    kind,
    from: textAt(before, 'stage'),
    to: null,
    at: instantOn(day, context, since),
    datedBack: day < context.today,
  };
}

function refuseWhatMethodForbids(
  { before }: EffectChange,
  { kind, at, datedBack }: Step,
  context: EffectContext,
): void {
  const method = linkedBy(context, 'method')?.record;
  const isForbidden = (field: string) => method?.[field] === false;
  const here = { field: 'stage' } as const;
  refuseIf(kind === 'back' && isForbidden('mayGoBack'), 'opportunity.no-way-back', {}, here);
  refuseIf(kind === 'jumped' && isForbidden('mayJump'), 'opportunity.no-jumping', {}, here);
  refuseIf(datedBack && isForbidden('mayBackDate'), 'opportunity.no-dating-back', {}, here);
  const since = textAt(before, 'stageEnteredAt');
  const isTooEarly = since !== null && at < since;
  refuseIf(isTooEarly, 'opportunity.before-last-move', {}, { field: 'on' });
}

// Whoever goes back, gives up or begins anew has nothing to show; who wins leaves the stage that he stands in.
const gated: ReadonlySet<string> = new Set(['begun', 'onward', 'jumped', 'switched', 'won']);

function refuseClosedGates(
  { before, after }: EffectChange,
  { kind, from, to }: Step,
  context: EffectContext,
): void {
  if (!gated.has(kind)) return;
  const asked = gatesBetween(relatedOf(context, 'gate'), { from, to });
  if (asked.length === 0) return;
  const closed = closedGates(asked, {
    opportunity: after,
    ticked: new Set(relatedOf(context, 'gate-tick').flatMap((tick) => textAt(tick, 'gate') ?? [])),
    files: relatedOf(context, 'file').flatMap((file) => textAt(file, 'name') ?? []),
    isApproved: isApprovedSince(textAt(before, 'stageEnteredAt'), context),
  });
  if (closed.length > 0) throw refusalOf(closed);
}

function isApprovedSince(since: string | null, context: EffectContext): boolean {
  return relatedOf(context, 'approval').some((approval) => {
    const endedAt = textAt(approval, 'endedAt');
    return approval['state'] === 'approved' && endedAt !== null && endedAt >= (since ?? '');
  });
}

function standingAfter(
  { after, changed }: EffectChange,
  { kind, at }: Step,
  context: EffectContext,
): ChangeInput[] {
  if (kind === 'won' || kind === 'lost')
    return updateOf('opportunity', after, {
      probability: kind === 'won' ? '100' : '0',
      closedOn: textAt(after, 'closedOn') ?? context.today,
      stageDueOn: null,
    });
  const stage = linkedBy(context, 'stage')?.record;
  const days = stage?.['allowedDays'];
  const probability = textAt(stage, 'probability');
  return updateOf('opportunity', after, {
    stageEnteredAt: at,
    stageDueOn: typeof days === 'number' ? addDays(dayIn(context.zone, at), days) : null,
    ...(changed.has('probability') ? {} : { probability }),
    ...(changed.has('forecast') ? {} : { forecast: categoryOf(stage?.['forecast'], probability) }),
    ...(changed.has('stageNote') ? {} : { stageNote: null }),
  });
}

const abnormal: ReadonlySet<string> = new Set(['jumped', 'back', 'switched', 'reopened']);

function written(
  { id, before, after }: EffectChange,
  { kind, from, to, at, datedBack }: Step,
  context: EffectContext,
): ChangeInput[] {
  // A second look at the same change finds the move that the first one wrote.
  const isWritten = relatedOf(context, 'stage-move').some(
    (move) =>
      move['kind'] === kind &&
      textAt(move, 'movedAt') === at &&
      textAt(move, 'toStage') === to &&
      textAt(move, 'fromStage') === from,
  );
  if (isWritten) return [];
  const values = {
    opportunity: id,
    kind,
    fromStage: from,
    toStage: to,
    movedAt: at,
    by: context.userId === '' ? textAt(after, 'owner') : context.userId,
    daysDwelt: daysBetween(textAt(before, 'stageEnteredAt'), at),
    abnormal: abnormal.has(kind) || datedBack,
    datedBack,
    reason: textAt(after, 'stageNote'),
  };
  return [{ op: 'create', object: 'stage-move', values }];
}
