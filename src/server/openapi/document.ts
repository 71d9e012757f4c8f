import type { z } from 'zod';
import type { Model, ObjectModel } from '#model/model.ts';
import type { AnyShape } from '../http/route.ts';
import { problemReplyShape } from '../routes/reply-shapes.ts';
import { jsonSchema, refTo, type JsonSchema } from './json-schema.ts';
import { recordSchema, schemaName, valuesSchema } from './object-schemas.ts';

/** The API as an OpenAPI 3.1 document: every route, and the routes of records once for each object with its own schemas. */
export function openApiDocument(
  shapes: readonly AnyShape[],
  model: Model,
  serverUrl: string,
): JsonSchema {
  const components = new Map<string, JsonSchema>([
    ['Problem', jsonSchema(problemReplyShape, 'output', new Map())],
  ]);
  const objects = [...model.objects.values()];
  for (const object of objects) {
    components.set(`${schemaName(object)}Values`, valuesSchema(object, components));
    components.set(`${schemaName(object)}Record`, recordSchema(object));
  }
  const paths: Record<string, Record<string, JsonSchema>> = {};
  const put = (path: string, method: string, operation: JsonSchema): void => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const shape of shapes) {
    const method = shape.method.toLowerCase();
    put(openPath(shape.path), method, operationOf(shape, components));
    if (!shape.perObject) continue;
    for (const object of objects) {
      put(
        openPath(shape.path.replace(':object', object.name)),
        method,
        operationOf(shape, components, object),
      );
    }
  }
  for (const object of objects) addActions(object, components, put);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapport 知音',
      version: '1',
      description: 'Customer relations: every page of the web app stands on this API.',
    },
    servers: [{ url: `${serverUrl}/api/v1` }],
    security: [{ session: [] }, { key: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(components),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'rapport.session_token' },
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
      },
    },
  };
}

function openPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operationOf(
  shape: AnyShape,
  components: Map<string, JsonSchema>,
  object?: ObjectModel,
): JsonSchema {
  const own = openPath(shape.path.replace(':object', object ? object.name : ':object'));
  const status = String(shape.status ?? 200);
  const reply = replySchema(shape, components, object);
  return {
    operationId: `${shape.method.toLowerCase()} ${own}`
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/_$/, ''),
    summary: shape.summary,
    tags: [object ? schemaName(object) : shape.tag],
    parameters: parametersOf(shape, components, object),
    ...(shape.open ? { security: [] } : {}),
    ...bodyOf(shape, components, object),
    responses: {
      [status]:
        shape.status === 204
          ? { description: 'Done' }
          : { description: 'Done', content: { 'application/json': { schema: reply } } },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: refTo('Problem') } },
      },
    },
  };
}

function replySchema(
  shape: AnyShape,
  components: Map<string, JsonSchema>,
  object?: ObjectModel,
): JsonSchema {
  if (!object) return jsonSchema(shape.reply, 'output', components);
  const record = refTo(`${schemaName(object)}Record`);
  if (shape.perObject !== 'list') return record;
  return {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items: record },
      next: { type: ['string', 'null'] },
      count: { type: 'integer' },
      countIsExact: { type: 'boolean' },
    },
  };
}

function parametersOf(
  shape: AnyShape,
  components: Map<string, JsonSchema>,
  object?: ObjectModel,
): JsonSchema[] {
  const headers = Object.entries(shape.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
  const idempotent =
    shape.method === 'GET' || shape.open
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description: 'The same key and body again get the first answer',
            schema: { type: 'string', maxLength: 200 },
          },
        ];
  return [
    ...fieldsOf(shape.params, components)
      .filter(({ name }) => !(object && name === 'object'))
      .map((one) => ({ ...one, in: 'path', required: true })),
    ...fieldsOf(shape.query, components).map((one) => ({ ...one, in: 'query' })),
    ...headers,
    ...idempotent,
  ];
}

function fieldsOf(
  schema: z.ZodType,
  components: Map<string, JsonSchema>,
): { name: string; required: boolean; schema: unknown }[] {
  const { properties, required } = jsonSchema(schema, 'input', components);
  if (typeof properties !== 'object' || properties === null) return [];
  const needed = Array.isArray(required) ? required : [];
  return Object.entries<unknown>({ ...properties }).map(([name, field]) => ({
    name,
    required: needed.includes(name),
    schema: field,
  }));
}

function bodyOf(
  shape: AnyShape,
  components: Map<string, JsonSchema>,
  object?: ObjectModel,
): JsonSchema {
  if (shape.method === 'GET') return {};
  const schema =
    object && shape.perObject === 'values'
      ? refTo(`${schemaName(object)}Values`)
      : jsonSchema(shape.body, 'input', components);
  const isEmpty =
    schema['type'] === 'object' &&
    Object.keys(schema['properties'] ?? {}).length === 0 &&
    schema['additionalProperties'] === false;
  return isEmpty
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function addActions(
  object: ObjectModel,
  components: Map<string, JsonSchema>,
  put: (path: string, method: string, operation: JsonSchema) => void,
): void {
  for (const [name, action] of Object.entries(object.definition.actions ?? {})) {
    const onRecord = (action.on ?? 'record') === 'record';
    const path = `/records/${object.name}${onRecord ? '/{id}' : ''}/actions/${name}`;
    const reply = action.reply ? jsonSchema(action.reply, 'output', components) : {};
    put(path, 'post', {
      operationId: `act_${object.name}_${name}`.replace(/[^A-Za-z0-9]+/g, '_'),
      summary: action.label.en,
      tags: [schemaName(object)],
      parameters: [
        ...(onRecord
          ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
          : []),
        {
          name: 'dryRun',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: ['true', 'false'] },
        },
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(action.input, 'input', components) } },
      },
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: reply } } },
        default: {
          description: 'A refusal',
          content: { 'application/problem+json': { schema: refTo('Problem') } },
        },
      },
    });
  }
}
