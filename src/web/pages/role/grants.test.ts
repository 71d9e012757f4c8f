import { describe, expect, test } from 'vitest';
import {
  commonDepth,
  countDifferences,
  depthAt,
  readFieldRights,
  readGrants,
  withDepth,
  withFieldRight,
} from './grants.ts';

const account = { name: 'account', owned: true };
const address = { name: 'address', owned: false };

describe('the rights of a role', () => {
  test('are read from the record, words that nobody knows left out', () => {
    expect(readGrants({ account: { read: 'all', edit: 'sometimes' }, contact: 7 })).toEqual({
      account: { read: 'all' },
      contact: {},
    });
    expect(readFieldRights({ account: { phone: 'masked', email: 'open' } })).toEqual({
      account: { phone: 'masked' },
    });
    expect(readGrants(null)).toEqual({});
  });

  test('reach as far as was set, and nothing means none', () => {
    const grants = withDepth({}, [account], ['read', 'edit'], 'unit');
    expect(grants).toEqual({ account: { read: 'unit', edit: 'unit' } });
    expect(depthAt(grants, account, 'delete')).toBe('none');
    expect(withDepth(grants, [account], ['read', 'edit'], 'none')).toEqual({});
  });

  test('over what has no owner are whole or nothing, without handing over and sharing', () => {
    const grants = withDepth({}, [account, address], ['read', 'share'], 'own');
    expect(grants).toEqual({ account: { read: 'own', share: 'own' }, address: { read: 'all' } });
    expect(depthAt({ address: { read: 'unit' } }, address, 'read')).toBe('all');
  });

  test('of several objects have a depth in common, or differ', () => {
    const grants = { account: { read: 'all' }, address: { read: 'all' } } as const;
    expect(commonDepth(grants, [account, address], ['read'])).toBe('all');
    expect(commonDepth(grants, [account, address], ['read', 'edit'])).toBeNull();
  });

  test('are compared by what they say, silence included', () => {
    expect(countDifferences({ account: { read: 'none' } }, {}, 'none')).toBe(0);
    expect(
      countDifferences({ account: { read: 'all' } }, { contact: { read: 'all' } }, 'none'),
    ).toBe(2);
  });
});

test('a field that is open is said by silence', () => {
  const masked = withFieldRight({}, 'account', 'phone', 'masked');
  expect(masked).toEqual({ account: { phone: 'masked' } });
  expect(withFieldRight(masked, 'account', 'phone', 'full')).toEqual({});
});
