import { expect, test } from 'vitest';
import { Box } from 'lucide-react';
import { objects } from '#areas/objects.ts';
import { iconOf } from '#web/frame/icons.ts';

test('every icon that an object names is drawn', () => {
  const named = Object.values(objects).flatMap(({ icon }) => icon ?? []);
  expect(named.length).toBeGreaterThan(20);
  const undrawn = named.filter((icon) => icon !== 'box' && iconOf(icon) === Box);
  expect(undrawn).toEqual([]);
});
