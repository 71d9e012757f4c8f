import { hoursOn, type Trade } from './trade.ts';

const person = { field: 'kind', op: 'is', value: 'person' } as const;

/** A club of a shop or a chain, whose members are people. */
export const retail: Trade = {
  key: 'retail',
  name: { en: 'Retail club', zh: '零售会员店' },
  summary: {
    en: 'Members with cards, levels and favourite goods, looked after by their shops.',
    zh: '管理会员卡、会员等级、消费偏好与所属门店。',
  },
  fields: [
    {
      object: 'contact',
      name: 'xCardNumber',
      kind: 'text',
      label: { en: 'Card number', zh: '会员卡号' },
      max: '40',
      unique: true,
      filterable: true,
      searchable: true,
      inList: true,
    },
    {
      object: 'contact',
      name: 'xJoinedOn',
      kind: 'day',
      label: { en: 'Joined on', zh: '入会日期' },
      filterable: true,
      inList: true,
    },
    {
      object: 'contact',
      name: 'xJoinedVia',
      kind: 'choice',
      label: { en: 'Joined via', zh: '入会渠道' },
      options: [
        ['shop', { en: 'Shop', zh: '门店' }],
        ['mini-program', { en: 'Mini program', zh: '小程序' }],
        ['website', { en: 'Website', zh: '官网' }],
        ['friend', { en: 'A friend', zh: '好友推荐' }],
      ],
    },
    {
      object: 'contact',
      name: 'xHomeShop',
      kind: 'text',
      label: { en: 'Home shop', zh: '所属门店' },
      max: '120',
      filterable: true,
      inList: true,
    },
    {
      object: 'contact',
      name: 'xFavourites',
      kind: 'manyChoice',
      label: { en: 'Favourite goods', zh: '偏好品类' },
      options: [
        ['food', { en: 'Food', zh: '食品' }],
        ['fresh', { en: 'Fresh food', zh: '生鲜' }],
        ['care', { en: 'Body care', zh: '美妆个护' }],
        ['mother', { en: 'Mother and child', zh: '母婴' }],
        ['clothing', { en: 'Clothing', zh: '服饰' }],
        ['home', { en: 'Home', zh: '家居家电' }],
      ],
    },
    {
      object: 'contact',
      name: 'xPoints',
      kind: 'number',
      label: { en: 'Points', zh: '积分' },
      min: '0',
      filterable: true,
    },
  ],
  names: [
    { target: 'object:party', name: { en: 'Member', zh: '会员' }, many: 'Members' },
    {
      target: 'object:contact',
      name: { en: 'Individual member', zh: '个人会员' },
      many: 'Individual members',
    },
    {
      target: 'object:account',
      name: { en: 'Company member', zh: '单位会员' },
      many: 'Company members',
    },
    {
      target: 'object:household',
      name: { en: 'Family card', zh: '家庭会员' },
      many: 'Family cards',
    },
    { target: 'field:party.code', name: { en: 'Member number', zh: '会员编号' } },
    { target: 'field:party.status', name: { en: 'Member status', zh: '会员状态' } },
  ],
  schemes: [
    {
      key: 'member-level',
      name: { en: 'Member level', zh: '会员等级' },
      purpose: {
        en: 'By all that was bought; figures in your own currency are yours to set',
        zh: '按累计消费划分，金额可自行调整',
      },
      appliesTo: ['person', 'household'],
      classes: [
        {
          name: { en: 'Diamond', zh: '钻石会员' },
          color: 'violet',
          rule: { field: 'purchaseTotal', op: 'gte', value: '20000' },
        },
        {
          name: { en: 'Gold', zh: '金卡会员' },
          color: 'amber',
          rule: { field: 'purchaseTotal', op: 'gte', value: '5000' },
        },
        {
          name: { en: 'Silver', zh: '银卡会员' },
          color: 'grey',
          rule: { field: 'purchaseTotal', op: 'gt', value: '0' },
        },
      ],
    },
  ],
  status: {
    silence: 90,
    rhythm: '4',
    rhythmLeast: 30,
    rhythmMost: 180,
    loyalFrom: 12,
    loyalDays: 180,
    formationFrom: 4,
    stableAfter: 180,
    trendDays: 90,
  },
  pools: [
    {
      name: { en: 'Members to wake', zh: '待唤醒会员' },
      description: {
        en: 'Members who bought nothing for 60 days.',
        zh: '60 天未消费的会员。',
      },
      belongs: person,
      limits: [{ since: 'purchase', days: 60 }],
      claimsADay: 30,
      mostHeld: 500,
      protectDays: 7,
    },
  ],
  views: [
    {
      object: 'contact',
      name: { en: 'New this month', zh: '本月入会' },
      filter: { field: 'xJoinedOn', op: 'within', value: { relative: 'this-month' } },
      columns: ['name', 'xCardNumber', 'xJoinedOn', 'xJoinedVia', 'xHomeShop', 'phone'],
      sort: ['-xJoinedOn'],
    },
    {
      object: 'party',
      name: { en: 'Members by status', zh: '会员状态看板' },
      filter: person,
      layout: 'board',
      groupBy: 'status',
    },
  ],
  tags: [
    [{ en: 'Birthday gift', zh: '生日礼' }, 'pink'],
    [{ en: 'Group buyer', zh: '团购' }, 'blue'],
    [{ en: 'Returns often', zh: '退货较多' }, 'red'],
  ],
  relations: [
    {
      code: 'supplementary-card',
      nature: 'family',
      name: { en: 'Second card of', zh: '副卡持有人' },
      reverse: { en: 'Main card of', zh: '主卡持有人' },
    },
    {
      code: 'neighbour',
      nature: 'social',
      name: { en: 'Neighbour', zh: '邻居' },
      reverse: { en: 'Neighbour of', zh: '邻居（对方）' },
    },
  ],
  hours: hoursOn([1, 2, 3, 4, 5, 6, 7], ['10:00', '22:00']),
  checks: [
    {
      object: 'contact',
      name: { en: 'A card has its day', zh: '有卡号须有入会日期' },
      when: { field: 'xCardNumber', op: 'isNotEmpty' },
      condition: { field: 'xJoinedOn', op: 'isNotEmpty' },
      sentence: { en: 'Say when this member joined.', zh: '请填写入会日期。' },
      field: 'xJoinedOn',
    },
    {
      object: 'contact',
      name: { en: 'A member can be reached', zh: '会员须有电话或邮箱' },
      when: { field: 'xCardNumber', op: 'isNotEmpty' },
      condition: {
        any: [
          { field: 'phone', op: 'isNotEmpty' },
          { field: 'email', op: 'isNotEmpty' },
        ],
      },
      sentence: {
        en: 'A member needs a phone number or an e-mail address.',
        zh: '会员须填写电话或邮箱。',
      },
      field: 'phone',
    },
  ],
};
