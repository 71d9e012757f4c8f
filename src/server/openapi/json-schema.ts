import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';

export type JsonSchema = { [key: string]: unknown };

const place = '#/components/schemas/';

// A name of its own keeps the recursion of conditions out of every place that takes one.
const names = z.registry<{ id: string }>();
names.add(conditionSchema, { id: 'Condition' });

/** A zod schema as JSON Schema for OpenAPI 3.1; what recurs is put under its name into `components`. */
export function jsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Map<string, JsonSchema>,
): JsonSchema {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    metadata: names,
    unrepresentable: 'any',
    cycles: 'ref',
  });
  for (const [name, definition] of Object.entries($defs ?? {})) {
    if (!components.has(name)) components.set(name, rewritten(definition));
  }
  return rewritten(own);
}

/** A reference to a named schema. */
export function refTo(name: string): JsonSchema {
  return { $ref: `${place}${name}` };
}

const anObject = z.record(z.string(), z.unknown());

function rewritten(value: unknown): JsonSchema {
  return anObject.parse(rewrite(value));
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', place) : rewrite(inner),
  ]);
  return Object.fromEntries(entries.filter(([key]) => key !== 'id' || !isNameOf(value)));
}

// zod repeats the registered name as `id`, which JSON Schema would read as something else.
function isNameOf(value: object): boolean {
  return 'id' in value && value.id === 'Condition';
}
