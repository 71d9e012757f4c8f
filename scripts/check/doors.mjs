import { isTest, listSources } from './files.mjs';
import { parseFile, placeOf, visit } from './syntax.mjs';

const writers = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const clocks = new Set(['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID']);

/**
 * What no import rule can see: only the engine writes tables, a noun's own queries start from
 * `visible(scope)`, and rules and conditions read no clock.
 */
export function checkDoors(root) {
  const files = listSources(root).filter((file) => !isTest(file));
  const problems = files.flatMap((file) => {
    const parsed = parseFile(root, file);
    return [
      ...(/^src\/(areas|server|web)\//.test(file) ? findWrites(parsed) : []),
      ...(/^src\/areas\/.*\/queries(\.ts$|\/)/.test(file) ? findOpenQueries(parsed) : []),
      ...(/^src\/areas\/.*\/rules(\.ts$|\/)/.test(file) ? findClocks(parsed) : []),
    ];
  });
  return { problems };
}

function findWrites(parsed) {
  const advice = 'a table is written by the commit door alone: put the change into a changeset';
  return find(parsed, (node) => {
    if (node.type === 'CallExpression') return writers.has(node.callee.property?.name);
    if (node.type !== 'TaggedTemplateExpression') return false;
    return /\b(insert\s+into|update\s+\S+\s+set|delete\s+from)\b/i.test(templateText(node.quasi));
  }).map((place) => `${place} ${advice}`);
}

function findOpenQueries(parsed) {
  const advice = 'a query starts from visible(scope), where rights are';
  return parsed.program.body
    .map((statement) =>
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : null,
    )
    .filter((declaration) => declaration !== null && contains(declaration, readsTables))
    .filter((declaration) => !contains(declaration, isCallOfVisible))
    .map((declaration) => `${placeOf(parsed, declaration)} ${advice}`);
}

function findClocks(parsed) {
  const advice = 'a rule is given the time and chance it needs as arguments';
  return find(parsed, (node) => {
    if (node.type === 'NewExpression')
      return node.callee.name === 'Date' && node.arguments.length === 0;
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
    return clocks.has(`${node.callee.object.name}.${node.callee.property.name}`);
  }).map((place) => `${place} ${advice}`);
}

function readsTables(node) {
  if (node.type === 'TaggedTemplateExpression') return /\bfrom\b/i.test(templateText(node.quasi));
  return node.type === 'CallExpression' && node.callee.property?.name === 'selectFrom';
}

function isCallOfVisible(node) {
  if (node.type !== 'CallExpression') return false;
  return node.callee.name === 'visible' || node.callee.property?.name === 'visible';
}

function templateText(template) {
  return template.quasis.map(({ value }) => value.cooked).join(' x ');
}

function contains(tree, matches) {
  let found = false;
  visit(tree, (node) => {
    found ||= matches(node);
  });
  return found;
}

function find(parsed, matches) {
  const places = [];
  visit(parsed.program, (node) => {
    if (matches(node)) places.push(placeOf(parsed, node));
  });
  return places;
}
