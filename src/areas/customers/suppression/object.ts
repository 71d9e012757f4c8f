import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { fieldsInput } from '#model/action-input.ts';
import { channels, purposes, reasons } from '../party/rules/contact-choices.ts';

/** A contact that was refused: who wanted it, how and what for, why not, and who went on all the same. */
export const suppression = defineObject({
  name: 'suppression',
  label: {
    one: { en: 'Suppression', zh: '抑制记录' },
    many: { en: 'Suppressions', zh: '抑制记录' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'about',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    about: field.text({
      label: { en: 'What was to be sent', zh: '拟联系内容' },
      required: true,
      readOnly: true,
      max: 200,
    }),
    channel: field.choice({
      label: { en: 'Channel', zh: '渠道' },
      required: true,
      readOnly: true,
      options: channels,
    }),
    purpose: field.choice({
      label: { en: 'Purpose', zh: '用途' },
      required: true,
      readOnly: true,
      options: purposes,
    }),
    reasons: field.manyChoice({
      label: { en: 'Refused because', zh: '拒绝原因' },
      required: true,
      readOnly: true,
      options: reasons,
    }),
    refusedAt: field.instant({
      label: { en: 'Refused at', zh: '拒绝时间' },
      required: true,
      readOnly: true,
      sortable: true,
    }),
    address: field.text({
      label: { en: 'Number or address', zh: '号码或地址' },
      readOnly: true,
      max: 254,
      mask: 'tail',
    }),
    askedBy: field.user({ label: { en: 'Wanted by', zh: '发起人' }, readOnly: true }),
    nextAllowedAt: field.instant({
      label: { en: 'Allowed from', zh: '可联系时间' },
      readOnly: true,
    }),
    overriddenBy: field.user({ label: { en: 'Overridden by', zh: '越权人' }, readOnly: true }),
    overriddenAt: field.instant({
      label: { en: 'Overridden at', zh: '越权时间' },
      readOnly: true,
    }),
    overrideReason: field.longText({
      label: { en: 'Why all the same', zh: '越权理由' },
      readOnly: true,
      max: 2000,
    }),
  },
  list: {
    columns: [
      'about',
      'party',
      'channel',
      'purpose',
      'reasons',
      'refusedAt',
      'askedBy',
      'overriddenBy',
    ],
    sort: '-refusedAt',
  },
  form: [
    {
      label: { en: 'Suppression', zh: '抑制' },
      fields: [
        'party',
        'about',
        'channel',
        'purpose',
        'address',
        'reasons',
        'refusedAt',
        'askedBy',
        'nextAllowedAt',
      ],
    },
    {
      label: { en: 'Override', zh: '越权' },
      fields: ['overriddenBy', 'overriddenAt', 'overrideReason'],
    },
  ],
  actions: {
    override: {
      label: { en: 'Override', zh: '越权放行' },
      shownWhen: { field: 'overriddenBy', op: 'isEmpty' },
      input: fieldsInput({
        reason: field.longText({
          label: { en: 'Why all the same', zh: '越权理由' },
          required: true,
          max: 2000,
        }),
      }),
    },
  },
  icon: 'shield-ban',
});
