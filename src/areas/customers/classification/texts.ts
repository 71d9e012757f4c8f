import type { Texts } from '#kit/text.ts';

/** Sentences of classes and their rules. */
export const classTexts: Texts = {
  'class.needs-reason': {
    en: 'A rule gives this class. Say why this customer is an exception.',
    zh: '此方案按规则分类。如需人工指定，请填写原因。',
  },
  'class.same-name': {
    en: 'Two classes have the same name. Give each its own.',
    zh: '存在同名类别，请分别命名。',
  },
  'class.rule-by-class': {
    en: 'A rule of classes cannot ask for another class. Name what makes the class instead.',
    zh: '分类规则不能引用其他分类的类别，请直接填写判断依据。',
  },
  'class.needs-bound': {
    en: 'A ranking needs at least one class with a percentage.',
    zh: '按排名分类时，至少一个类别须填写百分比。',
  },
  'class.bounds-ascend': {
    en: 'The percentages have to rise from class to class.',
    zh: '各类别的百分比须逐级递增。',
  },
  'class.no-free-field': {
    en: '{most} schemes are fields of customers already. Take one of them off the lists first.',
    zh: '已有 {most} 个方案作为客户字段，请先取消其中一个。',
  },
  'class.in-use': {
    en: 'Customers are or were in this class, and their history names it. Rename it, or leave it without a rule.',
    zh: '已有客户属于或曾属于该类别，历史记录需保留。可改名，或不设规则。',
  },
};
