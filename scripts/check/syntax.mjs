import { parseSync } from 'vite';
import { read } from './files.mjs';

/** The syntax tree and the imports and exports of a file, with its text. */
export function parseFile(root, file) {
  const text = read(root, file);
  const lang = file.endsWith('x') ? 'tsx' : 'ts';
  const { program, module, errors } = parseSync(file, text, { lang });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return { file, text, program, module };
}

/** Calls the visitor with every node of the tree, parents first. */
export function visit(node, visitor) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, visitor);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') visitor(node);
  for (const key in node) {
    if (key !== 'type') visit(node[key], visitor);
  }
}

/** `file:line` of a node. */
export function placeOf(parsed, node) {
  return `${parsed.file}:${parsed.text.slice(0, node.start).split('\n').length}`;
}

/** The text of a string literal, of a template or of strings joined by +; null where it is computed. */
export function literalText(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0].value.cooked;
  }
  if (node?.type !== 'BinaryExpression' || node.operator !== '+') return null;
  const [left, right] = [literalText(node.left), literalText(node.right)];
  return left === null || right === null ? null : left + right;
}

/** A pattern for what a template with holes can become; null for any other node. */
export function templatePattern(node) {
  if (node?.type !== 'TemplateLiteral' || node.expressions.length === 0) return null;
  const parts = node.quasis.map(({ value }) =>
    value.cooked.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${parts.join('.+')}$`);
}

/** The name under which a property stands: `en` in `{ en: … }` and in `{ 'en': … }`. */
export function propertyName(property) {
  if (property.type !== 'Property' || property.computed) return null;
  return property.key.name ?? property.key.value ?? null;
}
