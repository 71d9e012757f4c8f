import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathStep } from '../object.ts';
import {
  approved,
  begun,
  isOpen,
  rejected,
  returned,
  signed,
  transferred,
  withdrawn,
  type Course,
} from './course.ts';

const step = (
  way: PathStep['way'],
  approvers: string[],
  more: Partial<PathStep> = {},
): PathStep => ({
  name: approvers.join('+'),
  way,
  approvers,
  passes: approvers.length === 0 ? 'nobody' : null,
  hours: null,
  late: 'remind',
  copies: [],
  ...more,
});

function counter(): () => string {
  let count = 0;
  return () => `t${(count += 1)}`;
}

const who = (course: Course, state: string) =>
  course.turns.filter((turn) => turn.state === state).map((turn) => turn.approver);
const turnOf = (course: Course, approver: string) =>
  course.turns.findLast((turn) => turn.approver === approver && isOpen(turn))?.id ?? '';

describe('the course of an approval', () => {
  test('all must agree where all are asked (会签), one is enough where any is (或签)', () => {
    const next = counter();
    let course = begun(
      [step('all', ['a', 'b']), step('any', ['c', 'd']), step('all', ['e'])],
      next,
    );
    course = approved(course, turnOf(course, 'b'), next);
    expect([course.step, who(course, 'waiting')]).toEqual([1, ['a']]);
    course = approved(course, turnOf(course, 'a'), next);
    expect([course.step, who(course, 'waiting')]).toEqual([2, ['c', 'd']]);
    course = approved(course, turnOf(course, 'd'), next);
    expect([course.step, who(course, 'waiting'), who(course, 'cancelled')]).toEqual([
      3,
      ['e'],
      ['c'],
    ]);
    course = approved(course, turnOf(course, 'e'), next);
    expect(course.state).toBe('approved');
  });

  test('in turn (依次) each is asked when the one before agreed', () => {
    const next = counter();
    let course = begun([step('in-turn', ['a', 'b', 'c'])], next);
    expect([who(course, 'waiting'), who(course, 'queued')]).toEqual([['a'], ['b', 'c']]);
    course = approved(course, turnOf(course, 'a'), next);
    expect([who(course, 'waiting'), who(course, 'queued')]).toEqual([['b'], ['c']]);
  });

  test('one who refuses ends it, and nobody is asked any more', () => {
    const next = counter();
    const course = begun([step('all', ['a', 'b']), step('all', ['c'])], next);
    const over = rejected(course, turnOf(course, 'b'));
    expect([over.state, who(over, 'rejected'), who(over, 'cancelled')]).toEqual([
      'rejected',
      ['b'],
      ['a'],
    ]);
  });

  test('a signer added before or after the one who asks is heard first or next', () => {
    const next = counter();
    const course = begun([step('any', ['a', 'b']), step('all', ['z'])], next);
    const before = signed(course, turnOf(course, 'a'), { who: 'x', place: 'before' }, next);
    expect([who(before, 'waiting').toSorted(), who(before, 'queued')]).toEqual([['b', 'x'], ['a']]);
    const heard = approved(before, turnOf(before, 'x'), next);
    expect([heard.step, who(heard, 'waiting').toSorted()]).toEqual([1, ['a', 'b']]);
    let after = signed(course, turnOf(course, 'a'), { who: 'x', place: 'after' }, next);
    after = approved(after, turnOf(after, 'a'), next);
    expect([after.step, who(after, 'waiting').toSorted()]).toEqual([1, ['b', 'x']]);
    after = approved(after, turnOf(after, 'x'), next);
    expect([after.step, who(after, 'waiting')]).toEqual([2, ['z']]);
  });

  test('passed on, another decides in his place, and who came after him still does', () => {
    const next = counter();
    let course = begun([step('in-turn', ['a', 'b'])], next);
    course = transferred(course, turnOf(course, 'a'), 'x', next);
    expect([who(course, 'waiting'), who(course, 'transferred')]).toEqual([['x'], ['a']]);
    course = approved(course, turnOf(course, 'x'), next);
    expect(who(course, 'waiting')).toEqual(['b']);
  });

  test('returned to an earlier step it begins there anew; to the submitter it ends', () => {
    const next = counter();
    let course = begun([step('all', ['a']), step('all', ['b'])], next);
    course = approved(course, turnOf(course, 'a'), next);
    const back = returned(course, turnOf(course, 'b'), 1, next);
    expect([back.state, back.step, back.round, who(back, 'waiting')]).toEqual([
      'waiting',
      1,
      2,
      ['a'],
    ]);
    const home = returned(course, turnOf(course, 'b'), null, next);
    expect([home.state, home.turns.some(isOpen)]).toEqual(['returned', false]);
  });

  test('who is to know is told once, when the step is passed', () => {
    const next = counter();
    let course = begun(
      [
        step('all', ['a'], { copies: ['k'] }),
        step('all', [], { copies: ['m'] }),
        step('all', ['b']),
      ],
      next,
    );
    expect(course.turns.some((turn) => turn.kind === 'copy')).toBe(false);
    course = approved(course, turnOf(course, 'a'), next);
    expect(who(course, 'done')).toEqual(['k', 'm']);
    course = returned(course, turnOf(course, 'b'), 1, next);
    course = approved(course, turnOf(course, 'a'), next);
    expect(who(course, 'done')).toEqual(['k', 'm']);
  });

  test('a way without steps, or where nobody is asked, is approved at once', () => {
    expect(begun([], counter()).state).toBe('approved');
    expect(begun([step('all', []), step('any', [])], counter()).state).toBe('approved');
  });

  test('whatever is done, it waits for somebody exactly while it is open, and agreement alone brings it to its end', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const paths = fc.array(
      fc.record({
        way: fc.constantFrom<PathStep['way']>('all', 'any', 'in-turn'),
        people: fc.uniqueArray(person, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const act = fc.record({
      kind: fc.constantFrom(
        'approve',
        'reject',
        'return',
        'home',
        'transfer',
        'before',
        'after',
        'withdraw',
      ),
      at: fc.nat({ max: 5 }),
      who: person,
    });
    fc.assert(
      fc.property(paths, fc.array(act, { maxLength: 25 }), (steps, acts) => {
        const next = counter();
        let course = begun(
          steps.map(({ way, people }) => step(way, people)),
          next,
        );
        for (const { kind, at, who: other } of acts) {
          const open = course.turns.filter((turn) => turn.state === 'waiting');
          expect(open.length > 0).toBe(course.state === 'waiting');
          const turn = open[at % Math.max(open.length, 1)];
          if (!turn) return;
          if (kind === 'approve') course = approved(course, turn.id, next);
          if (kind === 'reject') course = rejected(course, turn.id);
          if (kind === 'return') course = returned(course, turn.id, 1, next);
          if (kind === 'home') course = returned(course, turn.id, null, next);
          if (kind === 'transfer') course = transferred(course, turn.id, other, next);
          if (kind === 'before' || kind === 'after')
            course = signed(course, turn.id, { who: other, place: kind }, next);
          if (kind === 'withdraw') course = withdrawn(course);
        }
        for (let left = 0; course.state === 'waiting'; left += 1) {
          expect(left).toBeLessThan(100);
          const turn = course.turns.find((one) => one.state === 'waiting');
          expect(turn).toBeDefined();
          course = approved(course, turn?.id ?? '', next);
        }
        expect(course.turns.some(isOpen)).toBe(false);
      }),
    );
  });
});
