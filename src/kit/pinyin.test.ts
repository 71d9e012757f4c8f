import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyReading, readingsOf, type NameKind } from './pinyin.ts';

const read = (text: string, kind: NameKind = 'text') =>
  readingsOf(text, kind)
    .map((reading) => reading ?? '.')
    .join(' ');

describe('pinyin', () => {
  test('goes by words', () => {
    expect(read('银行')).toBe('yin hang');
    expect(read('行长')).toBe('hang zhang');
    expect(read('重庆长城')).toBe('chong qing chang cheng');
    expect(read('北京分行')).toBe('bei jing fen hang');
    expect(read('乐山音乐')).toBe('le shan yin yue');
  });

  test('reads traditional characters as their words are read', () => {
    expect(read('銀行')).toBe('yin hang');
    expect(read('乾隆餅乾')).toBe('qian long bing gan');
    expect(read('餸')).toBe('song');
  });

  test('reads the first character of a person as a surname, the rest by words', () => {
    expect(read('单雄信', 'person')).toBe('shan xiong xin');
    expect(read('单位')).toBe('dan wei');
    expect(read('解放', 'person')).toBe('xie fang');
    expect(read('仇英', 'person')).toBe('qiu ying');
    expect(read('万俟卨', 'person')).toBe('mo qi xie');
    expect(read('万青', 'person')).toBe('wan qing');
    expect(read('歐陽修', 'person')).toBe('ou yang xiu');
  });

  test('leaves what is no Chinese character, one place a character', () => {
    expect(readingsOf('3M𠮷中タ𠀀国', 'text')).toHaveLength(7);
    expect(read('A中')).toBe('. zhong');
    expect(read('吕')).toBe('lv');
    expect(read('Jack 单', 'person')).toBe('. . . . . dan');
    expect(read('', 'person')).toBe('');
  });

  test('knows every reading of a character, its surname reading too', () => {
    expect(everyReading('单')).toEqual(['dan', 'shan', 'chan']);
    expect(everyReading('仇')).toContain('qiu');
    expect(everyReading('。')).toEqual([]);
  });

  const file = new URL('../../../shared/data/07_china/surnames_pinyin.csv', import.meta.url);
  const here = existsSync(file);
  if (!here) console.warn('Skipped: the list of 492 surnames is not there.');
  test.skipIf(!here)('reads 492 surnames as their bearers do', () => {
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
    const wrong = rows.flatMap((row) => {
      const [surname = '', reading = ''] = row.trim().split(',');
      const expected = reading
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/[\u0300-\u036f\s']/g, '');
      const found = readingsOf(`${surname}国`, 'person').slice(0, -1).join('');
      return found === expected ? [] : [`${surname} ${found} for ${expected}`];
    });
    expect(rows.length).toBeGreaterThan(480);
    expect(wrong).toEqual([]);
  });
});
