import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Who signs a contract beside us and the customer, or in which role. */
export const contractParty = defineObject({
  name: 'contract-party',
  label: {
    one: { en: 'Party of the contract', zh: '签约方' },
    many: { en: 'Parties of the contract', zh: '签约方' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'contract' },
  title: 'role',
  fields: {
    contract: field.link({
      object: 'contract',
      label: { en: 'Contract', zh: '合同' },
      required: true,
      onDelete: 'with-parent',
    }),
    party: field.link({ object: 'party', label: { en: 'Party', zh: '签约方' }, required: true }),
    role: field.choice({
      open: true,
      label: { en: 'Role', zh: '角色' },
      required: true,
      default: 'buyer',
      options: {
        buyer: { label: { en: 'Party A', zh: '甲方' } },
        seller: { label: { en: 'Party B', zh: '乙方' } },
        third: { label: { en: 'Party C', zh: '丙方' } },
        guarantor: { label: { en: 'Guarantor', zh: '担保方' } },
        payer: { label: { en: 'Payer', zh: '付款方' } },
        user: { label: { en: 'User', zh: '使用方' } },
      },
    }),
    signatory: field.text({ label: { en: 'Signed for it', zh: '签字代表' }, max: 120 }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  uniqueTogether: [['contract', 'party', 'role']],
  list: { columns: ['party', 'role', 'signatory', 'note', 'contract'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Party of the contract', zh: '签约方' },
      fields: ['contract', 'party', 'role', 'signatory', 'note'],
    },
  ],
  internal: true,
  icon: 'users-round',
});
