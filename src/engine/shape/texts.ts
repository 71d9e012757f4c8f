import type { Texts } from '#kit/text.ts';

/** Why a change of a workspace's own shape is refused. */
export const shapeTexts: Texts = {
  'own-field.fixed': {
    en: '{field} stays as it was made: records and files go by it. Make a new one and switch this one off.',
    zh: '“{field}”创建后不可修改，因为已有记录和文件依赖它。请新建后停用原来的。',
  },
  'own-field.no-object': {
    en: 'There is no object “{object}”.',
    zh: '没有名为“{object}”的对象。',
  },
  'own-field.fixed-object': {
    en: '{object} takes no own fields.',
    zh: '{object}不支持自定义字段。',
  },
  'own-field.no-label': {
    en: 'Give it a label in at least one language.',
    zh: '请至少填写一种语言的标签。',
  },
  'own-field.label-taken': {
    en: 'Another field here is labelled “{label}” already. Choose another label.',
    zh: '此对象已有标签为“{label}”的字段，请换一个标签。',
  },
  'own-field.name-taken': {
    en: 'This object has a field named {name} already.',
    zh: '此对象已有名为 {name} 的字段。',
  },
  'own-field.name-was-used': {
    en: 'A deleted field was named {name}, and its history stays under that name. Restore it, or choose another name.',
    zh: '已删除的字段曾用名 {name}，其历史仍以此名保存。请恢复该字段或换一个名称。',
  },
  'own-field.no-options': { en: 'A choice needs at least one option.', zh: '请至少添加一个选项。' },
  'own-field.no-target': {
    en: 'Say which object it links to; there is no “{object}”.',
    zh: '请选择要关联的对象；没有“{object}”。',
  },
  'own-field.no-roll-up': {
    en: 'This cannot be reckoned over {object}: choose a link that leads here, and a field that can be counted so.',
    zh: '无法按{object}汇总：请选择指向本对象的关联，以及可这样汇总的字段。',
  },
  'own-field.no-formula': { en: 'Write a formula.', zh: '请填写公式。' },
  'own-field.formula-reads-wrong': {
    en: 'A formula that this one reads is wrong. Mend that one first.',
    zh: '此公式引用的另一个公式有误，请先修正那个公式。',
  },
  'own-field.no-result': {
    en: 'Say what the formula gives.',
    zh: '请选择公式的结果类型。',
  },
  'own-check.no-rule': {
    en: 'Say what every record must meet: by a condition, a formula or both.',
    zh: '请用条件或公式说明记录必须满足的要求。',
  },
  'own-field.no-number': { en: 'Write a number.', zh: '请填写数字。' },
  'own-field.bounds': {
    en: 'The least is larger than the most.',
    zh: '最小值大于最大值。',
  },
  'own-field.pattern': {
    en: 'This pattern cannot be used: it is not written rightly, or could take too long.',
    zh: '此格式无法使用：写法有误，或匹配耗时过长。',
  },
  'own-field.default': {
    en: 'The default is no value that this field takes.',
    zh: '默认值不符合此字段的要求。',
  },
  'own-field.not-filterable': {
    en: 'No index serves a field of this kind.',
    zh: '此类型的字段无法建立索引。',
  },
  'own-field.too-many-filterable': {
    en: 'At most {most} fields of an object are quick to filter. Make another one plain first.',
    zh: '每个对象最多 {most} 个快速筛选字段，请先取消其他字段。',
  },
  'own-field.not-unique': {
    en: 'Values of this kind cannot be kept from coming twice.',
    zh: '此类型的字段无法限制重复值。',
  },
  'own-object.no-label': {
    en: 'Name it in at least one language.',
    zh: '请至少填写一种语言的名称。',
  },
  'own-object.no-parent': {
    en: 'Say what it is part of.',
    zh: '请选择所属的上级对象。',
  },
  'own-object.own-parent': {
    en: 'It can be part of an object of the product only.',
    zh: '只能从属于系统自带的对象。',
  },
  'own-field.option-used': {
    en: 'Records hold the option “{option}”. Switch it off instead of taking it out.',
    zh: '已有记录使用选项“{option}”，请停用而不是删除。',
  },
  'own-field.has-duplicates': {
    en: '{count} values stand there more than once. Clear these up first.',
    zh: '有 {count} 个值重复出现，请先处理。',
  },
  'own-object.has-records': {
    en: 'There are records of it. Switch it off instead.',
    zh: '已有该对象的记录，请改为停用。',
  },
  'own-option.no-field': {
    en: '{field} is no choice of the product.',
    zh: '{field} 不是系统自带的选项字段。',
  },
  'own-option.closed': {
    en: 'Rules go by the options of “{field}”: they can be renamed and switched off, but not added to.',
    zh: '“{field}”的选项关系到业务规则：可以改名或停用，但不能新增。',
  },
  'own-name.unknown': {
    en: 'There is nothing called “{target}”.',
    zh: '没有“{target}”。',
  },
  'own-layout.twice': {
    en: '“{field}” stands on the form twice.',
    zh: '“{field}”在表单中重复出现。',
  },
  'own-layout.lacks-required': {
    en: '“{field}” has to be filled in and stands on no section. Put it on one.',
    zh: '“{field}”为必填字段，请放入某个分组。',
  },
  'shape.unknown-link': {
    en: '{field}: there is no “{name}” here.',
    zh: '{field}：此处没有“{name}”。',
  },
  'own-check.broken': { en: '{sentence}', zh: '{sentence}' },
  'own-check.no-sentence': {
    en: 'Write what is said when the rule is broken, in at least one language.',
    zh: '请至少用一种语言填写违反规则时的提示。',
  },
  'own-check.beyond': {
    en: 'A rule reads the record and single records that it links to, not lists of others and no figures over them.',
    zh: '规则可使用本记录及其关联的单条记录的字段，不能使用关联列表和汇总字段。',
  },
  'own-field.beyond': {
    en: 'Pick fields of the record itself, not of records that it links to.',
    zh: '请选择本记录自身的字段，不能选择关联记录的字段。',
  },
};
