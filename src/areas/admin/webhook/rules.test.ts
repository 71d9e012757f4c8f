import { describe, expect, test } from 'vitest';
import { Problem } from '#kit/problem.ts';
import type { EffectChange, EffectContext } from '#model/effect.ts';
import { hookInOrder, hookOfItsOwner } from './rules.ts';

const hook = { owner: 'wang', objects: ['contact'], filter: null, active: true, pausedAt: null };

function change(values: object, before: object | null = null, changed: string[] = []) {
  const after = { ...hook, ...values };
  const known = before && { ...hook, ...before };
  const op = before ? 'update' : 'create';
  return {
    op,
    object: 'webhook',
    id: 'w',
    before: known,
    after,
    changed: new Set(changed),
  } as const;
}

const by = (userId: string, privileged = false): EffectContext => ({
  now: '2026-06-30T00:00:00.000Z',
  today: '2026-06-30',
  zone: 'UTC',
  country: 'CN',
  userId,
  privileged,
  newId: () => 'new',
  related: {},
  linked: {},
});

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (problem) {
    return problem instanceof Problem ? problem.code : String(problem);
  }
}

describe('a hook has the rights of its owner', () => {
  const derive = (one: EffectChange, context: EffectContext) =>
    codeOf(() => hookOfItsOwner.derive(one, context));

  test('so that nobody makes one that works with a colleague’s', () => {
    expect(derive(change({}), by('wang'))).toBeNull();
    expect(derive(change({}), by('li'))).toBe('webhook.of-another');
    expect(derive(change({}), by('admin', true))).toBeNull();
  });

  test('so that nobody turns a colleague’s to himself, or hands his own to a colleague', () => {
    expect(derive(change({ url: 'https://x' }, {}), by('li'))).toBe('webhook.of-another');
    expect(derive(change({ owner: 'li' }, {}), by('li'))).toBe('webhook.of-another');
    expect(derive(change({ owner: 'li' }, {}), by('wang'))).toBe('webhook.of-another');
  });
});

test('a filter is for one object only', () => {
  const filter = { field: 'name', op: 'is', value: 'A' };
  const derive = (values: object) => codeOf(() => hookInOrder.derive(change(values), by('wang')));
  expect(derive({ filter })).toBeNull();
  expect(derive({ filter, objects: ['contact', 'account'] })).toBe('webhook.filter-of-several');
  expect(derive({ objects: ['contact', 'account'] })).toBeNull();
});

test('switching a paused hook on ends its pause', () => {
  const paused = { active: false, pausedAt: '2026-06-29T00:00:00.000Z', pausedFor: 'failing' };
  const on = change({ ...paused, active: true }, paused, ['active']);
  expect(hookInOrder.derive(on, by('wang'))).toEqual([
    { op: 'update', object: 'webhook', id: 'w', values: { pausedAt: null, pausedFor: null } },
  ]);
  const pausing = change(paused, {}, ['active', 'pausedAt', 'pausedFor']);
  expect(hookInOrder.derive(pausing, by('', true))).toEqual([]);
});
