/** What sellers write after a contact; in Chinese for customers in China. */
export const spoken = {
  call: {
    zh: [
      '电话确认下季度打印耗材用量，预计增加两成',
      '客户询问新款投影机的到货时间',
      '回访上次维修，客户表示满意',
      '采购换了负责人，约下周见面',
      '确认付款日期，财务已走流程',
    ],
    en: [
      'Confirmed toner volumes for the next quarter, about a fifth more',
      'Asked when the new projectors arrive',
      'Called about the last repair; they are content',
      'A new buyer took over; we meet next week',
      'Confirmed the day of payment with their accounts',
    ],
  },
  visit: {
    zh: [
      '现场查看会议室布局，建议两套显示方案',
      '拜访总经理，谈年度框架协议',
      '到现场培训新设备使用',
    ],
    en: [
      'Saw the meeting rooms on site; two displays would fit',
      'Visited the managing director about a yearly agreement',
      'Trained their people on the new devices',
    ],
  },
  meeting: {
    zh: ['与信息部讨论打印管理系统的需求', '年度业务回顾，客户对送货速度满意'],
    en: ['Talked with IT about print management', 'Yearly review; they praise our deliveries'],
  },
  email: {
    zh: ['发送报价单和产品彩页', '发送上季度对账单'],
    en: ['Sent the quote and brochures', 'Sent the statement of the last quarter'],
  },
  message: {
    zh: ['微信确认送货时间', '节日问候，客户已回复'],
    en: ['Agreed the time of delivery', 'Season’s greetings; they answered'],
  },
} as const;
export type SpokenKind = keyof typeof spoken;

/** What comes next, and what was promised. */
export const ahead = {
  task: {
    zh: ['发送更新后的报价', '安排样机试用', '回访使用情况', '准备年度协议草案', '催收上月货款'],
    en: [
      'Send the updated quote',
      'Arrange a trial device',
      'Ask how it works out',
      'Prepare the yearly agreement',
      'Remind them of last month’s invoice',
    ],
  },
  promise: {
    zh: ['周五前给出批量价格', '三天内更换故障设备', '月底前提供用量分析'],
    en: [
      'Volume prices by Friday',
      'Replace the faulty device in three days',
      'A usage analysis by the end of the month',
    ],
  },
} as const;
