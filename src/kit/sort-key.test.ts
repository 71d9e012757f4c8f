import { describe, expect, test } from 'vitest';
import { sortKey } from './sort-key.ts';

const sorted = (...titles: string[]) =>
  titles.toSorted((a, b) => (sortKey(a, 'person') < sortKey(b, 'person') ? -1 : 1));

describe('sort keys', () => {
  test('hold pinyin by words, then the character', () => {
    expect(sortKey('银行', 'text')).toBe('yin 银 hang 行');
    expect(sortKey('銀行', 'text')).toBe('yin 银 hang 行');
    expect(sortKey('单雄信', 'person')).toBe('shan 单 xiong 雄 xin 信');
    expect(sortKey('单位', 'text')).toBe('dan 单 wei 位');
    expect(sortKey('“3M” 中国', 'text')).toBe('3m zhong 中 guo 国');
    expect(sortKey('!!!', 'text')).toBe('!!!');
    expect(sortKey('', 'text')).toBe('');
  });

  test('put people in the order of a telephone book', () => {
    expect(
      sorted('章子', '张伟', '扎西', '章安', 'Zoë', '单雄', 'Zoe A', '张安', 'Ábel', '阿贝'),
    ).toEqual(['阿贝', 'Ábel', '单雄', '扎西', '张安', '张伟', '章安', '章子', 'Zoë', 'Zoe A']);
  });

  test('stay short enough for an index', () => {
    expect(Buffer.byteLength(sortKey('装'.repeat(500), 'text'))).toBeLessThan(2000);
    expect(Buffer.byteLength(sortKey('𠀀'.repeat(500), 'text'))).toBeLessThan(2000);
  });
});
