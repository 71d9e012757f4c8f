import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { ownOptionsSchema, ownRollUpSchema } from '#model/own-shape/rows.ts';

/** A field that a workspace adds to an object of the product or of its own. */
export const ownField = defineObject({
  name: 'own-field',
  label: {
    one: { en: 'Own field', zh: '自定义字段' },
    many: { en: 'Own fields', zh: '自定义字段' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'label',
  fields: {
    object: field.text({ label: { en: 'Object', zh: '所属对象' }, required: true, max: 60 }),
    name: field.text({
      label: { en: 'Name', zh: '字段名' },
      help: {
        en: 'In the API and in files; stays as it is.',
        zh: '用于接口和文件，创建后不可修改。',
      },
      required: true,
      max: 40,
      pattern: '^x[A-Z][A-Za-z0-9]*$',
      patternText: {
        en: 'an x, a capital letter, then letters and digits (xColour)',
        zh: '以 x 加大写字母开头，其后为字母或数字（如 xColour）',
      },
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '字段类型' },
      required: true,
      options: {
        text: { label: { en: 'Text', zh: '单行文本' } },
        longText: { label: { en: 'Long text', zh: '多行文本' } },
        richText: { label: { en: 'Formatted text', zh: '富文本' } },
        number: { label: { en: 'Whole number', zh: '整数' } },
        decimal: { label: { en: 'Decimal number', zh: '小数' } },
        percent: { label: { en: 'Percent', zh: '百分比' } },
        money: { label: { en: 'Money', zh: '金额' } },
        day: { label: { en: 'Day', zh: '日期' } },
        instant: { label: { en: 'Date and time', zh: '日期时间' } },
        yesNo: { label: { en: 'Yes or no', zh: '是/否' } },
        choice: { label: { en: 'Choice', zh: '单选' } },
        manyChoice: { label: { en: 'Several choices', zh: '多选' } },
        email: { label: { en: 'E-mail', zh: '邮箱' } },
        phone: { label: { en: 'Phone', zh: '电话' } },
        url: { label: { en: 'Web address', zh: '网址' } },
        address: { label: { en: 'Address', zh: '地址' } },
        place: { label: { en: 'Place on the map', zh: '地理位置' } },
        link: { label: { en: 'Link to a record', zh: '关联记录' } },
        links: { label: { en: 'Links to several records', zh: '关联多条记录' } },
        user: { label: { en: 'User', zh: '用户' } },
        formula: { label: { en: 'Formula', zh: '公式' } },
        rollUp: { label: { en: 'Roll-up', zh: '汇总' } },
      },
    }),
    labelEn: field.text({ label: { en: 'Label in English', zh: '英文标签' }, max: 80 }),
    labelZh: field.text({ label: { en: 'Label in Chinese', zh: '中文标签' }, max: 80 }),
    label: field.formula({
      label: { en: 'Label', zh: '标签' },
      readOnly: true,
      result: 'text',
      from: ['labelZh', 'labelEn', 'name'],
      compute: ({ labelZh, labelEn, name }) => labelZh ?? labelEn ?? name,
    }),
    helpEn: field.text({ label: { en: 'Help in English', zh: '英文说明' }, max: 400 }),
    helpZh: field.text({ label: { en: 'Help in Chinese', zh: '中文说明' }, max: 400 }),
    required: field.yesNo({ label: { en: 'Required', zh: '必填' }, default: false }),
    requiredWhen: field.structure({
      label: { en: 'Required where', zh: '何时必填' },
      schema: conditionSchema,
    }),
    shownWhen: field.structure({
      label: { en: 'Shown where', zh: '何时显示' },
      schema: conditionSchema,
    }),
    unique: field.yesNo({
      label: { en: 'No value twice', zh: '值不可重复' },
      default: false,
    }),
    default: field.structure({ label: { en: 'Default', zh: '默认值' }, schema: z.json() }),
    min: field.text({ label: { en: 'Least', zh: '最小值' }, max: 40 }),
    max: field.text({ label: { en: 'Most', zh: '最大值' }, max: 40 }),
    scale: field.number({ label: { en: 'Decimal places', zh: '小数位数' }, min: 0, max: 8 }),
    pattern: field.text({ label: { en: 'Pattern', zh: '格式（正则表达式）' }, max: 200 }),
    patternEn: field.text({
      label: { en: 'The pattern in words, in English', zh: '英文格式说明' },
      max: 200,
    }),
    patternZh: field.text({
      label: { en: 'The pattern in words, in Chinese', zh: '中文格式说明' },
      max: 200,
    }),
    options: field.structure({ label: { en: 'Options', zh: '选项' }, schema: ownOptionsSchema }),
    target: field.text({ label: { en: 'Links to', zh: '关联对象' }, max: 60 }),
    formula: field.longText({ label: { en: 'Formula', zh: '公式' }, max: 4000 }),
    rollUp: field.structure({ label: { en: 'Roll-up', zh: '汇总方式' }, schema: ownRollUpSchema }),
    mask: field.choice({
      label: { en: 'Where masked, shows', zh: '脱敏方式' },
      options: {
        all: { label: { en: 'Nothing', zh: '全部隐藏' } },
        tail: { label: { en: 'The last four characters', zh: '保留后四位' } },
        domain: { label: { en: 'What follows the @', zh: '保留 @ 之后' } },
      },
    }),
    filterable: field.yesNo({
      label: { en: 'Quick to filter and sort', zh: '快速筛选与排序' },
      help: {
        en: 'Builds an index; at most 20 of an object.',
        zh: '为该字段建立索引，每个对象最多 20 个。',
      },
      default: false,
    }),
    searchable: field.yesNo({
      label: { en: 'Found by search', zh: '可被搜索' },
      default: false,
    }),
    inList: field.yesNo({ label: { en: 'In the list', zh: '显示在列表' }, default: false }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, min: 0 }),
    active: field.yesNo({
      label: { en: 'In use', zh: '启用' },
      help: { en: 'Switched off, its values are kept.', zh: '停用后字段隐藏，已有数据保留。' },
      default: true,
    }),
  },
  uniqueTogether: [['object', 'name']],
  list: {
    columns: ['label', 'object', 'name', 'kind', 'required', 'filterable', 'active'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Field', zh: '字段' },
      fields: ['object', 'name', 'kind', 'labelZh', 'labelEn', 'helpZh', 'helpEn', 'active'],
    },
    {
      label: { en: 'Value', zh: '取值' },
      fields: [
        'required',
        'requiredWhen',
        'shownWhen',
        'unique',
        'default',
        'min',
        'max',
        'scale',
        'pattern',
        'patternZh',
        'patternEn',
        'options',
        'target',
        'formula',
        'rollUp',
        'mask',
      ],
    },
    {
      label: { en: 'Where it is used', zh: '使用位置' },
      fields: ['filterable', 'searchable', 'inList', 'position'],
    },
  ],
  internal: true,
  icon: 'text-cursor-input',
});
