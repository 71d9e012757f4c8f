import type { Texts } from '#kit/text.ts';

/** Sentences of taking files in and giving them out. */
export const texts: Texts = {
  'import.missing': {
    en: 'There is no such import, or it is not yours.',
    zh: '没有这次导入，或您无权查看。',
  },
  'import.running': {
    en: 'This import is running already. Wait until it is done.',
    zh: '此导入正在进行，请等待完成。',
  },
  'import.committed': {
    en: 'This file was taken in already. Undo that first, or bring the file again.',
    zh: '此文件已导入。请先撤销该次导入，或重新上传文件。',
  },
  'import.file-gone': {
    en: 'The file was removed after a month. Bring it again.',
    zh: '文件已在一个月后删除，请重新上传。',
  },
  'import.no-rows': {
    en: 'The file has no rows below its heading.',
    zh: '文件在标题行之下没有数据。',
  },
  'import.no-file': {
    en: 'Send one file, in the part “file”.',
    zh: '请在“file”部分上传一个文件。',
  },
  'import.file-too-large': {
    en: 'The file has more than {max} MB. Split it.',
    zh: '文件超过 {max} MB，请拆分后上传。',
  },
  'import.no-column': {
    en: 'The file has no column “{column}”.',
    zh: '文件中没有名为“{column}”的列。',
  },
  'import.no-target': {
    en: 'Column “{column}” cannot go to “{path}”: there is no such field, or you may not change it.',
    zh: '列“{column}”不能对应“{path}”：没有此字段，或您无权修改。',
  },
  'import.nothing-mapped': {
    en: 'Choose a field for at least one column.',
    zh: '请至少为一列选择字段。',
  },
  'import.mapped-twice': {
    en: '{field} is named as a whole by one column and in parts by others. Leave one of them out.',
    zh: '{field}既有整体列又有分项列，请只保留一种。',
  },
  'import.no-link-object': {
    en: '{field} cannot be made as “{object}”.',
    zh: '{field}不能新建为“{object}”。',
  },
  'import.not-a-key': {
    en: 'Rows cannot find their record by “{key}”. Choose mapped columns, one of which tells records apart.',
    zh: '无法按“{key}”匹配记录，请选择已对应的列，其中至少一列能识别记录。',
  },
  'import.facts-stay': {
    en: '{object} are never changed once they are there: skip the ones that are known, or create all.',
    zh: '{object}一经记录不可修改：请选择跳过已有的，或全部新建。',
  },
  'import.origin-not-kept': {
    en: '{field} is mapped, but authors and dates are not to be kept. Leave the column out.',
    zh: '已对应{field}，但未选择保留原作者和日期。请去掉该列。',
  },
  'import.no-zone': { en: 'There is no time zone “{zone}”.', zh: '没有时区“{zone}”。' },
  'import.no-currency': { en: 'There is no currency “{currency}”.', zh: '没有币种“{currency}”。' },
  'import.not-number': { en: '{field}: “{text}” is no number.', zh: '{field}：“{text}”不是数字。' },
  'import.not-money': { en: '{field}: “{text}” is no amount.', zh: '{field}：“{text}”不是金额。' },
  'import.not-currency': {
    en: '{field}: “{text}” is no currency code.',
    zh: '{field}：“{text}”不是币种代码。',
  },
  'import.not-day': { en: '{field}: “{text}” is no date.', zh: '{field}：“{text}”不是日期。' },
  'import.not-instant': {
    en: '{field}: “{text}” is no date and time.',
    zh: '{field}：“{text}”不是日期时间。',
  },
  'import.not-yes-no': {
    en: '{field}: “{text}” is neither yes nor no.',
    zh: '{field}：“{text}”不是“是”或“否”。',
  },
  'import.not-choice': {
    en: '{field}: “{text}” is none of the choices. Say which one it stands for.',
    zh: '{field}：“{text}”不在选项之中，请指定它对应的选项。',
  },
  'import.not-json': { en: '{field}: “{text}” is no JSON.', zh: '{field}：“{text}”不是 JSON。' },
  'import.not-id': {
    en: '{field}: “{text}” is no id of a record.',
    zh: '{field}：“{text}”不是记录标识。',
  },
  'import.duplicate': {
    en: 'A record like this is there already, or stands further up in the file. Match by a key to change it, or let duplicates in.',
    zh: '已有相似记录，或文件前面的行中已有。如需更新请按关键字段匹配，或选择允许重复。',
  },
  'import.ambiguous': {
    en: 'Several records have {field} “{text}”. Merge them first, or match by a key that tells them apart.',
    zh: '有多条记录的{field}为“{text}”。请先合并，或改用能区分它们的匹配字段。',
  },
  'import.several-alike': {
    en: 'The row looks like several records. Merge these first, or match by a key that tells them apart.',
    zh: '此行与多条记录相似。请先合并，或改用能区分它们的匹配字段。',
  },
  'import.to-decide': {
    en: 'Its record is there already. Decide what becomes of it, and bring the row again.',
    zh: '已有对应的记录，待您决定如何处理后再导入此行。',
  },
  'import.found-records': { en: 'Found: {records}.', zh: '找到：{records}。' },
  'import.found-by': { en: 'Found by {key}: {records}.', zh: '按“{key}”找到：{records}。' },
  'import.link-ambiguous': {
    en: '{field}: several records are called “{text}”. Name the one by a number or address of mail.',
    zh: '{field}：有多条记录名为“{text}”，请用编号或邮箱指明。',
  },
  'import.link-missing': {
    en: '{field}: there is no {object} “{text}”.',
    zh: '{field}：没有名为“{text}”的{object}。',
  },
  'import.reason': { en: 'Why it was refused', zh: '未导入原因' },
  'import.not-storable': {
    en: 'The row holds a value that cannot be kept.',
    zh: '此行含有无法保存的值。',
  },
};
