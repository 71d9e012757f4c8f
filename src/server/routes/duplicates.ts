import { z } from 'zod';
import { comparators } from '#kit/likeness/comparators.ts';
import { askTwins, scorePair } from '#areas/customers/duplicate-rule/queries.ts';
import { criterionSchema } from '#model/match-rule.ts';
import { none, route, type Api } from '../http/route.ts';

const tag = 'duplicates';
const values = z.record(z.string().max(100), z.unknown());
const ofObject = z.strictObject({ object: z.string().max(60) });

const why = z.array(
  z.object({
    fields: z.array(z.string()),
    comparator: z.enum(comparators),
    likeness: z
      .number()
      .nullable()
      .describe('Percent; null where one of the two has nothing there'),
  }),
);

/** Asking whether a record is there already, before it is written, and trying rules out. */
export function registerDuplicates(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/duplicates',
      tag,
      summary: 'Ask whether records like these values are there already; writes nothing',
      params: ofObject,
      query: none,
      body: z.strictObject({
        id: z
          .uuid()
          .optional()
          .describe('The record that is being changed, which is no twin of itself'),
        values,
      }),
      reply: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            title: z.string().nullable(),
            score: z.number(),
            rule: z.string(),
            why,
          }),
        ),
        hidden: z.boolean().describe('Whether there is one that the asker may not see'),
      }),
    },
    ({ scope, params, body }) => askTwins(scope, params.object, body),
  );
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/duplicates/score',
      tag,
      summary: 'Say how alike two records are by criteria that are being made, and why',
      params: ofObject,
      query: none,
      body: z.strictObject({
        criteria: z.array(criterionSchema).min(1).max(10),
        threshold: z.number().min(0).max(100),
        ids: z.tuple([z.uuid(), z.uuid()]),
      }),
      reply: z.object({ score: z.number(), isMatch: z.boolean(), why }),
    },
    ({ scope, params, body }) => scorePair(scope, params.object, body),
  );
}
