import type { Random } from './random.ts';

/** A person of the demo. */
export type PersonLine = {
  readonly family: string;
  readonly given: string;
  readonly gender: 'female' | 'male';
};

const chineseFamilies =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const chineseGiven = {
  female:
    '芳 娜 敏 静 丽 秀英 雪梅 晓燕 婷婷 佳怡 文静 思雨 玉兰 海燕 慧敏 梦洁 欣怡 雅琴 春花 若曦'.split(
      ' ',
    ),
  male: '伟 强 磊 军 勇 建国 志强 俊杰 浩然 子轩 明辉 文博 海涛 国庆 永刚 宇航 振华 德明 立新 鹏飞'.split(
    ' ',
  ),
};
const englishFamilies =
  'Turner Brooks Hughes Palmer Reyes Novak Fischer Weber Tan Lim Rossi Murphy Walsh Carter Bennett Foster Grant Price'.split(
    ' ',
  );
const englishGiven = {
  female: 'Emma Olivia Grace Hannah Laura Nina Sofia Chloe Mei Julia'.split(' '),
  male: 'James Oliver Daniel Thomas Lukas Henry Marco Peter Wei Samuel'.split(' '),
};

/** A name, Chinese or of elsewhere. */
export function personOf(random: Random, isChinese: boolean): PersonLine {
  const gender = random.percent(50) ? 'female' : 'male';
  return isChinese
    ? { family: random.pick(chineseFamilies), given: random.pick(chineseGiven[gender]), gender }
    : { family: random.pick(englishFamilies), given: random.pick(englishGiven[gender]), gender };
}

/** Posts of contacts, with the word by which their holders are addressed in Chinese. */
export const chinesePosts = [
  { jobTitle: '总经理', department: '总经办', address: '总' },
  { jobTitle: '采购经理', department: '采购部', address: '经理' },
  { jobTitle: '行政主管', department: '行政部', address: '主管' },
  { jobTitle: '信息部主任', department: '信息部', address: '主任' },
  { jobTitle: '财务总监', department: '财务部', address: '总监' },
  { jobTitle: '设备工程师', department: '设备部', address: '工' },
] as const;

/** Posts of contacts elsewhere. */
export const englishPosts = [
  { jobTitle: 'Managing Director', department: 'Management' },
  { jobTitle: 'Purchasing Manager', department: 'Purchasing' },
  { jobTitle: 'Office Manager', department: 'Facilities' },
  { jobTitle: 'Head of IT', department: 'IT' },
  { jobTitle: 'Finance Director', department: 'Finance' },
] as const;

/** The name as it stands on a card. */
export function fullName({ family, given }: PersonLine): string {
  return /\p{Script=Han}/u.test(family) ? `${family}${given}` : `${given} ${family}`;
}
