import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import {
  allotInput,
  assignmentOfLead,
  disqualifyInput,
  giveBackInput,
  nothingInput,
  nurtureInput,
  originOfLead,
  outcomeOfLead,
  qualifyInput,
  reopenLeadInput,
  standingOfLead,
  wantOfLead,
  whoOfLead,
  workInput,
} from './fields.ts';

const isOpen = { field: 'state', op: 'in', value: ['new', 'working', 'nurtured'] } as const;

/** Someone who may want something: not a customer yet, and nobody knows whether one will come of it. */
export const lead = defineObject({
  name: 'lead',
  label: { one: { en: 'Lead', zh: '线索' }, many: { en: 'Leads', zh: '线索' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned', openIn: 'pool' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '线索名称' },
      help: { en: 'Empty: the person and the company.', zh: '留空则由姓名和公司组成。' },
      required: true,
      max: 330,
      sortable: true,
    }),
    ...whoOfLead,
    ...originOfLead,
    ...wantOfLead,
    ...standingOfLead,
    ...assignmentOfLead,
    ...outcomeOfLead,
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
    description: field.longText({ label: { en: 'Description', zh: '备注' }, max: 20000 }),
  },
  list: {
    columns: [
      'name',
      'state',
      'grade',
      'company',
      'phone',
      'source',
      'region',
      'owner',
      'createdAt',
    ],
    sort: '-createdAt',
    groupBy: 'state',
  },
  form: [
    { label: { en: 'Lead', zh: '线索' }, fields: ['name', ...Object.keys(whoOfLead)] },
    { label: { en: 'What is wanted', zh: '需求' }, fields: Object.keys(wantOfLead) },
    { label: { en: 'Origin', zh: '来源' }, fields: Object.keys(originOfLead) },
    {
      label: { en: 'Standing', zh: '进展' },
      fields: [...Object.keys(standingOfLead), 'owner', 'unit'],
    },
    { label: { en: 'Assignment', zh: '分配' }, fields: Object.keys(assignmentOfLead) },
    { label: { en: 'What it became', zh: '转化结果' }, fields: Object.keys(outcomeOfLead) },
    { label: { en: 'Remarks', zh: '备注' }, fields: ['tags', 'description'] },
  ],
  search: ['personName', 'company', 'phone', 'email', 'productInterest', 'need'],
  actions: {
    'claim': {
      label: { en: 'Claim', zh: '领取' },
      input: nothingInput,
      shownWhen: { field: 'pool', op: 'isNotEmpty' },
      many: true,
    },
    'work': {
      label: { en: 'Work on it', zh: '开始跟进' },
      input: workInput,
      shownWhen: { field: 'state', op: 'in', value: ['new', 'nurtured'] },
      many: true,
    },
    'qualify': { label: { en: 'Qualify', zh: '转化' }, input: qualifyInput, shownWhen: isOpen },
    'nurture': {
      label: { en: 'Nurture', zh: '转入培育' },
      input: nurtureInput,
      shownWhen: isOpen,
      many: true,
    },
    'disqualify': {
      label: { en: 'Disqualify', zh: '标记无效' },
      input: disqualifyInput,
      shownWhen: isOpen,
      many: true,
    },
    'reopen': {
      label: { en: 'Open again', zh: '重新打开' },
      input: reopenLeadInput,
      shownWhen: { field: 'state', op: 'is', value: 'disqualified' },
      many: true,
    },
    'allot': {
      label: { en: 'Assign', zh: '分配' },
      input: allotInput,
      shownWhen: isOpen,
      many: true,
    },
    'by-rules': {
      label: { en: 'Assign by rules', zh: '按规则分配' },
      input: nothingInput,
      shownWhen: isOpen,
      many: true,
    },
    'give-back': {
      label: { en: 'Give back to the pool', zh: '退回线索池' },
      input: giveBackInput,
      shownWhen: { all: [isOpen, { field: 'owner', op: 'isNotEmpty' }] },
      many: true,
    },
  },
  icon: 'user-search',
});
