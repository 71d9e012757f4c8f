import { expect, test } from 'vitest';
import { readNoticeSettings, remindPresets, usualReminder, wayOf } from './notice-kinds.ts';
import { noticeSettingsSchema } from './notices.ts';

test('people are told as they set, else as is usual', () => {
  expect(wayOf(null, 'mention')).toBe('mail');
  expect(wayOf({ ways: { mention: 'off' } }, 'mention')).toBe('off');
  expect(wayOf({ ways: { mention: 'off' } }, 'followed')).toBe('app');
});

test('reminders come as people set them for the kind, and none is a setting too', () => {
  expect(usualReminder(null, 'meeting')).toBe(15);
  expect(usualReminder({ reminders: { meeting: 30 } }, 'meeting')).toBe(30);
  expect(usualReminder({ reminders: { meeting: null } }, 'meeting')).toBeNull();
  expect(usualReminder(null, 'note')).toBeNull();
});

test('settings name known kinds and ways alone', () => {
  expect(noticeSettingsSchema.safeParse({ ways: { mention: 'daily' } }).success).toBe(true);
  expect(noticeSettingsSchema.safeParse({ ways: { gossip: 'daily' } }).success).toBe(false);
  expect(noticeSettingsSchema.safeParse({ ways: { mention: 'pigeon' } }).success).toBe(false);
  for (const minutes of remindPresets)
    expect(noticeSettingsSchema.safeParse({ reminders: { call: minutes } }).success).toBe(true);
});

test('screens read what is kept, and take nothing that they do not know', () => {
  const kept = {
    ways: { mention: 'daily', gossip: 'app', task: 'pigeon' },
    reminders: { call: 5, meeting: null, visit: 'x' },
  };
  expect(readNoticeSettings(kept)).toEqual({
    ways: { mention: 'daily' },
    reminders: { call: 5, meeting: null },
  });
  for (const nothing of [null, 'x', [], { ways: 3 }])
    expect(readNoticeSettings(nothing)).toEqual({ ways: {}, reminders: {} });
});
