import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalEmail, emailKey, isOfDomains, parseEmail, splitEmails } from './email-address.ts';

describe('e-mail addresses', () => {
  test('have one spelling, with the domain in small letters', () => {
    expect(canonicalEmail(' Zhang.Wei@Example.COM ')).toBe('Zhang.Wei@example.com');
    expect(canonicalEmail('mailto:a@b.cn')).toBe('a@b.cn');
    expect(canonicalEmail('ａ＠ｂ．ｃｏｍ')).toBe('a@b.com');
    expect(parseEmail('"Zhang, Wei" <zw@example.com>')).toEqual({
      address: 'zw@example.com',
      local: 'zw',
      domain: 'example.com',
      name: 'Zhang, Wei',
    });
    expect(parseEmail('张伟 <zw@example.com>')?.name).toBe('张伟');
    expect(parseEmail('<zw@example.com>')?.name).toBeNull();
  });

  test('are accepted when they are legal, also the rare ones', () => {
    for (const address of [
      "o'brien+crm@mail.example.co.uk",
      '"john doe"@example.com',
      'a@münchen.de',
      '张伟@例子.中国',
      'a_b-c=d@x1.io',
      'a@1and1.com',
      `${'a'.repeat(64)}@b.cn`,
    ])
      expect([address, canonicalEmail(address)]).toEqual([address, address]);
  });

  test('are null when they cannot be reached', () => {
    for (const text of [
      '',
      'a',
      'a@',
      '@b.cn',
      'a@b',
      'a b@c.cn',
      'a@b..cn',
      '.a@b.cn',
      'a.@b.cn',
      'a..b@c.cn',
      'a@-b.cn',
      'a@b-.cn',
      'a@1.2.3.4',
      'a@b.cn, c@d.cn',
      'a@b@c.cn',
      'a@b.cn>',
      'none',
      `${'a'.repeat(65)}@b.cn`,
      `a@${'b'.repeat(64)}.cn`,
      'a\0@b.cn',
    ])
      expect([text, canonicalEmail(text)]).toEqual([text, null]);
  });

  test('share a key when they are one mailbox', () => {
    expect(emailKey('Zhang.Wei@Example.com')).toBe('zhang.wei@example.com');
    expect(emailKey('a@münchen.de')).toBe(emailKey('A@xn--mnchen-3ya.de'));
    expect(emailKey('a+1@b.cn')).not.toBe(emailKey('a@b.cn'));
    expect(emailKey(' None ')).toBe('none');
  });

  test('stand one by one when a cell holds several', () => {
    expect(splitEmails('a@b.cn; c@d.cn、e@f.cn\n"Zhang, Wei" <zw@example.com>, ;')).toEqual([
      'a@b.cn',
      'c@d.cn',
      'e@f.cn',
      '"Zhang, Wei" <zw@example.com>',
    ]);
    expect(splitEmails('')).toEqual([]);
  });

  test('are told by the list of their provider', () => {
    const free = new Set(['qq.com', 'gmail.com']);
    expect([
      isOfDomains('1@QQ.com', free),
      isOfDomains('1@vip.qq.com', free),
      isOfDomains('1@notqq.com', free),
      isOfDomains('none', free),
    ]).toEqual([true, true, false, false]);
  });

  const file = new URL(
    '../../../shared/data/11_reference_lists/free_email_domains.csv',
    import.meta.url,
  );
  const here = existsSync(file);
  if (!here) console.warn('Skipped: the list of free mail domains is not there.');
  test.skipIf(!here)('of 14,000 providers are accepted', () => {
    const domains = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
    expect(domains.filter((domain) => canonicalEmail(`a@${domain}`) === null)).toEqual([]);
  });
});
