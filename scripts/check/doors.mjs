import { isTest, listSources } from './files.mjs';
import { parseFile, placeOf, visit } from './syntax.mjs';

const writers = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
/** What the server keeps beside schema `auth`: no object stands on these tables, and no ledger tells of them. */
const keptBesides = new Set(['workspace', 'idempotency_key', 'access_log', 'job']);
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
      ...(/^src\/(areas|server|web)\/.*(?<!texts)\.tsx?$/.test(file) ? findWrites(parsed) : []),
      ...(/^src\/areas\/.*(?<!texts)\.ts$/.test(file) ? findOpenQueries(parsed) : []),
      ...(/^src\/areas\/.*\/rules(\.ts$|\/)/.test(file) ? findClocks(parsed) : []),
    ];
  });
  return { problems };
}

function findWrites(parsed) {
  const advice = 'a table is written by the commit door alone: put the change into a changeset';
  return find(parsed, (node) => {
    if (node.type === 'CallExpression') return writers.has(node.callee.property?.name);
    return tablesWritten(sqlText(node)).some(
      (table) => !table.startsWith('auth.') && !keptBesides.has(table),
    );
  }).map((place) => `${place} ${advice}`);
}

/** The tables that a piece of SQL inserts into, updates or deletes from. */
function tablesWritten(text) {
  const statements =
    /\b(?:insert\s+into|delete\s+from|update(?=\s+\S+(?:\s+as\s+\w+|\s+\w+)?\s+set\b))\s+("?[\w.]+"?|\$\{\})/gi;
  return [...text.matchAll(statements)].map(([, table]) => table.replaceAll('"', ''));
}

function sqlText(node) {
  if (node.type === 'TemplateLiteral') return templateText(node);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

function findOpenQueries(parsed) {
  const advice =
    'a query starts from visible(scope), where rights are; one that must not says why: // Beyond visible(scope): …';
  let end = 0;
  return parsed.program.body.flatMap((statement) => {
    const above = parsed.text.slice(end, statement.start);
    end = statement.end;
    if (!contains(statement, readsTables) || contains(statement, isCallOfVisible)) return [];
    return /Beyond visible\(scope\): \S/.test(above)
      ? []
      : [`${placeOf(parsed, statement)} ${advice}`];
  });
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
  if (node.type === 'TaggedTemplateExpression')
    return /(?<!delete\s+)\b(from|join)\b/i.test(templateText(node.quasi));
  if (node.type === 'CallExpression') return node.callee.property?.name === 'selectFrom';
  return /^\s*(select|with)\b[^]*\bfrom\b/i.test(sqlText(node));
}

/** visible(…), visibleBranches(…) and the like. */
function isCallOfVisible(node) {
  if (node.type !== 'CallExpression') return false;
  return (node.callee.name ?? node.callee.property?.name ?? '').startsWith('visible');
}

function templateText(template) {
  return template.quasis.map(({ value }) => value.cooked).join('${}');
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
