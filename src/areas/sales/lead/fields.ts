import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { party } from '../../customers/party/object.ts';

const isDisqualified = { field: 'state', op: 'is', value: 'disqualified' } as const;
const isNurtured = { field: 'state', op: 'is', value: 'nurtured' } as const;
const isQualified = { field: 'state', op: 'is', value: 'qualified' } as const;

/** Why leads lead nowhere; a workspace may add its own. */
const reasons = {
  'no-need': { label: { en: 'No need', zh: '无需求' } },
  'no-budget': { label: { en: 'No budget', zh: '无预算' } },
  'unreachable': { label: { en: 'Cannot be reached', zh: '联系不上' } },
  'wrong-contact': { label: { en: 'Wrong number or address', zh: '联系方式有误' } },
  'competitor': { label: { en: 'Bought elsewhere', zh: '已选择竞争对手' } },
  'outside': { label: { en: 'Outside our market', zh: '不在服务范围' } },
  'duplicate': { label: { en: 'Known already', zh: '重复线索' } },
  'spam': { label: { en: 'Spam or joke', zh: '垃圾信息' } },
  'other': { label: { en: 'Other', zh: '其他' } },
} as const;

/** Who asks, as typed, and how to reach him. */
export const whoOfLead = {
  personName: field.text({ label: { en: 'Person', zh: '联系人姓名' }, max: 120 }),
  company: field.text({ label: { en: 'Company', zh: '公司名称' }, max: 200, sortable: true }),
  jobTitle: field.text({ label: { en: 'Job title', zh: '职务' }, max: 120 }),
  phone: field.phone({ label: { en: 'Phone', zh: '电话' }, mask: 'tail', sortable: true }),
  email: field.email({ label: { en: 'E-mail', zh: '邮箱' }, mask: 'domain', sortable: true }),
  website: field.url({ label: { en: 'Website', zh: '网址' } }),
  region: field.text({ label: { en: 'Region', zh: '地区' }, max: 120, sortable: true }),
  address: field.address({ label: { en: 'Address', zh: '地址' }, mask: 'all' }),
} as const;

/** Where it came from. */
export const originOfLead = {
  source: field.choice({
    open: true,
    label: { en: 'Source', zh: '线索来源' },
    options: party.fields.source.options,
  }),
  channel: field.choice({
    open: true,
    label: { en: 'Channel', zh: '获取渠道' },
    options: {
      form: { label: { en: 'Web form', zh: '网页表单' } },
      phone: { label: { en: 'Phone', zh: '来电' } },
      email: { label: { en: 'E-mail', zh: '邮件' } },
      chat: { label: { en: 'Chat', zh: '在线聊天' } },
      wechat: { label: { en: 'WeChat', zh: '微信' } },
      visit: { label: { en: 'Visit or fair', zh: '到访或展会' } },
      import: { label: { en: 'Bought or imported list', zh: '导入名单' } },
      other: { label: { en: 'Other', zh: '其他' } },
    },
  }),
  campaign: field.text({ label: { en: 'Campaign', zh: '市场活动' }, max: 200 }),
  consentNote: field.text({
    label: { en: 'What was agreed to', zh: '授权说明' },
    help: {
      en: 'When, where and to which contact the person said yes.',
      zh: '对方在何时、何处同意接受哪些联系。',
    },
    max: 500,
  }),
} as const;

/** What is wanted. */
export const wantOfLead = {
  productInterest: field.text({ label: { en: 'Interested in', zh: '意向产品' }, max: 300 }),
  need: field.longText({ label: { en: 'Need', zh: '需求描述' }, max: 8000 }),
  budget: field.money({ label: { en: 'Budget', zh: '预算' }, min: '0', sortable: true }),
  buysBy: field.day({ label: { en: 'Wants it by', zh: '期望采购日期' }, sortable: true }),
} as const;

/** Where it stands; set by its acts. */
export const standingOfLead = {
  state: field.choice({
    label: { en: 'State', zh: '状态' },
    required: true,
    readOnly: true,
    default: 'new',
    options: {
      new: { label: { en: 'New', zh: '新线索' }, color: 'blue' },
      working: { label: { en: 'Working', zh: '跟进中' }, color: 'teal' },
      nurtured: { label: { en: 'Nurtured', zh: '培育中' }, color: 'amber' },
      qualified: { label: { en: 'Qualified', zh: '已转化' }, color: 'green' },
      disqualified: { label: { en: 'Disqualified', zh: '无效' }, color: 'grey' },
    },
  }),
  stateSince: field.instant({
    label: { en: 'In the state since', zh: '进入状态时间' },
    readOnly: true,
    sortable: true,
  }),
  score: field.number({ label: { en: 'Score', zh: '评分' }, readOnly: true, sortable: true }),
  grade: field.choice({
    label: { en: 'Grade', zh: '等级' },
    readOnly: true,
    options: {
      a: { label: { en: 'A: 75 and more', zh: 'A（75 分及以上）' }, color: 'green' },
      b: { label: { en: 'B: 50 to 74', zh: 'B（50–74 分）' }, color: 'teal' },
      c: { label: { en: 'C: 25 to 49', zh: 'C（25–49 分）' }, color: 'amber' },
      d: { label: { en: 'D: below 25', zh: 'D（25 分以下）' }, color: 'grey' },
    },
  }),
  scoreWhy: field.longText({
    label: { en: 'Which rule gave what', zh: '评分依据' },
    readOnly: true,
    max: 8000,
  }),
  nurtureUntil: field.day({
    label: { en: 'Nurture until', zh: '培育至' },
    readOnly: true,
    sortable: true,
    shownWhen: isNurtured,
  }),
  disqualifiedReason: field.choice({
    open: true,
    label: { en: 'Disqualified because', zh: '无效原因' },
    readOnly: true,
    shownWhen: isDisqualified,
    options: reasons,
  }),
  stateNote: field.text({
    label: { en: 'Why it stands there', zh: '状态说明' },
    readOnly: true,
    max: 500,
  }),
  endedAt: field.instant({
    label: { en: 'Settled at', zh: '处理完成时间' },
    readOnly: true,
    sortable: true,
  }),
} as const;

/** Who got it and how; set by rules and acts. */
export const assignmentOfLead = {
  pool: field.link({
    object: 'assignment-rule',
    label: { en: 'Lead pool', zh: '线索池' },
    help: { en: 'Nobody has it; it can be claimed.', zh: '无人负责，可领取。' },
    readOnly: true,
  }),
  assignedRule: field.link({
    object: 'assignment-rule',
    label: { en: 'Assigned by the rule', zh: '分配规则' },
    readOnly: true,
  }),
  assignedTo: field.user({ label: { en: 'Assigned to', zh: '分配给' }, readOnly: true }),
  assignedAt: field.instant({
    label: { en: 'Assigned at', zh: '分配时间' },
    readOnly: true,
    sortable: true,
  }),
  assignedWhy: field.text({
    label: { en: 'Why there', zh: '分配说明' },
    readOnly: true,
    max: 500,
  }),
} as const;

/** What it became. */
export const outcomeOfLead = {
  account: field.link({
    object: 'account',
    label: { en: 'Account made of it', zh: '转化公司' },
    readOnly: true,
    shownWhen: isQualified,
  }),
  contact: field.link({
    object: 'contact',
    label: { en: 'Contact made of it', zh: '转化联系人' },
    readOnly: true,
    shownWhen: isQualified,
  }),
  opportunity: field.link({
    object: 'opportunity',
    label: { en: 'Opportunity made of it', zh: '转化商机' },
    readOnly: true,
    shownWhen: isQualified,
  }),
} as const;

const note = field.text({ label: { en: 'Note', zh: '说明' }, max: 500 });

/** What taking it up asks for. */
export const workInput = fieldsInput({ note });

/** What giving it up asks for. */
export const disqualifyInput = fieldsInput({
  reason: field.choice({
    open: true,
    label: { en: 'Disqualified because', zh: '无效原因' },
    required: true,
    options: reasons,
  }),
  note,
});

/** What putting it off asks for. */
export const nurtureInput = fieldsInput({
  until: field.day({ label: { en: 'Nurture until', zh: '培育至' }, required: true }),
  note,
});

/** What opening it again asks for. */
export const reopenLeadInput = fieldsInput({
  reason: field.text({
    label: { en: 'Why it is open again', zh: '重新打开原因' },
    required: true,
    max: 500,
  }),
});

/** What qualifying asks for: what is there already is chosen, the rest is made. */
export const qualifyInput = fieldsInput({
  account: field.link({
    object: 'account',
    label: { en: 'Account', zh: '公司' },
    help: { en: 'Empty: a new one of the company’s name.', zh: '留空则按公司名称新建。' },
  }),
  contact: field.link({
    object: 'contact',
    label: { en: 'Contact', zh: '联系人' },
    help: { en: 'Empty: a new one of the person’s name.', zh: '留空则按联系人姓名新建。' },
  }),
  opportunityName: field.text({
    label: { en: 'Name of the opportunity', zh: '商机名称' },
    help: { en: 'Empty: what the lead is interested in.', zh: '留空则取意向产品。' },
    max: 200,
  }),
  method: field.link({
    object: 'selling-method',
    label: { en: 'Selling method', zh: '销售方法' },
    help: { en: 'Empty: the usual one.', zh: '留空则采用默认方法。' },
  }),
  noOpportunity: field.yesNo({ label: { en: 'Without an opportunity', zh: '不创建商机' } }),
  different: field.yesNo({
    label: { en: 'Others who look alike are not the same', zh: '确认与相似客户不是同一客户' },
  }),
});

/** What giving back asks for. */
export const giveBackInput = fieldsInput({
  reason: field.text({ label: { en: 'Reason', zh: '退回原因' }, required: true, max: 300 }),
});

/** What assigning by hand asks for. */
export const allotInput = fieldsInput({
  to: field.user({ label: { en: 'To whom', zh: '分配给' }, required: true }),
  reason: field.text({ label: { en: 'Reason', zh: '原因' }, max: 300 }),
});

/** What asks for nothing. */
export const nothingInput = fieldsInput({});
