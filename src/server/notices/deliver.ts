import { keepNotices, type NewNotice } from '#engine/notice/index.ts';
import type { Executor } from '#engine/scope.ts';
import { addDays } from '#kit/day.ts';
import { dayIn, instantIn, timeIn } from '#kit/instant.ts';
import { readNoticeSettings, wayOf, type NoticeKind, type NoticeWay } from '#model/notice-kinds.ts';

/** A notice before it is known how its receiver wants to be told. */
export type Draft = Omit<NewNotice, 'mailAt' | 'kind'> & { readonly kind: NoticeKind };

export type Delivering = {
  readonly workspaceId: number;
  /** Whether there is a mail server. */
  readonly mails: boolean;
  readonly now: Date;
};

// Who reads a notice within a minute needs no mail of it.
const patience = 60_000;
const mailOfTheDay = '08:00:00';

/** Keeps the notices of those who want them, and says when a mail is to tell of each. */
export async function deliver(
  db: Executor,
  { workspaceId, mails, now }: Delivering,
  drafts: readonly Draft[],
): Promise<number> {
  const receivers = await receiversOf(db, workspaceId, [
    ...new Set(drafts.map(({ userId }) => userId)),
  ]);
  const notices = drafts.flatMap((draft): NewNotice[] => {
    const receiver = receivers.get(draft.userId);
    if (!receiver) return [];
    const way = wayOf(receiver.settings, draft.kind);
    if (way === 'off') return [];
    return [{ ...draft, mailAt: mails ? mailAt(way, now, receiver.zone) : null }];
  });
  return keepNotices(db, workspaceId, notices, now);
}

/** When a mail tells of a notice of now: soon, with the mail of the next morning, or never. */
function mailAt(way: NoticeWay, now: Date, zone: string): string | null {
  if (way === 'mail') return new Date(now.getTime() + patience).toISOString();
  if (way !== 'daily') return null;
  const instant = now.toISOString();
  const today = dayIn(zone, instant);
  const day = timeIn(zone, instant) < mailOfTheDay ? today : addDays(today, 1);
  return instantIn(zone, day, mailOfTheDay);
}

async function receiversOf(db: Executor, workspaceId: number, ids: readonly string[]) {
  const { rows } = await db.query<{ id: string; notices: unknown; zone: string }>(
    `select u.id, u.notices, coalesce(u.zone, w.zone) as zone from "user" u join workspace w on w.workspace_id = u.workspace_id
      where u.workspace_id = $1 and u.id = any($2::uuid[]) and u.active and u.deleted_at is null`,
    [workspaceId, ids],
  );
  return new Map(
    rows.map(({ id, notices, zone }) => [id, { zone, settings: readNoticeSettings(notices) }]),
  );
}
