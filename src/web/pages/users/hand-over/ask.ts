import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';
import type { Linked } from '#web/kinds/values.ts';

/** What the dialogue says about a hand-over. */
export type Asked = {
  readonly receiver: Linked | null;
  readonly receivers: Readonly<Record<string, Linked>>;
  readonly except: readonly string[];
  readonly split: { readonly code: string; readonly receiver: Linked | null };
  readonly deactivate: boolean;
  readonly revoke: boolean;
  readonly reason: string;
};

export const nothingAsked: Asked = {
  receiver: null,
  receivers: {},
  except: [],
  split: { code: '', receiver: null },
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

function bodyOf({ receiver, receivers, except, split, deactivate, revoke, reason }: Asked) {
  const code = split.code.trim();
  return {
    ...(receiver ? { receiver: receiver.id } : {}),
    receivers: Object.fromEntries(Object.entries(receivers).map(([part, { id }]) => [part, id])),
    except,
    splits:
      code !== '' && split.receiver
        ? [{ by: 'region', value: code, receiver: split.receiver.id }]
        : [],
    deactivate,
    revoke,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}
