import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phoneCarrier, phoneRegion } from './phone-region.ts';

describe('regions of Chinese numbers', () => {
  test('follow from the area code', () => {
    expect(phoneRegion('+861065529988')).toEqual({ zh: '北京市', en: 'Beijing' });
    expect(phoneRegion('+8653188881234;ext=9')).toEqual({
      zh: '山东省济南市',
      en: 'Jinan, Shandong',
    });
    expect(phoneRegion('+864008008888')).toBeNull();
  });

  test('follow from the first seven digits of a mobile number', () => {
    expect(phoneRegion('+8613000001234')).toEqual({ zh: '山东省济南市', en: 'Jinan, Shandong' });
    expect(phoneRegion('+8613001011234')?.zh).toBe('北京市');
    expect(phoneRegion('+8619999999999')).toBeNull();
  });

  test('are of Chinese numbers only', () => {
    expect(phoneRegion('+12125550123')).toBeNull();
    expect(phoneRegion('13000001234')).toBeNull();
    expect(phoneCarrier('+442079460958')).toBeNull();
  });

  test('name the first carrier of a mobile number', () => {
    expect(phoneCarrier('+8613812345678')).toEqual({ zh: '中国移动', en: 'China Mobile' });
    expect(phoneCarrier('+8617001234567')?.zh).toBe('中国电信');
    expect(phoneCarrier('+8617041234567')?.zh).toBe('中国联通');
    expect(phoneCarrier('+861065529988')).toBeNull();
  });

  const folder = new URL('../../../shared/data/07_china/', import.meta.url);
  const here = existsSync(folder);
  if (!here) console.warn('Skipped: the published prefixes of Chinese numbers are not there.');
  test.skipIf(!here)('agree with every published prefix', () => {
    const published = ['mobile_prefix_region', 'landline_area_code_region'].flatMap((name) =>
      pairs(new URL(`${name}.csv`, folder)),
    );
    const regions = new Map(published);
    const wrong = published.filter(([prefix, region]) => {
      const number = /^1[3-9]/.test(prefix) ? within(prefix, regions) : `${prefix}88881234`;
      return phoneRegion(`+86${number}`)?.zh.replace(/市$/, '') !== region.replace(/市$/, '');
    });
    expect(published.length).toBeGreaterThan(130_000);
    expect(wrong).toEqual([]);

    const carriers = pairs(new URL('mobile_prefix_carrier.csv', folder));
    const moved = carriers.filter(
      ([prefix, name]) => phoneCarrier(`+86${prefix.padEnd(11, '1')}`)?.zh !== name,
    );
    // The list is older: 198 is of 中国移动, and 192 of 中国广电, which it calls CBN.
    expect(moved.map(([prefix]) => prefix)).toEqual(['192', '198']);
  });
});

function pairs(file: URL): [string, string][] {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => [row.trim().split(',')[0] ?? '', row.trim().split(',')[1] ?? '']);
}

// The number of the prefix that no longer prefix of the list takes up.
function within(prefix: string, regions: ReadonlyMap<string, string>): string {
  const count = 10 ** (7 - prefix.length);
  for (let rest = 0; rest < count; rest += 1) {
    const full = count === 1 ? prefix : `${prefix}${String(rest).padStart(7 - prefix.length, '0')}`;
    const isTaken = [5, 6, 7].some(
      (length) => length > prefix.length && regions.has(full.slice(0, length)),
    );
    if (!isTaken) return `${full}0000`;
  }
  throw new Error(`${prefix} is taken up by longer prefixes`);
}
