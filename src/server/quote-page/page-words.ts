import type { Text } from '#kit/text.ts';

/** Why a customer does not take a quote, as his page says it; the names are those of the quote's own reasons. */
export const reasons = {
  price: { en: 'Price', zh: '价格' },
  delivery: { en: 'Delivery time', zh: '交期' },
  terms: { en: 'Terms', zh: '条款' },
  function: { en: 'Function', zh: '功能' },
  competitor: { en: 'We chose somebody else', zh: '已选择其他供应商' },
  other: { en: 'Other', zh: '其他' },
} as const satisfies Readonly<Record<string, Text>>;

export const pageTexts = {
  quote: { en: 'Quote', zh: '报价' },
  number: { en: 'Number', zh: '报价编号' },
  for: { en: 'For', zh: '客户' },
  date: { en: 'Date', zh: '报价日期' },
  until: { en: 'Valid until', zh: '有效期至' },
  item: { en: 'Item', zh: '名称' },
  quantity: { en: 'Quantity', zh: '数量' },
  price: { en: 'Unit price', zh: '单价' },
  amount: { en: 'Amount with tax', zh: '价税合计' },
  net: { en: 'Without tax', zh: '不含税金额' },
  tax: { en: 'Tax', zh: '税额' },
  freight: { en: 'Freight', zh: '运费' },
  discount: { en: 'Discount', zh: '整单折扣' },
  total: { en: 'Total', zh: '总金额' },
  payment: { en: 'Payment', zh: '付款条件' },
  delivery: { en: 'Delivery', zh: '交货条件' },
  terms: { en: 'Terms', zh: '条款' },
  pdf: { en: 'Download as PDF', zh: '下载 PDF 文件' },
  accept: { en: 'Accept this quote', zh: '接受报价' },
  reject: { en: 'Decline this quote', zh: '拒绝报价' },
  name: { en: 'Your name', zh: '您的姓名' },
  note: { en: 'Note', zh: '备注' },
  reason: { en: 'Reason', zh: '原因' },
  agree: { en: 'I accept the quote with its terms.', zh: '我接受该报价及其条款。' },
  next: { en: 'Continue', zh: '下一步' },
  back: { en: 'Back to the quote', zh: '返回报价' },
  sureAccept: { en: '{name}, you accept “{title}”?', zh: '{name}，确认接受“{title}”？' },
  sureReject: { en: '{name}, you decline “{title}”?', zh: '{name}，确认拒绝“{title}”？' },
  accepted: { en: 'This quote was accepted. Thank you.', zh: '该报价已被接受，谢谢。' },
  rejected: { en: 'This quote was declined.', zh: '该报价已被拒绝。' },
  wrong: {
    en: 'This link does not work. Open it whole, or ask who sent it.',
    zh: '链接无效，请完整打开，或联系发送人。',
  },
  expired: {
    en: 'This quote is no longer valid. Ask for a new one.',
    zh: '该报价已过有效期，请联系我们重新报价。',
  },
  replaced: {
    en: 'This quote was replaced by a newer version. Use the link to that one.',
    zh: '该报价已被新版本替代，请使用新版本的链接。',
  },
  gone: { en: 'This quote is not open at present.', zh: '该报价目前不可查看。' },
} as const satisfies Readonly<Record<string, Text>>;

export const pageStyle = `:root{color-scheme:light dark}body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;background:light-dark(#f5f5f4,#1c1917);color:light-dark(#1c1917,#f5f5f4)}main{box-sizing:border-box;width:min(100% - 24px,760px);margin:24px auto;padding:24px;border-radius:12px;background:light-dark(#fff,#292524)}h1{margin:0 0 16px;font-size:22px}.q{margin:0;color:light-dark(#57534e,#d6d3d1)}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}dt{color:light-dark(#57534e,#d6d3d1)}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}.s{overflow-x:auto}table{width:100%;border-collapse:collapse}th,td{padding:8px 6px;border-bottom:1px solid light-dark(#e7e5e4,#44403c);text-align:start}.n,th:not(:first-child){text-align:end;white-space:nowrap}a{color:light-dark(#115e59,#5eead4)}details{margin-top:16px}summary{cursor:pointer;font-weight:600}label{display:block;margin:12px 0}input:not([type=checkbox]),textarea,select{display:block;box-sizing:border-box;width:100%;padding:8px;font:inherit}button{font:inherit;padding:10px 20px;border:0;border-radius:8px;background:#115e59;color:#fff;cursor:pointer}:focus-visible{outline:3px solid #5eead4;outline-offset:2px}`;
