import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How the file's columns are taken in. */
export const mapping = {
  姓名: 'name',
  手机: 'phone',
  邮箱: 'email',
  公司名称: 'account.name',
  职务: 'jobTitle',
  性别: 'gender',
  生日: 'birthOn',
};

/** What must become of the rows of a file, and how many companies they name. */
export type Expected = {
  readonly create: number;
  readonly update: number;
  readonly error: number;
  readonly companies: number;
};

const families = charactersOf(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅',
);
const given = charactersOf(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文斌志晨曦雨欣怡嘉佳宁',
);
const first = 'Mary James Linda Robert Susan Michael Karen David Nancy Thomas Emma Paul'.split(' ');
const last = 'Smith Brown Miller Davis Wilson Moore Taylor Clark Lewis Walker Hall Young'.split(
  ' ',
);
const towns = '北京 上海 广州 深圳 杭州 成都 武汉 南京 苏州 西安 重庆 天津'.split(' ');
const trades = '科技 贸易 咨询 电子 食品 物流 软件 机械 医药 能源'.split(' ');
const titles = '经理 工程师 总监 采购员 会计 主管 Director Engineer Buyer'.split(' ');

const peopleACompany = 5;
const everyRefused = 1000;
const everyRepeated = 400;

/** Writes a file of so many thousand people, five a company, some refused and some told twice; the same bytes for the same rows and seed (1 to 9). */
export async function writePeople(
  path: string,
  { rows, seed }: { rows: number; seed: number },
): Promise<Expected> {
  if (rows < 1000 || rows % 1000 !== 0) throw new Error('rows come by the thousand');
  await pipeline(Readable.from(linesOf(rows, seed)), createWriteStream(path));
  const error = Math.floor(rows / everyRefused);
  const update = Math.floor(rows / everyRepeated) - Math.floor(rows / (2 * everyRefused));
  return { create: rows - error - update, update, error, companies: companiesIn(rows) };
}

function companiesIn(rows: number): number {
  return Math.ceil(rows / peopleACompany);
}

// Some thousand rows a piece: a million small writes would take longer than making them.
function* linesOf(rows: number, seed: number): Generator<string> {
  let piece = `${Object.keys(mapping).join(',')}\n`;
  for (let row = 1; row <= rows; row += 1) {
    piece += `${lineOf(row, rows, seed)}\n`;
    if (row % 2000 !== 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The name of a person by number: two in three Chinese, many of them the same. */
export function personNamed(person: string): string {
  const draw = drawer(person);
  return draw([0, 1, 2]) === 0
    ? `${draw(first)} ${draw(last)}`
    : draw(families) + draw(given) + draw([...given, '']);
}

function lineOf(row: number, rows: number, seed: number): string {
  const isRefused = row % everyRefused === 0;
  const isRepeated = !isRefused && row % everyRepeated === 0;
  // Told again from far back in the file, where another part has written it.
  const person = isRepeated ? Math.max(1, Math.floor(row / 2)) - (row % 7) * 2 - 1 : row;
  const draw = drawer(`${seed} ${person}`);
  const number = seed * 10_000_000 + person;
  // The people of a company stand all over the file: half of them together, the others far away.
  const companies = companiesIn(rows);
  const company =
    person % 2 === 0 ? Math.floor(person / peopleACompany) % companies : person % companies;
  const job = isRepeated ? '董事长' : draw(titles);
  const gender = isRefused ? '不知道' : draw(['男', '女', '']);
  return [
    draw([0, 1, 2]) === 0
      ? `${draw(first)} ${draw(last)}`
      : draw(families) + draw(given) + draw([...given, '']),
    `13${String(number).padStart(9, '0')}`,
    `p${number}@mail${person % 50}.example.com`,
    companyOf(company, seed),
    job,
    gender,
    `${1950 + (person % 55)}-${twoDigits(1 + (person % 12))}-${twoDigits(1 + (person % 28))}`,
  ].join(',');
}

/** The name of a company by number. */
export function companyOf(company: number, seed: number): string {
  const draw = drawer(`company ${seed} ${company}`);
  return company % 4 === 0
    ? `${draw(last)} ${draw(last)} No. ${seed}-${company} Ltd`
    : `${draw(towns)}${draw(families)}${draw(given)}${draw(trades)}${seed}-${company}有限公司`;
}

function charactersOf(text: string): string[] {
  return Array.from(text);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Draws from lists, the same for the same text. */
function drawer(text: string): <T>(list: readonly T[]) => T {
  const bytes = createHash('sha1').update(text).digest();
  let at = 0;
  return (list) => {
    const drawn = list[bytes.readUInt16LE((at += 2) - 2) % list.length];
    if (drawn === undefined) throw new Error('nothing to draw from');
    return drawn;
  };
}
