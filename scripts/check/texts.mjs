import { isTest, listFiles, listSources } from './files.mjs';
import { judgeText } from './sentences.mjs';
import {
  literalText,
  parseFile,
  placeOf,
  propertyName,
  templatePattern,
  visit,
} from './syntax.mjs';

const sentenceFile = /[/-]texts(\.ts$|\/[^/]+\.ts$)/;
const pluralEnding = /_(zero|one|two|few|many|other)$/;

/**
 * Every text stands in both languages; every sentence that the program names exists, once; and every
 * sentence that exists is named somewhere.
 */
export function checkTexts(root) {
  const files = listSources(root).filter((file) => !isTest(file));
  const parsed = files.map((file) => parseFile(root, file));
  const sentences = parsed.filter(({ file }) => sentenceFile.test(file)).flatMap(listSentences);
  const mentions = parsed.flatMap(listMentions);
  const scripts = listFiles(root, ['scripts']).filter((file) => file.endsWith('.mjs'));
  const problems = [
    ...[...parsed, ...scripts.map((file) => parseFile(root, file))].flatMap(judgeTexts),
    ...findDoubled(sentences),
    ...findMissing(sentences, mentions),
    ...findUnused(sentences, mentions),
  ];
  return { problems, note: `${sentences.length} sentences` };
}

/** `{ en: '…', zh: '…' }` wherever it stands: labels, help, sentences. */
function judgeTexts(parsed) {
  const problems = [];
  visit(parsed.program, (node) => {
    const text = textOf(node);
    if (!text) return;
    for (const fault of judgeText(text.en, text.zh)) {
      problems.push(`${placeOf(parsed, node)} ${JSON.stringify(text.en || text.zh)} ${fault}`);
    }
  });
  return problems;
}

function textOf(node) {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression')
    return textOf(node.expression);
  if (node?.type !== 'ObjectExpression') return null;
  const values = new Map(
    node.properties.map((property) => [propertyName(property), property.value]),
  );
  const [en, zh] = [literalText(values.get('en')), literalText(values.get('zh'))];
  if (en === null && zh === null) return null;
  // A computed side is not ours to judge, but a side that is absent is.
  if ((values.has('en') && en === null) || (values.has('zh') && zh === null)) return null;
  return { en: en ?? '', zh: zh ?? '' };
}

function listSentences(parsed) {
  const sentences = [];
  visit(parsed.program, (node) => {
    if (node.type !== 'Property' || !textOf(node.value)) return;
    sentences.push({ key: propertyName(node), place: placeOf(parsed, node) });
  });
  return sentences;
}

/** Where the program names a sentence: for certain (`t('…')`, a refusal) or perhaps (any other string). */
function listMentions(parsed) {
  const mentions = [];
  const mention = (node, certain) => {
    const place = placeOf(parsed, node);
    for (const one of choices(node)) {
      const [key, pattern] = [literalText(one), templatePattern(one)];
      if (key !== null || pattern !== null) mentions.push({ key, pattern, certain, place });
    }
  };
  visit(parsed.program, (node) => {
    for (const named of namedFor(node, parsed.file)) mention(named, true);
    if (!sentenceFile.test(parsed.file) && /^(Literal|TemplateLiteral)$/.test(node.type))
      mention(node, false);
  });
  return mentions;
}

/** The arguments of a node that must be the key of a sentence. */
function namedFor(node, file) {
  if (node.type === 'NewExpression' && node.callee.name === 'Problem')
    return node.arguments.slice(0, 1);
  if (node.type === 'CallExpression') {
    if (node.callee.name === 'refuseIf') return node.arguments.slice(1, 2);
    const called = node.callee.name ?? node.callee.property?.name;
    return called === 't' ? node.arguments.slice(0, 1) : [];
  }
  if (node.type === 'JSXAttribute' && node.name.name === 'i18nKey') return [node.value];
  const isCheck =
    node.type === 'Property' && propertyName(node) === 'checks' && file.endsWith('/object.ts');
  return isCheck ? codesOf(node.value) : [];
}

function codesOf(tree) {
  const codes = [];
  visit(tree, (node) => {
    if (node.type === 'Property' && propertyName(node) === 'code') codes.push(node.value);
  });
  return codes;
}

function choices(node) {
  if (node?.type !== 'ConditionalExpression') return [node];
  return [...choices(node.consequent), ...choices(node.alternate)];
}

function findDoubled(sentences) {
  const places = new Map();
  return sentences.flatMap(({ key, place }) => {
    const code = `${setOf(place)} ${key}`;
    const before = places.get(code);
    places.set(code, place);
    return before ? [`${place} '${key}' stands at ${before} too`] : [];
  });
}

/** A screen's sentences are a set of their own, whose keys the compiler checks; all others share one space of codes. */
function setOf(place) {
  return place.startsWith('src/web/') ? place.split(':')[0] : 'codes';
}

function findMissing(sentences, mentions) {
  const keys = new Set(sentences.flatMap(({ key }) => [key, key.replace(pluralEnding, '')]));
  return mentions
    .filter(({ certain }) => certain)
    .filter(({ key, pattern }) =>
      pattern ? ![...keys].some((one) => pattern.test(one)) : !keys.has(key),
    )
    .map(({ key, pattern, place }) => `${place} there is no sentence for ${key ?? pattern}`);
}

function findUnused(sentences, mentions) {
  const named = new Set(mentions.map(({ key }) => key));
  // A template that is nothing but holes would excuse every sentence.
  const patterns = mentions
    .map(({ pattern }) => pattern)
    .filter((pattern) => /\w\\?\./.test(pattern?.source ?? ''));
  return sentences
    .filter(({ key }) => !named.has(key) && !named.has(key.replace(pluralEnding, '')))
    .filter(({ key }) => !patterns.some((pattern) => pattern.test(key)))
    .map(({ key, place }) => `${place} nothing says '${key}'`);
}
