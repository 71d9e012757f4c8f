import { expect, test } from 'vitest';
import { activityKinds } from '#areas/customers/party/contact-figures.ts';
import { changesOf, composedKinds, missingOf, nothingComposed, type Composed } from './composed.ts';
import { furtherIn, metresBetween, nothingFurther } from './further.ts';

const on = { record: 'r', customer: 'c', named: 'No answer' };
const made = (composed: Partial<Composed>) =>
  changesOf({ ...nothingComposed, ...composed }, on).map((change) =>
    change.op === 'create' ? { object: change.object, ...change.values } : change,
  );

test('a call and its next step are saved together, the call as done, the step as open until its day', () => {
  expect(
    made({
      kind: 'call',
      text: ' Price agreed ',
      outcome: 'reached',
      at: '2026-06-30T01:00:00.000Z',
      nextText: 'Send the contract',
      nextAt: '2026-07-02T01:00:00.000Z',
    }),
  ).toEqual([
    {
      object: 'activity',
      kind: 'call',
      regarding: 'r',
      private: false,
      text: 'Price agreed',
      status: 'done',
      doneAt: '2026-06-30T01:00:00.000Z',
      outcome: 'reached',
    },
    {
      object: 'activity',
      kind: 'task',
      subject: 'Send the contract',
      dueAt: '2026-07-02T01:00:00.000Z',
      regarding: 'r',
    },
  ]);
});

test('a task stays open until it is due, and a promise is a commitment to the customer', () => {
  expect(made({ kind: 'task', text: 'Visit', at: '2026-07-02T01:00:00.000Z' })[0]).toEqual({
    object: 'activity',
    kind: 'task',
    regarding: 'r',
    private: false,
    text: 'Visit',
    dueAt: '2026-07-02T01:00:00.000Z',
  });
  const repeats = 'FREQ=MONTHLY';
  expect(made({ kind: 'task', text: 'Visit', repeats })[0]).toMatchObject({ repeats });
  expect(made({ kind: 'call', text: 'Visit', repeats })[0]).not.toHaveProperty('repeats');
  expect(made({ kind: 'promise', text: 'A quote\nwith freight', dueOn: '2026-07-03' })).toEqual([
    {
      object: 'commitment',
      promise: 'A quote',
      details: 'with freight',
      party: 'c',
      by: 'us',
      dueOn: '2026-07-03',
    },
  ]);
});

test('nothing typed is not saved, but a call that nobody answered is, named by its outcome', () => {
  expect(missingOf(nothingComposed)).toBe('missing');
  const unanswered = { ...nothingComposed, kind: 'call', outcome: 'no-answer' } as const;
  expect(missingOf(unanswered)).toBeNull();
  expect(made(unanswered)[0]).toMatchObject({ subject: 'No answer', outcome: 'no-answer' });
});

test('a next step needs its words and its time', () => {
  const composed = { ...nothingComposed, text: 'x' };
  expect(missingOf({ ...composed, nextText: 'Call' })).toBe('next.when.missing');
  expect(missingOf({ ...composed, nextAt: '2026-07-02T01:00:00.000Z' })).toBe('next.what.missing');
});

test('a task and a next step remind as one usually is, or as was chosen, and a promise names nobody by id', () => {
  const at = '2026-07-02T01:00:00.000Z';
  const reminders = (composed: Partial<Composed>) =>
    changesOf(
      { ...nothingComposed, kind: 'task', text: 'x', at, ...composed },
      { ...on, usual: 10 },
    ).map((change) => change.op === 'create' && change.values['remindBefore']);
  expect(reminders({ nextText: 'y', nextAt: at })).toEqual([10, 10]);
  expect(reminders({ remind: 60 })).toEqual([60]);
  expect(reminders({ remind: null })).toEqual([undefined]);
  expect(reminders({ at: null })).toEqual([undefined]);
  const text = '@[张伟](01900000-0000-7000-8000-000000000001) 报价';
  expect(made({ kind: 'promise', text })[0]).toMatchObject({ promise: '@张伟 报价' });
});

test('files go with what is written, and alone they say enough', () => {
  const files = [{ id: 'f', name: 'hall.png' }];
  expect(missingOf({ ...nothingComposed, files })).toBeNull();
  const [note, file] = changesOf({ ...nothingComposed, files }, { ...on, named: '' });
  expect(note).toMatchObject({ op: 'create', object: 'activity', values: { subject: 'hall.png' } });
  expect(file).toEqual({
    op: 'update',
    object: 'file',
    id: 'f',
    values: { regarding: note?.id },
  });
  expect(missingOf({ ...nothingComposed, kind: 'promise', files })).toBe('missing');
});

test('how it went is kept with a contact where it was said, and never with a note', () => {
  const went = { reason: 'complaint', feeling: 'upset', strain: 'much', exchange: 'two-way' };
  expect(made({ kind: 'call', text: 'x', ...went })[0]).toMatchObject(went);
  expect(made({ kind: 'call', text: 'x' })[0]).not.toHaveProperty('feeling');
  expect(made({ kind: 'note', text: 'x', ...went })[0]).not.toHaveProperty('feeling');
  expect(furtherIn({ ...went })).toMatchObject(went);
});

test('a visit keeps where and when one arrived, how long it took, and a row for everybody who took part', () => {
  const place = { latitude: 31.2, longitude: 121.5, label: null };
  const at = '2026-06-30T01:00:00.000Z';
  const visit = {
    kind: 'visit',
    text: 'Shown the plant',
    location: ' Century Avenue 8 ',
    checkedIn: { at, place },
    minutes: 45,
    cost: { amount: '38.00', currency: 'CNY' },
    colleagues: [{ id: 'u', title: '林晚' }],
    contacts: [
      { id: 'p', title: '张伟' },
      { id: 'r', title: 'the record itself' },
    ],
  } as const;
  const [activity, ...rows] = changesOf({ ...nothingComposed, ...visit }, on);
  expect(activity).toMatchObject({
    values: {
      kind: 'visit',
      location: 'Century Avenue 8',
      checkedInAt: at,
      checkedInPlace: place,
      minutes: 45,
      cost: { amount: '38.00', currency: 'CNY' },
    },
  });
  expect(rows).toMatchObject([
    { object: 'participant', values: { activity: activity?.id, user: 'u' } },
    { object: 'participant', values: { activity: activity?.id, party: 'p' } },
  ]);
  // The same typed under another kind: a letter has no place and no arrival, a note no participants.
  const [letter] = changesOf({ ...nothingComposed, ...visit, kind: 'letter' }, on);
  expect(letter?.op === 'create' && Object.keys(letter.values)).not.toContain('checkedInAt');
  expect(changesOf({ ...nothingComposed, ...visit, kind: 'note' }, on)).toHaveLength(1);
  expect(missingOf({ ...nothingComposed, ...visit, text: '' })).toBeNull();
});

test('all twelve kinds of activity are offered', () => {
  expect(composedKinds.filter((kind) => kind !== 'promise').toSorted()).toEqual(
    Object.keys(activityKinds).toSorted(),
  );
});

test('what was typed is read back from a draft, and an older draft has nothing of it', () => {
  const further = {
    location: 'x',
    checkedIn: { at: '2026-06-30T01:00:00.000Z', place: null },
    minutes: 3,
    cost: { amount: '1', currency: 'EUR' },
    colleagues: [{ id: 'u', title: 'U' }],
    contacts: [],
    reason: 'praise',
    feeling: 'pleased',
    strain: null,
    exchange: 'two-way',
  };
  expect(furtherIn(JSON.parse(JSON.stringify(further)))).toEqual(further);
  expect(furtherIn({ text: 'old' })).toEqual(nothingFurther);
});

test('the distance between two points is that along the earth', () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude });
  expect(metresBetween(at(0, 0), at(0, 1))).toBeCloseTo(111_195, -1);
  expect(metresBetween(at(31.2, 121.5), at(31.2, 121.5))).toBe(0);
});
