import type { Texts } from '#kit/text.ts';

/** Sentences about planned payments, receipts and invoice requests. */
export const paymentTexts: Texts = {
  'payment.other-currency': {
    en: 'The payments of a contract or order are in one currency: {currency}.',
    zh: '同一合同或订单的回款须使用同一币种：{currency}。',
  },
  'payment.other-contract': {
    en: 'This planned payment belongs to another contract or order.',
    zh: '该回款计划属于其他合同或订单。',
  },
  'payment.of-both': {
    en: 'A payment is of a contract or of an order, not of both.',
    zh: '回款只能属于合同或订单之一。',
  },
  'payment.moved': {
    en: 'What is paid or invoiced stays with its contract or order. Record another one instead.',
    zh: '回款、开票不能改到其他合同或订单，请另行登记。',
  },
  'payment.no-customer': {
    en: 'Name the customer, or the contract or order that says who he is.',
    zh: '请选择客户，或选择合同、订单以确定客户。',
  },
  'credit.stopped': {
    en: 'This customer is delivered against payment only. Let somebody approve the order first.',
    zh: '该客户已停止赊销，请先提交审批。',
  },
  'credit.limit': {
    en: 'With this order the customer would owe {owed}; his limit is {limit}. Let somebody approve the order first.',
    zh: '加上本订单，客户欠款将达 {owed}，超过信用额度 {limit}，请先提交审批。',
  },
  'credit.late': {
    en: 'This customer has owed for {days} days after the day; that is longer than allowed. Let somebody approve the order first.',
    zh: '该客户有欠款已逾期 {days} 天，超过允许天数，请先提交审批。',
  },
  'receipt.nothing': {
    en: 'A receipt is of more than nothing.',
    zh: '回款金额须大于零。',
  },
  'receipt.settled': {
    en: 'This receipt is confirmed. Reverse it, with a reason, and record another.',
    zh: '该回款已确认到账。如有错误，请填写原因冲销后重新登记。',
  },
  'receipt.not-recorded': {
    en: 'Only a receipt that is recorded and not yet confirmed is confirmed.',
    zh: '只有已登记、未确认的回款才能确认到账。',
  },
  'receipt.reversed': {
    en: 'This receipt is reversed already.',
    zh: '该回款已冲销。',
  },
  'invoice-request.too-much': {
    en: 'Invoices of {sum} would be more than the {amount} of the contract or order.',
    zh: '累计开票 {sum} 将超过合同或订单金额 {amount}。',
  },
  'invoice-request.not-open': {
    en: 'Only a request that is open is issued.',
    zh: '只有待开票的申请才能开票。',
  },
  'invoice-request.needs-approval': {
    en: 'By the rule “{rule}” this request needs approval before the invoice is issued. Submit it first.',
    zh: '按规则“{rule}”，该申请开票前需要审批，请先提交审批。',
  },
  'invoice-request.over': {
    en: 'This request is issued or void and stands as it is.',
    zh: '该申请已开票或作废，不能修改。',
  },
};
