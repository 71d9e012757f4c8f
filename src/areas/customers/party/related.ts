import type { RelatedList } from '#model/object.ts';

/** What the pages of companies, people and households list below, in this order. */
export const partyRelated = [
  { object: 'identity', link: 'party', label: { en: 'Contact points', zh: '联系方式' } },
  { object: 'address', link: 'party', label: { en: 'Addresses', zh: '地址' } },
  { object: 'relation', link: 'from', label: { en: 'Relations', zh: '关系' } },
  { object: 'relation', link: 'to', label: { en: 'Relations from others', zh: '反向关系' } },
  { object: 'party-role', link: 'party', label: { en: 'Business roles', zh: '往来角色' } },
  { object: 'party-class', link: 'party', label: { en: 'Classes', zh: '客户分类' } },
  { object: 'party-team', link: 'party', label: { en: 'Customer team', zh: '客户团队' } },
  { object: 'transaction', link: 'party', label: { en: 'Transactions', zh: '交易明细' } },
  { object: 'holding', link: 'party', label: { en: 'Holdings', zh: '持有产品' } },
  { object: 'consent', link: 'party', label: { en: 'Consents', zh: '同意记录' } },
  { object: 'life-event', link: 'party', label: { en: 'Life events', zh: '人生事件' } },
  {
    object: 'ownership-period',
    link: 'party',
    label: { en: 'Ownership history', zh: '负责人历史' },
  },
  { object: 'party-source', link: 'party', label: { en: 'Sources of facts', zh: '信息来源' } },
] as const satisfies readonly RelatedList[];
