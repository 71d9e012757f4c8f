import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
export type Schema = z.infer<typeof schema>;

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema,
});
export type Parameter = z.infer<typeof parameter>;

const operation = z.object({
  summary: z.string(),
  parameters: z.array(parameter),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema }) }) })
    .optional(),
});

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

/** What one route takes, as the served description of the API says. */
export type Operation = {
  readonly method: string;
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null where it takes no body. */
  readonly body: Schema | null;
  /** Takes a form with a file instead of JSON. */
  readonly takesFile: boolean;
};

/** The routes that the description names, and the schema that a reference leads to. */
export type Description = {
  readonly operations: readonly [Operation, ...Operation[]];
  /** The object's name where the path says one, and the names of its fields. */
  readonly fieldsOf: ReadonlyMap<string, readonly string[]>;
  /** Of each object the verbs, from the paths. */
  readonly actionsOf: ReadonlyMap<string, readonly string[]>;
  resolve(schema: Schema): Schema;
};

const place = '#/components/schemas/';

/** Reads an OpenAPI document. */
export function readDescription(text: unknown): Description {
  const { paths, components } = document.parse(text);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operationOf(path, method, one)),
  );
  const [first, ...others] = operations;
  if (!first) throw new Error('The description names no route.');
  return {
    operations: [first, ...others],
    fieldsOf: fieldsIn(paths, components.schemas),
    actionsOf: actionsIn(Object.keys(paths)),
    resolve(given) {
      let found = given;
      for (let step = 0; typeof found['$ref'] === 'string' && step < 5; step += 1)
        found = components.schemas[found['$ref'].replace(place, '')] ?? {};
      return found;
    },
  };
}

function operationOf(path: string, method: string, one: z.infer<typeof operation>): Operation {
  return {
    method: method.toUpperCase(),
    path,
    parameters: one.parameters,
    body: one.requestBody?.content['application/json'].schema ?? null,
    takesFile: one.summary.includes('multipart'),
  };
}

function fieldsIn(
  paths: z.infer<typeof document>['paths'],
  schemas: Readonly<Record<string, Schema>>,
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const path of Object.keys(paths)) {
    const object = /^\/records\/([a-z][a-z-]*)$/.exec(path)?.[1];
    if (object === undefined) continue;
    const name = object.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const properties = schema.safeParse(schemas[`${name}Record`]?.['properties']);
    found.set(object, Object.keys(properties.data ?? {}));
  }
  return found;
}

function actionsIn(paths: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const [, object, action] = /^\/records\/([a-z-]+)\/.*actions\/([a-z-]+)$/.exec(path) ?? [];
    if (object !== undefined && action !== undefined)
      found.set(object, [...(found.get(object) ?? []), action]);
  }
  return found;
}
