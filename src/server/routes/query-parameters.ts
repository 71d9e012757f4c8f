import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { querySchema, type QueryInput } from '#model/api.ts';
import { parseInput } from '../http/problem-reply.ts';

/** The length of a page, as an address asks for it. */
export const pageLimit = z
  .string()
  .regex(/^\d{1,3}$/)
  .optional();

/** The length of a page that the address asks for; 50 unless said, 200 at most. */
export function limitOf(text: string | undefined): number {
  return parseInput(z.int().min(1).max(200), text === undefined ? 50 : Number(text), 'limit');
}

/** The parameters of a list as its address writes them; also of exports. */
export const listParameters = z.strictObject({
  filter: z.string().max(20_000).optional().meta({ description: 'A Condition as JSON' }),
  sort: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'Fields by commas, descending with a minus: -createdAt,name' }),
  fields: z.string().max(5000).optional().meta({ description: 'Paths by commas: name,owner.name' }),
  limit: pageLimit.meta({ description: '1 to 200; 50 unless said' }),
  cursor: z.string().max(4000).optional(),
  count: z.enum(['true', 'false', 'exact']).optional(),
  search: z.string().max(200).optional(),
  asOf: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'The records as they were at that instant' }),
  deleted: z.enum(['true', 'false']).optional().meta({ description: 'The recycle bin' }),
});

/** The query that list parameters say. */
export function queryOf(parameters: z.infer<typeof listParameters>): QueryInput {
  const { filter, sort, fields, limit, count, deleted, ...rest } = parameters;
  return parseInput(querySchema, {
    ...rest,
    ...(filter === undefined ? {} : { filter: jsonOf(filter, 'filter') }),
    ...(sort === undefined ? {} : { sort: listOf(sort) }),
    ...(fields === undefined ? {} : { fields: listOf(fields) }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(count === undefined ? {} : { count: count === 'exact' ? 'exact' : count === 'true' }),
    ...(deleted === undefined ? {} : { deleted: deleted === 'true' }),
  });
}

/** The parts of a text between commas. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The JSON of a parameter; refuses what is none. */
export function jsonOf(text: string, field: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new Problem('input.not-json', {}, { field });
  }
}
