import { Problem } from '#kit/problem.ts';
import type { FieldModel, ObjectModel } from '#model/model.ts';
import { issuedWhen } from '#model/number-scheme.ts';
import { inputShape } from '#model/shapes.ts';
import { isEmptyValue, type StoredRecord } from '#model/stored.ts';
import type { z } from 'zod';
import { normalise } from './normalise.ts';
import { fieldRightOf } from '../access/reach.ts';
import type { Scope } from '../scope.ts';
import type { CommitRequest } from './planned.ts';

const shapes = new WeakMap<FieldModel, z.ZodType>();
const origin = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

type ParseRequest = Pick<CommitRequest, 'byAction' | 'keepOrigin' | 'mayOpen' | 'undoes'>;

/** The values of a write as the engine holds them; refuses unknown, closed and wrong ones, all at once. */
export function parseValues(
  scope: Scope,
  object: ObjectModel,
  values: Readonly<Record<string, unknown>>,
  request: ParseRequest,
): StoredRecord {
  const parsed: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(values)) {
    try {
      const field = settableField(scope, object, name, request);
      parsed[name] = parseValue(scope, field, value, request);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      problems.push(problem);
    }
  }
  throwTogether(problems);
  return parsed;
}

/** The values of fields that belong to no record, such as an action's input, as the engine holds them; refuses unknown, missing and wrong ones, all at once. */
export function parseFields(
  scope: Scope,
  fields: readonly FieldModel[],
  values: Readonly<Record<string, unknown>>,
): StoredRecord {
  const parsed: Record<string, unknown> = {};
  const problems: Problem[] = Object.keys(values)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => new Problem('field.unknown', { field: name }, { field: name }));
  for (const field of fields) {
    const details = { field: field.name };
    try {
      const value = parseValue(scope, field, values[field.name]);
      if (field.field.required === true && isEmptyValue(value))
        throw new Problem('value.required', { field: field.label }, details);
      parsed[field.name] = value;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      problems.push(problem);
    }
  }
  throwTogether(problems);
  return parsed;
}

/** One refusal as it is, several as one that carries them. */
export function throwTogether(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  if (problems.length === 1) throw first;
  throw new Problem(
    'values.refused',
    { count: problems.length },
    { status: first.status, problems },
  );
}

function settableField(
  scope: Scope,
  object: ObjectModel,
  name: string,
  request: ParseRequest,
): FieldModel {
  const field = object.fields.get(name);
  const right = field && fieldRightOf(scope.rights, object.name, name);
  // A hidden field answers like one that does not exist.
  if (!field || right === 'hidden')
    throw new Problem('field.unknown', { field: name }, { field: name });
  if (field.standard && object.fields.get(name)?.field.readOnly) {
    if (request.keepOrigin && origin.has(name)) return field;
    throw new Problem('field.read-only', { field: field.label }, { field: name });
  }
  const computed =
    field.kind === 'formula' || field.kind === 'rollUp' || issuedWhen(field.field) !== undefined;
  const opens = request.mayOpen === true && name === object.opening?.name;
  if (computed || (field.field.readOnly && !request.byAction && !opens)) {
    throw new Problem('field.read-only', { field: field.label }, { field: name });
  }
  if (right !== 'full' && !request.byAction) {
    throw new Problem('field.not-yours', { field: field.label }, { field: name, status: 403 });
  }
  return field;
}

function parseValue(
  scope: Scope,
  field: FieldModel,
  value: unknown,
  { undoes }: Pick<ParseRequest, 'undoes'> = {},
): unknown {
  const shape = shapes.get(field) ?? inputShape(field.field);
  shapes.set(field, shape);
  const result = shape.safeParse(trimmed(field, value) ?? null);
  if (!result.success) throw refusal(field, value);
  // What an undo puts back was agreed on when it was written, perhaps by another list of regions.
  if (undoes !== undefined && field.kind === 'address') return result.data;
  return normalise(field, result.data, scope);
}

// Blanks around a value are nobody's intention; within longer texts they may be.
function trimmed(field: FieldModel, value: unknown): unknown {
  if (typeof value !== 'string' || field.kind === 'longText' || field.kind === 'richText')
    return value;
  const text = value.trim();
  return text === '' ? null : text;
}

function refusal(field: FieldModel, value: unknown): Problem {
  const params = { field: field.label, ...bounds(field) };
  const details = { field: field.name };
  if (
    typeof value === 'string' &&
    'max' in field.field &&
    typeof field.field.max === 'number' &&
    value.length > field.field.max
  ) {
    return new Problem('value.too-long', params, details);
  }
  if ('patternText' in field.field && field.field.patternText) {
    return new Problem('value.pattern', { ...params, pattern: field.field.patternText }, details);
  }
  return new Problem(`value.not-${kindWord(field)}`, params, details);
}

function bounds(field: FieldModel): Record<string, unknown> {
  const { field: definition } = field;
  return {
    ...('min' in definition ? { min: definition.min } : {}),
    ...('max' in definition ? { max: definition.max } : {}),
  };
}

const words: Readonly<Record<string, string>> = {
  text: 'text',
  longText: 'text',
  richText: 'text',
  email: 'email',
  phone: 'phone',
  url: 'url',
  autoNumber: 'text',
  number: 'number',
  decimal: 'number',
  percent: 'number',
  money: 'money',
  day: 'day',
  instant: 'instant',
  yesNo: 'yes-no',
  choice: 'choice',
  manyChoice: 'choice',
  address: 'address',
  place: 'place',
};

function kindWord(field: FieldModel): string {
  return words[field.kind] ?? (field.kind === 'structure' ? 'structure' : 'link');
}
