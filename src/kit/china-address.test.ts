import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChina, namesOfRegion, readChineseAddress } from './china-address.ts';
import { chinaDivisions } from './china-divisions.ts';
import { fullRegionCode, type Region } from './region-code.ts';
import { regionNames } from './region-names.ts';
import { simplifyEach } from './simplified.ts';

const table = chinaDivisions();

function below(code: string | null): Region[] {
  return table.children(code).flatMap((region) => [region, ...below(region.code)]);
}

const regions = below(null);
const districts = regions.filter(({ code }) => code.length === 6);
const road = '人民路1号';

function read(line: string): string | null {
  const found = readChineseAddress(table, line);
  return found && `${found.region} ${found.street ?? ''}`.trim();
}

describe('an address in one line', () => {
  test('of every region is read back to its code', () => {
    const wrong = regions.filter(({ code }) => {
      const line = `${table
        .path(code)
        .map(({ name }) => name)
        .join('')}${road}`;
      return read(line) !== `${fullRegionCode(code)} ${road}`;
    });
    expect(districts.length).toBeGreaterThan(3000);
    expect(wrong).toEqual([]);
  });

  test('gives parts that say the same again, with blanks between, a country in front and a postal code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.constantFrom('', ' ', '，', ' / '),
        fc.constantFrom('', '中国', 'China, ', '中华人民共和国'),
        fc.constantFrom(
          (line: string) => line,
          (line: string) => `518057 ${line}`,
          (line: string) => `${line} 518057`,
          (line: string) => `${line}（邮编：518057）`,
        ),
        ({ code }, gap, country, withPost) => {
          const { province, city, district } = namesOfRegion(table, code);
          const names = [province, city, district].filter((name) => name !== null);
          const line = withPost(`${country}${[...names, road].join(gap)}`);
          const found = readChineseAddress(table, line);
          expect(found).toEqual({
            country: 'CN',
            region: fullRegionCode(code),
            province,
            city,
            district,
            street: road,
            postalCode: line.includes('518057') ? '518057' : null,
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('in short names leads to the region or to one around it, never elsewhere', () => {
    const short = (name: string) => regionNames(name).at(-1)?.text ?? name;
    const wrong = districts.flatMap(({ code }) => {
      const line = [...table.path(code).map(({ name }) => short(name)), road].join(' ');
      const found = readChineseAddress(table, line)?.region?.replace(/(?:00)+$/, '') ?? '';
      return code.startsWith(found) && found !== '' ? [] : [`${line} ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['广东省深圳市南山区科技园科苑路8号', '440305 科技园科苑路8号'],
    ['广东深圳南山科技园科苑路8号', '440305 科技园科苑路8号'],
    ['深圳 南山 科技园', '440305 科技园'],
    ['上海市浦东新区世纪大道100号', '310115 世纪大道100号'],
    ['北京朝阳区建国路88号', '110105 建国路88号'],
    ['北京海淀中关村大街1号', '110108 中关村大街1号'],
    ['北京市北京市东城区东长安街1号', '110101 东长安街1号'],
    ['北京市市辖区东城区', '110101'],
    ['内蒙古自治区呼和浩特市新城区新华大街1号', '150102 新华大街1号'],
    ['广西柳州三江县古宜镇', '450226 古宜镇'],
    ['云南楚雄州楚雄市鹿城镇', '532301 鹿城镇'],
    ['海南省定安县定城镇', '469021 定城镇'],
    ['湖北省省直辖县级行政区划仙桃市仙桃大道', '429004 仙桃大道'],
    ['重庆市县城口县葛城街道', '500229 葛城街道'],
    ['江苏省昆山市前进路1号', '320583 前进路1号'],
    ['义乌市稠城街道', '330782 稠城街道'],
    ['青岛市南区香港中路', '370202 香港中路'],
    ['济南市市中区经四路', '370103 经四路'],
    ['嘉兴市区中山路1号', '330400 中山路1号'],
    ['东莞市长安镇振安路', '441904 振安路'],
    ['中山市南区街道城南路', '442021 城南路'],
    ['香港九龙油尖旺区弥敦道1号', '810202 弥敦道1号'],
    ['澳门特别行政区澳门半岛花地玛堂区', '820102'],
    ['台湾省台北市中正区忠孝东路1段', '710101 忠孝东路1段'],
    ['苏州工业园区星湖街1号', '320571 星湖街1号'],
    ['苏州市苏州工业园区星湖街1号', '320571 星湖街1号'],
    ['浙江省宁波市', '330200'],
    ['北京', '110000'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  test('names a district by its name alone only where no other place has it', () => {
    const lines = ['长春市朝阳区人民大街', '朝阳区人民大街', '鼓楼区中山路', '昆山市前进路'];
    expect(lines.map(read)).toEqual(['220104 人民大街', null, null, '320583 前进路']);
    const inNanjing = readChineseAddress(table, '鼓楼区中山路', { within: '320100' });
    expect(inNanjing?.region).toBe('320106');
    expect(readChineseAddress(table, '中山路1号', { within: '320100' })).toBeNull();
  });

  test.each([
    '南京东路100号',
    '上海南京东路100号',
    '北京西路',
    '中山北一路121号',
    '北京大学燕园5号',
    '成都武侯祠大街231号',
    '杭州西湖文化广场',
    '南京玄武湖',
    '深圳市场',
    '新城镇人民路',
    '高新区天府大道',
    '朝阳',
    '雄安新区容城县',
    'High Street 5',
    '',
    '518057',
  ])('%s is left as it is', (line) => {
    expect(readChineseAddress(table, line)).toBeNull();
  });

  test('is read in traditional characters, its street kept as it is written', () => {
    const found = readChineseAddress(table, '臺灣省臺北市中正區忠孝東路1段', {
      fold: simplifyEach,
    });
    expect(found).toMatchObject({ region: '710101', district: '中正区', street: '忠孝東路1段' });
  });

  test('never loses a character of the street', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), fc.string({ maxLength: 20 }), ({ code }, tail) => {
        const line = `${table
          .path(code)
          .map(({ name }) => name)
          .join('')}#${tail}`;
        expect(readChineseAddress(table, line)?.street).toBe(`#${tail}`.trim());
      }),
    );
  });
});

test('China has several names', () => {
  expect(['CN', 'china', '中国', 'P.R. China', '中華人民共和國'].map(isChina)).not.toContain(false);
  expect(['HK', 'TW', 'US', 'Chinatown', ''].map(isChina)).not.toContain(true);
});
