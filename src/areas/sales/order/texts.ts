import type { Texts } from '#kit/text.ts';

/** Sentences about orders. */
export const orderTexts: Texts = {
  'order.stands': {
    en: 'This order was confirmed and stands as it is. “Change” opens it, with a reason.',
    zh: '该订单已确认，不能直接修改。如需调整，请先“变更订单”并填写原因。',
  },
  'order.not-so': {
    en: 'In the state that it is in, this cannot be done to the order.',
    zh: '订单当前状态不支持此操作。',
  },
  'order.needs-approval': {
    en: 'By the rule “{rule}” this order needs approval before it is confirmed. Submit it first.',
    zh: '按规则“{rule}”，该订单确认前需要审批，请先提交审批。',
  },
  'order.no-lines': {
    en: 'An order without lines orders nothing. Add some first.',
    zh: '订单没有明细，请先添加。',
  },
  'order.already': {
    en: 'Order {number} was made of this quote. Cancel that one first.',
    zh: '该报价已生成订单 {number}，请先取消该订单。',
  },
  'order.partly-delivered': {
    en: 'Something of this order is delivered already. Close it instead.',
    zh: '该订单已有交付，不能取消，请改为关闭。',
  },
  'order-line.foreign': {
    en: 'Line {line} belongs to another order. Add it anew.',
    zh: '第 {line} 行属于其他订单，请重新添加。',
  },
  'order-line.delivered': {
    en: '{delivered} of a line are delivered already. It cannot say less than that.',
    zh: '有明细已交付 {delivered}，数量不能少于已交付数量。',
  },
  'order-line.too-many': {
    en: 'Only {left} are left to deliver.',
    zh: '剩余可交付数量为 {left}。',
  },
};
