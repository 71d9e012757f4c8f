import { expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { conditionSchema } from '#model/condition.ts';
import { collectSentences, languageOf, say } from '../sentences.ts';
import { texts } from '../texts.ts';
import { parseInput, problemReply } from './problem-reply.ts';

const sentences = collectSentences([texts]);

function refused(schema: z.ZodType, value: unknown): Problem {
  try {
    parseInput(schema, value);
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('was accepted');
}

const person = z.strictObject({
  name: z.string().min(2),
  age: z.int().min(0).max(150).optional(),
  mail: z.email().optional(),
});

test('each wrong field is named with its own sentence in the reader’s language', () => {
  const problem = refused(person, { name: 'x', age: 'old', mail: 'no', colour: 'red' });
  const reply = problemReply(problem, 'r1', 'zh', sentences);
  expect(reply.status).toBe(422);
  expect(reply.requestId).toBe('r1');
  expect(reply.detail).toBe('有 4 个值无效。');
  const details = Object.fromEntries((reply.problems ?? []).map((one) => [one.field, one.detail]));
  expect(details).toEqual({
    name: '至少 2 个字符。',
    age: '此项应为数字。',
    mail: '电子邮箱格式不正确。',
    colour: '此处不认识“colour”。',
  });
});

test('a single wrong field is the problem itself', () => {
  const reply = problemReply(refused(person, {}), 'r', 'en', sentences);
  expect(reply).toMatchObject({
    code: 'input.required',
    field: 'name',
    detail: 'This value is required.',
  });
});

test('in a condition the complaint is about the branch that was meant', () => {
  const problem = refused(conditionSchema, {
    all: [{ field: 'name', op: 'resembles', value: 'x' }],
  });
  expect(problem.code).toBe('input.choice');
  expect(problem.details.field).toBe('all.0.op');
});

test('every sentence stands in both languages and every code of the input has one', () => {
  for (const [code, text] of sentences) expect(text.en !== '' && text.zh !== '', code).toBe(true);
  expect(say(sentences, 'input.unknown', 'en', { name: 'colour' })).toBe(
    '“colour” is not known here.',
  );
});

test('two parts may not claim one code', () => {
  expect(() => collectSentences([texts, { 'route.missing': { en: 'x', zh: 'x' } }])).toThrow(
    'route.missing',
  );
});

test('the language follows the weights of Accept-Language', () => {
  expect(languageOf('fr, en;q=0.5, zh-TW;q=0.8', 'en')).toBe('zh');
  expect(languageOf('zh;q=0, en-GB', 'zh')).toBe('en');
  expect(languageOf(undefined, 'zh')).toBe('zh');
});
