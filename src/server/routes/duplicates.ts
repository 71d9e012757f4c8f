import { z } from 'zod';
import { comparators } from '#kit/likeness/comparators.ts';
import { askTwins, scorePair } from '#areas/customers/duplicate-rule/queries.ts';
import { brokenRules, tryRule } from '#areas/customers/duplicate-rule/trial.ts';
import { criterionSchema } from '#model/match-rule.ts';
import { none, route, type Api } from '../http/route.ts';

const tag = 'duplicates';
const values = z.record(z.string().max(100), z.unknown());
const ofObject = z.strictObject({ object: z.string().max(60) });

const why = z.array(
  z.object({
    fields: z.array(z.string()),
    otherFields: z
      .array(z.string())
      .optional()
      .describe('Of the other record, where they are called otherwise'),
    comparator: z.enum(comparators),
    likeness: z
      .number()
      .nullable()
      .describe('Percent; null where one of the two has nothing there'),
  }),
);

const made = {
  other: z.string().max(60).optional().describe('The object of the other record, if another one'),
  criteria: z.array(criterionSchema).min(1).max(10),
  threshold: z.number().min(0).max(100),
};

const shown = z.object({ object: z.string(), id: z.string(), title: z.string().nullable() });

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
            object: z.string().describe('May be another one than was asked about'),
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
        ...made,
        ids: z.tuple([z.uuid(), z.uuid()]).describe('The second one is of the other object'),
      }),
      reply: z.object({ score: z.number(), isMatch: z.boolean(), why }),
    },
    ({ scope, params, body }) => scorePair(scope, params.object, body),
  );
  registerTrial(api);
}

function registerTrial(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/duplicates/trial',
      tag,
      summary:
        'Count what criteria that are being made find among the newest records; writes nothing',
      params: ofObject,
      query: none,
      body: z.strictObject(made),
      reply: z.object({
        pairs: z.number(),
        records: z.number(),
        isCut: z.boolean().describe('Whether there are more pairs than were counted'),
        looked: z.array(
          z.object({
            object: z.string(),
            count: z.number(),
            isAll: z.boolean().describe('Whether every record was looked at'),
          }),
        ),
        examples: z.array(z.object({ one: shown, other: shown, score: z.number(), why })),
      }),
    },
    ({ scope, params, body }) => tryRule(scope, params.object, body),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/duplicate-rules/broken',
      tag,
      summary:
        'List rules for duplicates that find nothing, since something that they compare is gone',
      params: none,
      query: none,
      body: none,
      reply: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            object: z.string(),
            field: z.string().nullable(),
            label: z.string().nullable().describe('What a field that was switched off is called'),
          }),
        ),
      }),
    },
    ({ scope }) => brokenRules(scope),
  );
}
