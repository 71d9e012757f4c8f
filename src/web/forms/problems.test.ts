import { expect, test } from 'vitest';
import type { ProblemReply } from '#model/api.ts';
import { sortProblems } from './problems.ts';

const fields = [{ name: 'name' }, { name: 'phone' }];

function refused(more: Partial<ProblemReply>): ProblemReply {
  return {
    type: '',
    title: '',
    status: 422,
    code: 'input.several',
    detail: '2 values are not valid.',
    requestId: 'r',
    ...more,
  };
}

test('each problem goes to its field, whatever path the server gave', () => {
  const sorted = sortProblems(
    refused({
      problems: [
        {
          code: 'input.required',
          detail: 'This value is required.',
          field: 'changes.0.values.name',
        },
        { code: 'phone.unreadable', detail: 'This is no phone number.', field: 'phone' },
        { code: 'account.closed', detail: 'The account is closed.' },
      ],
    }),
    fields,
  );
  expect(Object.fromEntries(sorted.byField)).toEqual({
    name: 'This value is required.',
    phone: 'This is no phone number.',
  });
  expect(sorted.rest).toEqual(['The account is closed.']);
});

test('a lone refusal is its own problem', () => {
  expect(
    sortProblems(refused({ detail: 'Taken.', field: 'name' }), fields).byField.get('name'),
  ).toBe('Taken.');
  expect(sortProblems(refused({ detail: 'Not now.' }), fields).rest).toEqual(['Not now.']);
});
