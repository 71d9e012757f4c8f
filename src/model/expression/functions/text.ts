import { named, type FunctionDefinition } from './definition.ts';

const text = { name: named.text, takes: ['text'] } as const;
const count = { name: named.count, takes: ['number'] } as const;
const part = { name: { en: 'part', zh: '片段' }, takes: ['text'] } as const;

export const textFunctions = {
  CONCAT: {
    group: 'text',
    parameters: [
      { name: named.value, takes: ['text', 'number', 'money', 'day', 'instant'], many: true },
    ],
    result: 'text',
    help: {
      en: 'The values written one after another, like “&”; empty ones take no room.',
      zh: '把各个值依次连接成文本，与“&”相同；空值不占位置。',
    },
    example: ['CONCAT("A", 1, "-", 2)', '"A1-2"'],
  },
  LEFT: {
    group: 'text',
    parameters: [text, count],
    result: 'text',
    help: { en: 'So many characters from the beginning.', zh: '取开头的若干个字符。' },
    example: ['LEFT("上海云帆", 2)', '"上海"'],
  },
  RIGHT: {
    group: 'text',
    parameters: [text, count],
    result: 'text',
    help: { en: 'So many characters from the end.', zh: '取末尾的若干个字符。' },
    example: ['RIGHT("INV-0042", 4)', '"0042"'],
  },
  MID: {
    group: 'text',
    parameters: [text, { name: { en: 'start', zh: '起始位置' }, takes: ['number'] }, count],
    result: 'text',
    help: {
      en: 'So many characters from a place on; the first is 1.',
      zh: '从指定位置起取若干个字符，第一个字符的位置是 1。',
    },
    example: ['MID("ABCDEF", 2, 3)', '"BCD"'],
  },
  LEN: {
    group: 'text',
    parameters: [text],
    result: 'number',
    help: { en: 'How many characters the text has.', zh: '文本的字符数。' },
    example: ['LEN("知音")', '2'],
  },
  UPPER: {
    group: 'text',
    parameters: [text],
    result: 'text',
    help: { en: 'The text in capitals.', zh: '转换为大写。' },
    example: ['UPPER("abc")', '"ABC"'],
  },
  LOWER: {
    group: 'text',
    parameters: [text],
    result: 'text',
    help: { en: 'The text in small letters.', zh: '转换为小写。' },
    example: ['LOWER("ABC")', '"abc"'],
  },
  TRIM: {
    group: 'text',
    parameters: [text],
    result: 'text',
    help: {
      en: 'Without blanks at both ends, and with one blank where several stand.',
      zh: '去掉首尾空格，中间连续的空格只留一个。',
    },
    example: ['TRIM("  Li   Lei ")', '"Li Lei"'],
  },
  REPLACE: {
    group: 'text',
    parameters: [text, part, { name: { en: 'by', zh: '替换为' }, takes: ['text'] }],
    result: 'text',
    help: {
      en: 'The text with another one in each place where the part stands.',
      zh: '把文本中出现的每一处片段替换为另一段文本。',
    },
    example: ['REPLACE("021-5555-1234", "-", "")', '"02155551234"'],
  },
  CONTAINS: {
    group: 'text',
    parameters: [text, part],
    result: 'yesNo',
    help: {
      en: 'Whether the part stands anywhere in the text, in capitals or not.',
      zh: '文本中是否包含该片段，不区分大小写。',
    },
    example: ['CONTAINS("Cloudsail Ltd", "ltd")', 'true'],
  },
  STARTS_WITH: {
    group: 'text',
    parameters: [text, part],
    result: 'yesNo',
    help: {
      en: 'Whether the text begins with the part, in capitals or not.',
      zh: '文本是否以该片段开头，不区分大小写。',
    },
    example: ['STARTS_WITH("+86 21", "+86")', 'true'],
  },
  ENDS_WITH: {
    group: 'text',
    parameters: [text, part],
    result: 'yesNo',
    help: {
      en: 'Whether the text ends with the part, in capitals or not.',
      zh: '文本是否以该片段结尾，不区分大小写。',
    },
    example: ['ENDS_WITH("云帆有限公司", "公司")', 'true'],
  },
  FIND: {
    group: 'text',
    parameters: [text, part],
    result: 'number',
    help: {
      en: 'At which character the part first stands, 1 for the first; empty where it does not.',
      zh: '片段首次出现的位置，从 1 开始；没有时为空。',
    },
    example: ['FIND("a@b.cn", "@")', '2'],
  },
  NUMBER: {
    group: 'text',
    parameters: [text],
    result: 'number',
    help: {
      en: 'The number that the text is; empty where it is none. Thousands may have commas.',
      zh: '把文本转换为数字，不是数字时为空。允许千位逗号。',
    },
    example: ['NUMBER("1,234.50")', '1234.5'],
  },
  PINYIN: {
    group: 'text',
    parameters: [text],
    result: 'text',
    help: {
      en: 'Chinese characters as pinyin, words by words, other characters as they are.',
      zh: '把汉字按词转换为拼音，其他字符不变。',
    },
    example: ['PINYIN("招商银行")', '"zhao shang yin hang"'],
  },
  INITIALS: {
    group: 'text',
    parameters: [text],
    result: 'text',
    help: {
      en: 'The first letter of the pinyin of each Chinese character, and of each other word.',
      zh: '每个汉字拼音的首字母，以及其他每个单词的首字母。',
    },
    example: ['INITIALS("招商银行")', '"zsyh"'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;
