import { z } from 'zod';
import { noticeKinds, noticeWays, remindedKinds, type NoticeSettings } from './notice-kinds.ts';

const longestAhead = 40_320;

/** The shape of what somebody set for himself; apart from the kinds, so that screens load no parser. */
export const noticeSettingsSchema = z.strictObject({
  ways: z.partialRecord(z.enum(noticeKinds), z.enum(noticeWays)).optional(),
  reminders: z
    .partialRecord(z.enum(remindedKinds), z.int().min(0).max(longestAhead).nullable())
    .optional(),
  occasionDays: z.int().min(0).max(60).nullable().optional(),
}) satisfies z.ZodType<NoticeSettings>;
