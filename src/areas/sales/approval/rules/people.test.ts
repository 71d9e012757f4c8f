import { describe, expect, test } from 'vitest';
import type { Approver, StepRule } from '../../approval-rule/object.ts';
import { pathOf, type People } from './people.ts';

const people: People = {
  submitter: 'me',
  superiors: ['boss', 'director'],
  unitHeads: [null, 'head', 'director'],
  byRole: new Map([['finance', ['ann', 'gone', 'boss']]]),
  byField: new Map([['owner', 'me']]),
  administrators: ['root'],
  active: new Set(['me', 'boss', 'director', 'head', 'ann', 'root']),
};

const step = (approvers: Approver[], more: Partial<StepRule> = {}): StepRule => ({
  name: 'Step',
  approvers,
  way: 'all',
  empty: { to: 'administrators' },
  self: 'skip',
  again: 'once',
  hours: null,
  late: 'remind',
  copies: [],
  ...more,
});
const asked = (...steps: StepRule[]) =>
  pathOf({ steps }, people).map(({ approvers, passes }) => passes ?? approvers);

describe('whom a step asks', () => {
  test('superiors by level, heads of units with the next one above where there is none, roles without those who left', () => {
    expect(asked(step([{ by: 'superior', level: 2 }]))).toEqual([['director']]);
    expect(asked(step([{ by: 'superiors', level: 3 }]))).toEqual([['boss', 'director']]);
    expect(asked(step([{ by: 'unit-head', level: 0 }]))).toEqual([['head']]);
    expect(asked(step([{ by: 'unit-head', level: 2 }]))).toEqual([['director']]);
    expect(asked(step([{ by: 'role', role: 'finance' }]))).toEqual([['ann', 'boss']]);
    expect(
      asked(
        step([
          { by: 'user', user: 'ann' },
          { by: 'role', role: 'finance' },
        ]),
      ),
    ).toEqual([['ann', 'boss']]);
  });

  test('where nobody is found, as the step says; a named person who left lets nothing pass', () => {
    const nobody: Approver[] = [{ by: 'user', user: 'gone' }];
    expect(asked(step(nobody))).toEqual([['root']]);
    expect(asked(step(nobody, { empty: { to: 'pass' } }))).toEqual(['nobody']);
    expect(asked(step(nobody, { empty: { to: 'person', person: 'ann' } }))).toEqual([['ann']]);
    expect(asked(step(nobody, { empty: { to: 'person', person: 'gone' } }))).toEqual([['root']]);
  });

  test('where it is the submitter: left out, asked himself, or his superior', () => {
    const field: Approver[] = [{ by: 'field', field: 'owner' }];
    expect(asked(step(field))).toEqual(['himself']);
    expect(asked(step(field, { self: 'ask' }))).toEqual([['me']]);
    expect(asked(step(field, { self: 'superior' }))).toEqual([['boss']]);
  });

  test('who is asked at an earlier step is asked once, or again', () => {
    const boss: Approver[] = [{ by: 'superior', level: 1 }];
    expect(asked(step(boss), step(boss))).toEqual([['boss'], 'agreed']);
    expect(asked(step(boss), step(boss, { again: 'ask' }))).toEqual([['boss'], ['boss']]);
  });
});
