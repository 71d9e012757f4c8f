import { Problem } from '#kit/problem.ts';
import { conditionLimits, type Comparison, type Condition } from './condition.ts';
import { isFit } from './condition-values.ts';
import { isToMany, objectOf, type Model, type ObjectModel } from './model.ts';
import { operatorsOf } from './operators.ts';
import { findMany, findPath, type FieldPath, type ManyLink } from './path.ts';

/** What the asker may compare: a field shown in part (masked) is not readable, for a filter would find out the rest. */
export type Readable = { readonly readable: (object: string, field: string) => boolean };

type Check = { readonly model: Model; readonly rights: Readable; count: number };

/**
 * Refuses a condition that the object cannot answer or the asker may not ask;
 * a hidden field is refused as one that does not exist, before anything else is said of it.
 */
export function checkCondition(
  model: Model,
  objectName: string,
  condition: Condition,
  rights: Readable,
): void {
  visit({ model, rights, count: 0 }, objectOf(model, objectName), condition, 1);
}

function visit(check: Check, object: ObjectModel, condition: Condition, depth: number): void {
  if (depth > conditionLimits.depth) {
    throw new Problem('condition.too-deep', { limit: conditionLimits.depth });
  }
  if ('field' in condition) return visitComparison(check, object, condition);
  if ('link' in condition) {
    const { target } = readableMany(check, object, condition.link);
    return visit(check, target, condition.where, depth + 1);
  }
  const parts = partsOf(condition);
  // A group without parts would otherwise cost nothing and could stand there by the thousand.
  if (parts.length === 0) count(check);
  for (const part of parts) visit(check, object, part, depth + 1);
}

function visitComparison(check: Check, object: ObjectModel, comparison: Comparison): void {
  count(check);
  const { field, op, value } = comparison;
  const path = readablePath(check, object, field);
  if (!operatorsOf(path.kind).includes(op)) {
    throw new Problem('condition.operator-unfit', { field, op }, { field });
  }
  if (!isFit(path, op, value)) throw new Problem('condition.value-unfit', { field, op }, { field });
}

function readablePath({ model, rights }: Check, object: ObjectModel, text: string): FieldPath {
  const path = findPath(model, object, text);
  if (path && isReadable(rights, path)) return path;
  if (crossesMany(model, object, text, rights)) {
    throw new Problem('condition.needs-quantifier', { field: text }, { field: text });
  }
  throw new Problem('condition.field-unknown', { field: text }, { field: text });
}

function count(check: Check): void {
  check.count += 1;
  if (check.count > conditionLimits.comparisons) {
    throw new Problem('condition.too-long', { limit: conditionLimits.comparisons });
  }
}

function partsOf(
  condition: Exclude<Condition, { field: string } | { link: string }>,
): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : condition.none;
}

function isReadable(rights: Readable, { steps, object, field }: FieldPath): boolean {
  return [...steps, { object, field }].every((one) =>
    rights.readable(one.object.name, one.field.name),
  );
}

function readableMany(check: Check, object: ObjectModel, link: string): ManyLink {
  count(check);
  const many = findMany(check.model, object, link);
  if (many && check.rights.readable(many.owner.name, many.field.name)) return many;
  throw new Problem('condition.link-unknown', { link }, { field: link });
}

// `members.name` deserves a better sentence than "no such field", but only where `members` may be known of.
function crossesMany(model: Model, object: ObjectModel, text: string, rights: Readable): boolean {
  const names = text.split('.');
  return names.slice(1).some((_, index) => {
    const path = findPath(model, object, names.slice(0, index + 1).join('.'));
    return path !== undefined && isToMany(path.kind) && isReadable(rights, path);
  });
}
