import { expect, test } from 'vitest';
import { deviceParts } from './device-name.ts';

test('a device is named by browser and system, the more special mark first', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
  expect(deviceParts(`${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`)).toEqual({
    browser: 'Edge',
    system: 'Windows',
  });
  const phone =
    'Mozilla/5.0 (Linux; Android 15; V2324A) AppleWebKit/537.36 Chrome/134 Mobile Safari/537.36';
  expect(deviceParts(phone)).toEqual({ browser: 'Chrome', system: 'Android' });
  expect(deviceParts(`${phone} MicroMessenger/8.0`)?.browser).toBe('WeChat');
  expect(deviceParts('curl/8.5.0')).toBeNull();
});
