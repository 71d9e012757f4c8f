import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { shortRegionCode } from '#kit/region-code.ts';
import { call } from '#web/api/client.ts';
import type { Linked } from '#web/kinds/values.ts';

/** What the dialogue says about a hand-over. */
export type Asked = {
  readonly receiver: Linked | null;
  readonly receivers: Readonly<Record<string, Linked>>;
  readonly except: readonly string[];
  readonly splits: readonly Split[];
  readonly joins: boolean;
  readonly deactivate: boolean;
  readonly revoke: boolean;
  readonly reason: string;
};

/** Customers of a region or class, with who gets them; counted once both are said. */
export type Split = {
  readonly key: number;
  readonly by: 'region' | 'class';
  /** The whole region code. */
  readonly region: string | null;
  readonly class: Linked | null;
  readonly receiver: Linked | null;
};

export const nothingAsked: Asked = {
  receiver: null,
  receivers: {},
  except: [],
  splits: [],
  joins: false,
  deactivate: false,
  revoke: false,
  reason: '',
};

/** What a part holds, and what of it stays. */
export type Part = {
  readonly part: string;
  readonly count: number;
  readonly private: number;
  readonly beyond: number;
  readonly receivers: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly count: number;
  }[];
};

export type Answer = {
  readonly parts: readonly Part[];
  readonly total: number;
  readonly changeset: string | null;
  readonly job: string | null;
};

/** What would go to whom; everything is asked for, so that what is left out can be put in again. */
export function previewQuery(leaver: string, asked: Asked) {
  const body = bodyOf({ ...asked, except: [], deactivate: false, revoke: false, reason: '' });
  return queryOptions({
    queryKey: ['hand-over', leaver, body],
    queryFn: ({ signal }) =>
      call<Answer>('POST', `${pathOf(leaver)}?dryRun=true`, { body, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** Hands over. */
export function handOver(leaver: string, asked: Asked): Promise<Answer> {
  return call<Answer>('POST', pathOf(leaver), {
    body: bodyOf(asked),
    idempotencyKey: crypto.randomUUID(),
  });
}

function pathOf(leaver: string): string {
  return `/records/user/${leaver}/actions/hand-over`;
}

function bodyOf(asked: Asked) {
  const { receiver, receivers, except, joins, deactivate, revoke, reason } = asked;
  return {
    ...(receiver ? { receiver: receiver.id } : {}),
    receivers: Object.fromEntries(Object.entries(receivers).map(([part, { id }]) => [part, id])),
    except,
    splits: asked.splits.flatMap((split) => {
      const value = valueOf(split);
      return value !== null && split.receiver
        ? [{ by: split.by, value, receiver: split.receiver.id }]
        : [];
    }),
    joins,
    deactivate,
    revoke,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}

function valueOf({ by, region, class: chosen }: Split): string | null {
  if (by === 'class') return chosen?.id ?? null;
  return region === null ? null : shortRegionCode(region);
}

/** Whether a split is begun and not yet said: it would count for nothing. */
export function isHalfSaid(split: Split): boolean {
  return valueOf(split) === null || split.receiver === null;
}
