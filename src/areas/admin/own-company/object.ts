import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A legal entity of ours that signs quotes, contracts and invoices. */
export const ownCompany = defineObject({
  name: 'own-company',
  label: {
    one: { en: 'Own company', zh: '我方公司' },
    many: { en: 'Own companies', zh: '我方公司' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Legal name', zh: '公司全称' },
      required: true,
      max: 200,
      unique: true,
      sortable: true,
    }),
    usual: field.yesNo({
      label: { en: 'The usual one', zh: '默认' },
      help: { en: 'Signs where nobody else is named.', zh: '未指定时由该公司签署。' },
      default: false,
    }),
    taxNumber: field.text({ label: { en: 'Tax number', zh: '纳税人识别号' }, max: 40 }),
    currency: field.text({
      label: { en: 'Base currency', zh: '本位币' },
      pattern: '^[A-Z]{3}$',
      max: 3,
    }),
    address: field.address({ label: { en: 'Address', zh: '地址' } }),
    phone: field.phone({ label: { en: 'Phone', zh: '电话' } }),
    email: field.email({ label: { en: 'E-mail', zh: '邮箱' } }),
    bank: field.text({ label: { en: 'Bank', zh: '开户银行' }, max: 120 }),
    bankAccount: field.text({
      label: { en: 'Bank account', zh: '银行账号' },
      max: 60,
      mask: 'tail',
    }),
    seal: field.file({ label: { en: 'Seal', zh: '公司印章' } }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'usual', 'taxNumber', 'currency', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Own company', zh: '我方公司' },
      fields: ['name', 'usual', 'taxNumber', 'currency', 'address', 'phone', 'email', 'active'],
    },
    { label: { en: 'Bank and seal', zh: '银行与印章' }, fields: ['bank', 'bankAccount', 'seal'] },
  ],
  icon: 'building',
});
