import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedGates, gatesBetween, refusalOf } from './gates.ts';

const gate = (id: string, values: object) => ({ id, name: id, active: true, order: 1, ...values });
const gates = [
  gate('amount', { stage: 'a', side: 'exit', kind: 'field', field: 'amount' }),
  gate('need', { stage: 'a', side: 'exit', kind: 'check' }),
  gate('plan', { stage: 'b', side: 'entry', kind: 'document', document: '方案' }),
  gate('off', { stage: 'b', side: 'entry', kind: 'check', active: false }),
  gate('later', { stage: 'b', side: 'exit', kind: 'check' }),
];
const nothing = { opportunity: {}, ticked: new Set<string>(), files: [], isApproved: false };
const ids = (records: readonly { id?: unknown }[]) => records.map(({ id }) => id);

test('leaving asks the exit of the one stage, coming in the entry of the other', () => {
  expect(ids(gatesBetween(gates, { from: 'a', to: 'b' }))).toEqual(['amount', 'need', 'plan']);
  expect(ids(gatesBetween(gates, { from: null, to: 'b' }))).toEqual(['plan']);
  expect(ids(gatesBetween(gates, { from: 'b', to: null }))).toEqual(['later']);
});

test('a refusal names all that is missing, and nothing that is there', () => {
  const asked = gatesBetween(gates, { from: 'a', to: 'b' });
  expect(ids(closedGates(asked, nothing))).toEqual(['amount', 'need', 'plan']);
  const known = {
    opportunity: { amount: { amount: '0', currency: 'CNY' } },
    ticked: new Set(['need']),
    files: ['报价.pdf'],
    isApproved: false,
  };
  expect(ids(closedGates(asked, known))).toEqual(['plan']);
  const refusal = refusalOf(closedGates(asked, known));
  expect(refusal.params).toEqual({ names: 'plan' });
  expect(refusal.details.extra).toMatchObject({ missing: [{ gate: 'plan', document: '方案' }] });
  expect(closedGates(asked, { ...known, files: ['总体方案 v2.docx'] })).toEqual([]);
});

test('ticking one more never closes a gate', () => {
  const some = fc.subarray(['amount', 'need', 'plan', 'later']);
  fc.assert(
    fc.property(some, fc.constantFrom('need', 'later'), (ticked, more) => {
      const before = closedGates(gates, { ...nothing, ticked: new Set(ticked) });
      const after = closedGates(gates, { ...nothing, ticked: new Set([...ticked, more]) });
      return after.length <= before.length && after.every((one) => before.includes(one));
    }),
  );
});
