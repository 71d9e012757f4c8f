import { defineTexts } from '#web/language/i18n.ts';

export const rightsTexts = defineTexts({
  'title': { en: 'Rights explained', zh: '权限说明' },
  'lead': {
    en: 'Choose a person and a record to read, rule by rule, what that person may do with it and why. It is the same decision that lists, reports, exports and the API obey.',
    zh: '选择人员和记录，逐条查看其可做什么及原因。列表、报表、导出和接口均遵循同一判断。',
  },
  'person': { en: 'Person', zh: '人员' },
  'kind': { en: 'Kind of record', zh: '记录类型' },
  'record': { en: 'Record', zh: '记录' },
  'empty': { en: 'Nothing chosen yet', zh: '尚未选择' },
  'empty.help': {
    en: 'Try a colleague who cannot find a customer: the first rule that closes it stands here.',
    zh: '例如选择查不到某客户的同事，即可看到是哪条规则限制了访问。',
  },
  'verdict': { en: '{person} may {what}: {record}', zh: '{person} 可对“{record}”：{what}' },
  'verdict.none': {
    en: '{person} cannot even see {record}',
    zh: '{person} 无法看到“{record}”',
  },
});
