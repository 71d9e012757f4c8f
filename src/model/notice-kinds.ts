/** What people are told of, in the order of the settings. */
export const noticeKinds = [
  'mention',
  'task',
  'assigned',
  'followed',
  'invited',
  'reminder',
  'commitment',
  'occasion',
  'falling',
  'approval',
  'import',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How somebody is told: within Rapport alone, by a mail of its own too, by the mail of the day too, or not at all. */
export const noticeWays = ['app', 'mail', 'daily', 'off'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** Kinds of activity for which somebody sets how long before he is reminded. */
export const remindedKinds = ['task', 'call', 'meeting', 'visit', 'reception', 'trip'] as const;
export type RemindedKind = (typeof remindedKinds)[number];

/** Minutes before, as screens offer them. */
export const remindPresets = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080] as const;

/** What somebody set for himself: how he is told of what, and his usual reminders in minutes before (null: none). */
export type NoticeSettings = {
  readonly ways?: Partial<Record<NoticeKind, NoticeWay>> | undefined;
  readonly reminders?: Partial<Record<RemindedKind, number | null>> | undefined;
  /** Days before a customer's birthday or anniversary; null: not at all. */
  readonly occasionDays?: number | null | undefined;
};

/** Days before, as screens offer them. */
export const occasionPresets = [0, 1, 2, 3, 5, 7, 14, 30] as const;

// Enough for a card or a gift to arrive.
const usualOccasionDays = 3;

/** How many days before somebody with these settings is told of birthdays and anniversaries; null where not. */
export function occasionDays(settings: NoticeSettings | null): number | null {
  const own = settings?.occasionDays;
  return own === undefined ? usualOccasionDays : own;
}

const usualWays: Readonly<Record<NoticeKind, NoticeWay>> = {
  mention: 'mail',
  task: 'app',
  assigned: 'app',
  followed: 'app',
  invited: 'mail',
  reminder: 'app',
  commitment: 'app',
  occasion: 'app',
  falling: 'app',
  approval: 'mail',
  import: 'app',
};

const usualReminders: Readonly<Record<RemindedKind, number>> = {
  task: 0,
  call: 10,
  meeting: 15,
  visit: 60,
  reception: 60,
  trip: 1440,
};

/** How somebody with these settings is told of that kind. */
export function wayOf(settings: NoticeSettings | null, kind: NoticeKind): NoticeWay {
  return settings?.ways?.[kind] ?? usualWays[kind];
}

/** The minutes before which somebody with these settings is usually reminded of an activity of that kind; null where not. */
export function usualReminder(settings: NoticeSettings | null, kind: string): number | null {
  const known = remindedKinds.find((one) => one === kind);
  if (!known) return null;
  const own = settings?.reminders?.[known];
  return own === undefined ? usualReminders[known] : own;
}

/** Settings as a record holds them; what is not known is left out. */
export function readNoticeSettings(
  kept: unknown,
): NoticeSettings & Required<Pick<NoticeSettings, 'ways' | 'reminders'>> {
  const ways: Partial<Record<NoticeKind, NoticeWay>> = {};
  for (const kind of noticeKinds) {
    const way = noticeWays.find((one) => one === partOf(partOf(kept, 'ways'), kind));
    if (way) ways[kind] = way;
  }
  const reminders: Partial<Record<RemindedKind, number | null>> = {};
  for (const kind of remindedKinds) {
    const minutes = partOf(partOf(kept, 'reminders'), kind);
    if (minutes === null || typeof minutes === 'number') reminders[kind] = minutes;
  }
  const days = partOf(kept, 'occasionDays');
  return {
    ways,
    reminders,
    ...(days === null || typeof days === 'number' ? { occasionDays: days } : {}),
  };
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
