import type { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { Language } from '#kit/text.ts';
import type { ProblemReply } from '#model/api.ts';
import { say, type Sentences } from '../sentences.ts';

/** A refusal as RFC 9457 problem details in the reader's language. */
export function problemReply(
  problem: Problem,
  requestId: string,
  language: Language,
  sentences: Sentences,
): ProblemReply {
  const { field, problems, extra } = problem.details;
  const tell = (one: Problem): string => say(sentences, one.code, language, one.params);
  return {
    ...extra,
    type: `urn:rapport:problem:${problem.code}`,
    title: say(sentences, `status.${problem.status}`, language),
    status: problem.status,
    code: problem.code,
    detail: tell(problem),
    ...(field === undefined ? {} : { field }),
    ...(problems
      ? {
          problems: problems.map((one) => ({
            code: one.code,
            detail: tell(one),
            ...(one.details.field === undefined ? {} : { field: one.details.field }),
            ...one.details.extra,
          })),
        }
      : {}),
    requestId,
  };
}

/** What zod found wrong as one refusal with a problem a field; `under` leads the fields' paths. */
function inputProblem(error: z.ZodError, under = ''): Problem {
  const problems = error.issues.flatMap((issue) => issueProblems(issue, under));
  const [first] = problems;
  if (problems.length === 1 && first) {
    return new Problem(first.code, first.params, { ...first.details, status: 422, problems });
  }
  return new Problem('input.several', { count: problems.length }, { status: 422, problems });
}

/** The value, or a refusal that names each wrong field. */
export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  under = '',
): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw inputProblem(parsed.error, under);
}

type Issue = z.core.$ZodIssue;

const typeCodes: Readonly<Record<string, string>> = {
  string: 'input.not-text',
  number: 'input.not-number',
  int: 'input.not-number',
  boolean: 'input.not-boolean',
  array: 'input.not-list',
  object: 'input.not-object',
  record: 'input.not-object',
};

const formatCodes: Readonly<Record<string, string>> = {
  uuid: 'input.not-id',
  datetime: 'input.not-instant',
  email: 'input.not-email',
  url: 'input.not-url',
};

function issueProblems(issue: Issue, under: string): Problem[] {
  const path = join(under, issue.path);
  const one = (code: string, params: Record<string, unknown> = {}): Problem[] => [
    new Problem(code, params, path === '' ? {} : { field: path }),
  ];
  if (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  ) {
    return one('input.required');
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(
        (name) => new Problem('input.unknown', { name }, { field: join(path, [name]) }),
      );
    case 'invalid_type':
      return one(typeCodes[issue.expected] ?? 'input.invalid');
    case 'too_small':
      return one(boundCode(issue.origin, 'small'), { limit: String(issue.minimum) });
    case 'too_big':
      return one(boundCode(issue.origin, 'big'), { limit: String(issue.maximum) });
    case 'invalid_format':
      return one(formatCodes[issue.format] ?? 'input.format');
    case 'invalid_value':
      return one('input.choice', { choices: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return closest(issue.errors)
        .flatMap((inner) => issueProblems(inner, path))
        .concat(issue.errors.length === 0 ? one('input.invalid') : []);
    default:
      return one('input.invalid');
  }
}

/** Of a union's branches the one that the input came furthest in: its complaints help, the others' confuse. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number =>
    Math.max(0, ...issues.map((issue) => issue.path.length + deeper(issue)));
  const [best] = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best ?? [];
}

function deeper(issue: Issue): number {
  if (issue.code !== 'invalid_union') return 0;
  return Math.max(0, ...issue.errors.flat().map((inner) => inner.path.length + deeper(inner)));
}

function join(under: string, path: readonly PropertyKey[]): string {
  return [under, ...path.map(String)].filter((part) => part !== '').join('.');
}

function boundCode(origin: string, side: 'small' | 'big'): string {
  if (origin === 'string') return side === 'small' ? 'input.too-short' : 'input.too-long';
  if (origin === 'array' || origin === 'set')
    return side === 'small' ? 'input.too-few' : 'input.too-many';
  return side === 'small' ? 'input.too-small' : 'input.too-big';
}
