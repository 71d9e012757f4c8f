import { z } from 'zod';

/** What a hand-over asks for. */
export const handOverInput = z.strictObject({
  receiver: z
    .uuid()
    .optional()
    .describe(
      'Who gets everything that is not given to somebody else below; a dry run may leave it out',
    ),
  receivers: z
    .record(z.string().max(60), z.uuid())
    .default({})
    .describe('Another receiver for an object, or for report, team, delegation or party-team'),
  except: z
    .array(z.string().max(60))
    .max(100)
    .default([])
    .describe('Objects and seats that stay as they are'),
  splits: z
    .array(
      z.strictObject({
        by: z.enum(['region', 'class']),
        value: z
          .string()
          .min(1)
          .max(60)
          .describe('The beginning of a region code, or the id of a class'),
        receiver: z.uuid(),
      }),
    )
    .max(20)
    .default([])
    .describe(
      'Customers of a region or class, with what hangs on them, go to somebody else; the first that fits decides',
    ),
  joins: z
    .boolean()
    .default(false)
    .describe(
      'The receiver of everything joins the team of the customers that go to somebody else',
    ),
  deactivate: z.boolean().default(false).describe('The user can no longer sign in'),
  revoke: z.boolean().default(false).describe('His sessions and API keys end for good'),
  reason: z.string().trim().max(300).optional(),
});
export type HandOver = z.output<typeof handOverInput>;

const counted = z.object({ id: z.uuid(), title: z.string().nullable(), count: z.int() });

/** What a hand-over answers; of a dry run, what it would do. */
export const handOverReply = z.object({
  parts: z.array(
    z.object({
      part: z.string(),
      count: z.int().describe('What is handed over'),
      private: z.int().describe('What stays closed: private records go to nobody'),
      beyond: z.int().describe('What the asker may not see, and so cannot hand over'),
      receivers: z.array(counted),
    }),
  ),
  total: z.int(),
  changeset: z.uuid().nullable(),
  job: z.uuid().nullable(),
  ended: z
    .object({ sessions: z.int(), keys: z.int() })
    .nullable()
    .describe('What was ended for good; null where nothing was to be'),
});
export type HandOverReply = z.output<typeof handOverReply>;
