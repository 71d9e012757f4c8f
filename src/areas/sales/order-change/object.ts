import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** That a confirmed order was opened to be changed: why, by whom, and what it came to before and after. */
export const orderChange = defineObject({
  name: 'order-change',
  label: {
    one: { en: 'Order change', zh: '订单变更' },
    many: { en: 'Order changes', zh: '订单变更' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'order' },
  title: 'reason',
  neverByHand: true,
  fields: {
    order: field.link({
      object: 'order',
      label: { en: 'Order', zh: '订单' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    position: field.number({ label: { en: 'Change', zh: '变更序号' }, readOnly: true, min: 1 }),
    reason: field.text({
      label: { en: 'Reason', zh: '变更原因' },
      required: true,
      readOnly: true,
      max: 500,
      sortable: true,
    }),
    was: field.money({ label: { en: 'Total before', zh: '变更前金额' }, readOnly: true }),
    became: field.money({ label: { en: 'Total after', zh: '变更后金额' }, readOnly: true }),
    isOpen: field.yesNo({
      label: { en: 'Not confirmed yet', zh: '尚未确认' },
      readOnly: true,
      default: true,
    }),
  },
  list: {
    columns: ['order', 'position', 'reason', 'was', 'became', 'isOpen', 'createdBy', 'createdAt'],
    sort: 'reason',
  },
  form: [
    {
      label: { en: 'Order change', zh: '订单变更' },
      fields: ['order', 'position', 'reason', 'was', 'became', 'isOpen'],
    },
  ],
  internal: true,
  icon: 'history',
});
