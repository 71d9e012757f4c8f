import { expect, test } from 'vitest';
import { envelopeFormats, labelFormats, points } from './paper-formats.ts';

test.each(Object.entries(labelFormats))('labels %s fit on their sheet', (_name, format) => {
  const { page, label, columns, rows, left, top, across, down } = format;
  expect(left + (columns - 1) * across + label.width).toBeLessThanOrEqual(page.width + 0.1);
  expect(top + (rows - 1) * down + label.height).toBeLessThanOrEqual(page.height + 0.1);
  expect(across).toBeGreaterThanOrEqual(label.width);
  expect(down).toBeGreaterThanOrEqual(label.height);
});

test('envelopes lie on their long side', () => {
  for (const { width, height } of Object.values(envelopeFormats))
    expect(width).toBeGreaterThan(height);
});

test('an A4 page is 595 by 842 points', () => {
  expect([Math.round(points(210)), Math.round(points(297))]).toEqual([595, 842]);
});
