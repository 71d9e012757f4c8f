import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A number, address or account by which a party is reached and recognised. */
export const identity = defineObject({
  name: 'identity',
  label: { one: { en: 'Identity', zh: '身份标识' }, many: { en: 'Identities', zh: '身份标识' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'value',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '类型' },
      required: true,
      default: 'phone',
      options: {
        phone: { label: { en: 'Phone', zh: '电话' } },
        email: { label: { en: 'E-mail', zh: '邮箱' } },
        wechat: { label: { en: 'WeChat', zh: '微信' } },
        wecom: { label: { en: 'WeCom', zh: '企业微信' } },
        qq: { label: { en: 'QQ', zh: 'QQ' } },
        dingtalk: { label: { en: 'DingTalk', zh: '钉钉' } },
        feishu: { label: { en: 'Feishu', zh: '飞书' } },
        weibo: { label: { en: 'Weibo', zh: '微博' } },
        fax: { label: { en: 'Fax', zh: '传真' } },
        whatsapp: { label: { en: 'WhatsApp', zh: 'WhatsApp' } },
        telegram: { label: { en: 'Telegram', zh: 'Telegram' } },
        line: { label: { en: 'LINE', zh: 'LINE' } },
        skype: { label: { en: 'Skype', zh: 'Skype' } },
        linkedin: { label: { en: 'LinkedIn', zh: '领英' } },
        website: { label: { en: 'Website', zh: '网址' } },
        chat: { label: { en: 'Chat', zh: '在线聊天' } },
        visitor: { label: { en: 'Site visitor', zh: '网站访客' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    value: field.text({
      label: { en: 'Number or address', zh: '号码或账号' },
      required: true,
      max: 254,
      mask: 'tail',
    }),
    normalised: field.text({
      label: { en: 'For comparison', zh: '比对值' },
      help: {
        en: 'The number or address in the one spelling that incoming calls and mails are compared with.',
        zh: '统一格式，用于识别来电和来信。',
      },
      readOnly: true,
      sortable: true,
      max: 254,
      mask: 'tail',
    }),
    label: field.text({
      label: { en: 'Label', zh: '标签' },
      help: { en: 'Mobile, work, home…', zh: '如：手机、办公、家庭。' },
      max: 60,
    }),
    extension: field.text({ label: { en: 'Extension', zh: '分机' }, max: 20 }),
    primary: field.yesNo({ label: { en: 'Primary', zh: '首选' }, default: false }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      default: 'unverified',
      options: {
        unverified: { label: { en: 'Not verified', zh: '未验证' }, color: 'grey' },
        verified: { label: { en: 'Verified', zh: '已验证' }, color: 'green' },
        invalid: { label: { en: 'Invalid', zh: '无效' }, color: 'red' },
      },
    }),
    doNotUse: field.yesNo({ label: { en: 'Do not use', zh: '禁止使用' }, default: false }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: {
    columns: ['party', 'kind', 'value', 'label', 'primary', 'state', 'doNotUse'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Contact point', zh: '联系方式' },
      fields: [
        'party',
        'kind',
        'value',
        'extension',
        'label',
        'primary',
        'state',
        'doNotUse',
        'note',
      ],
    },
  ],
  // The survivor shows what its own fields say; which identity is the primary one follows from these.
  merging: {
    twins: [['party', 'kind', 'normalised', 'extension']],
    either: ['doNotUse'],
    moved: () => ({ primary: false }),
  },
  search: ['normalised'],
  internal: true,
  icon: 'at-sign',
});
