import type { Text } from '#kit/text.ts';

/** Something the demo company sells; prices in CNY and in USD. */
export type ProductLine = {
  readonly name: Text;
  readonly cny: string;
  readonly usd: string;
  readonly lasts: number | null;
};

function product(
  en: string,
  zh: string,
  prices: readonly [string, string],
  lasts: number | null = null,
): ProductLine {
  return { name: { en, zh }, cny: prices[0], usd: prices[1], lasts };
}

/** Devices: bought seldom, held for so many years. */
export const devices: readonly ProductLine[] = [
  product('A3 colour copier', 'A3 彩色复印机', ['16800.00', '2390.00'], 5),
  product('Laser printer', '激光打印机', ['3800.00', '549.00'], 4),
  product('65-inch meeting screen', '65 英寸会议平板', ['12999.00', '1890.00'], 6),
  product('Document scanner', '文档扫描仪', ['2600.00', '379.00'], 4),
  product('Conference phone', '会议电话终端', ['2400.00', '349.00'], 5),
  product('Attendance terminal', '考勤终端', ['900.00', '139.00'], 4),
];

/** What devices use up and need: bought again and again. */
export const supplies: readonly ProductLine[] = [
  product('Toner cartridge', '墨粉盒', ['420.00', '62.00']),
  product('A4 paper, box of five', 'A4 复印纸（五包/箱）', ['180.00', '29.00']),
  product('Maintenance, one year', '年度维护服务', ['3600.00', '520.00']),
  product('Shredder oil', '碎纸机保养油', ['58.00', '9.00']),
];

/** What a household buys. */
export const forHome: readonly ProductLine[] = [
  product('Home printer', '家用打印机', ['1299.00', '189.00'], 3),
  product('Photo paper', '相片纸', ['69.00', '12.00']),
  product('Ink set', '墨水套装', ['239.00', '36.00']),
];
