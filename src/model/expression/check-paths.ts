import { isToMany } from '../model.ts';
import { tell, type Checking } from './checking.ts';
import type { Expression } from './expression.ts';
import { partsOfKind } from './parts.ts';
import { longestPath, resolvePath, type FormulaObject, type FormulaPath } from './shape.ts';
import { typeOfPath, type ExpressionType } from './types.ts';

type PathNode = Extract<Expression, { kind: 'path' }>;

/** The type of what a path leads to. */
export function checkPath(checking: Checking, node: PathNode): ExpressionType {
  const found = resolvePath(checking.shape, checking.object, node.path);
  if ('missing' in found) return tellMissing(checking, node, found);
  const type = typeOfPath(found);
  if (type === null) return tellUnreadable(checking, node, found);
  checking.from.add(node.path);
  return type;
}

function tellMissing(
  checking: Checking,
  node: PathNode,
  found: { missing: string; in: FormulaObject; tooLong: boolean },
): ExpressionType {
  if (found.tooLong) return tell(checking, node, 'formula.path-too-long', { limit: longestPath });
  const meant = [...found.in.fields.values()].find(
    ({ name, label }) =>
      label.zh === found.missing ||
      label.en.toLowerCase() === found.missing.toLowerCase() ||
      name.toLowerCase() === found.missing.toLowerCase(),
  );
  const params = { name: found.missing, object: found.in.label };
  if (meant) return tell(checking, node, 'formula.field-meant', { ...params, meant: meant.name });
  return tell(checking, node, 'formula.field-unknown', params);
}

function tellUnreadable(
  checking: Checking,
  node: PathNode,
  { field }: FormulaPath,
): ExpressionType {
  const params = { field: field.label, path: node.path };
  if (field.kind === 'rollUp') return tell(checking, node, 'formula.roll-up', params);
  if (isToMany(field.kind)) return tell(checking, node, 'formula.to-many', params);
  const parts = partsOfKind(field.kind);
  if (parts.length === 0) return tell(checking, node, 'formula.field-unreadable', params);
  const written = parts.map((part) => `${node.path}.${part}`).join(', ');
  return tell(checking, node, 'formula.part-needed', { ...params, parts: written });
}
