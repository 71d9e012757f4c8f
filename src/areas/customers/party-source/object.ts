import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Where a fact about a party came from, when, and how sure it is. */
export const partySource = defineObject({
  name: 'party-source',
  label: {
    one: { en: 'Source of a fact', zh: '信息来源' },
    many: { en: 'Sources of facts', zh: '信息来源' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'source',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    field: field.text({
      label: { en: 'Field', zh: '字段' },
      help: {
        en: 'The field that it speaks of; empty: the whole record.',
        zh: '所涉及的字段；留空表示整条记录。',
      },
      max: 60,
    }),
    kind: field.choice({
      open: true,
      label: { en: 'Learnt from', zh: '来源类别' },
      help: {
        en: 'Service, shop, fair, survey, website and our staff are direct; media, yearbook and agency are second hand.',
        zh: '服务、店面、展会、调查、网站、员工反馈为直接来源；媒体、年鉴、中介机构为间接来源。',
      },
      options: {
        service: { label: { en: 'Service', zh: '服务' }, color: 'green' },
        shop: { label: { en: 'Shop', zh: '店面' }, color: 'green' },
        fair: { label: { en: 'Fair', zh: '展会' }, color: 'green' },
        survey: { label: { en: 'Survey', zh: '调查' }, color: 'green' },
        website: { label: { en: 'Website', zh: '网站' }, color: 'green' },
        staff: { label: { en: 'Our staff', zh: '员工反馈' }, color: 'green' },
        media: { label: { en: 'Media', zh: '媒体' }, color: 'grey' },
        yearbook: { label: { en: 'Yearbook', zh: '年鉴' }, color: 'grey' },
        agency: { label: { en: 'Agency', zh: '中介机构' }, color: 'grey' },
        other: { label: { en: 'Other', zh: '其他' }, color: 'grey' },
      },
    }),
    source: field.text({ label: { en: 'Source', zh: '来源' }, required: true, max: 300 }),
    url: field.url({ label: { en: 'Link', zh: '链接' } }),
    learntAt: field.instant({
      label: { en: 'Learnt at', zh: '获取时间' },
      required: true,
      default: 'now',
    }),
    confidence: field.choice({
      label: { en: 'How sure', zh: '可信度' },
      required: true,
      default: 'likely',
      options: {
        certain: { label: { en: 'Certain', zh: '确定' }, color: 'green' },
        likely: { label: { en: 'Likely', zh: '可能' }, color: 'blue' },
        doubtful: { label: { en: 'Doubtful', zh: '存疑' }, color: 'amber' },
      },
    }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: {
    columns: ['party', 'field', 'kind', 'source', 'learntAt', 'confidence'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Source', zh: '信息来源' },
      fields: ['party', 'field', 'kind', 'source', 'url', 'learntAt', 'confidence', 'note'],
    },
  ],
  internal: true,
  icon: 'info',
});
