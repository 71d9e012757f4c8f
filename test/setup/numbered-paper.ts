import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

const label = (en: string) => ({ en, zh: '字段' });

/** A document with numbers of every kind, for tests. */
export const paper = defineObject({
  name: 'probe-paper',
  label: { one: label('Paper'), many: label('Papers') },
  area: 'admin',
  kind: 'document',
  access: { kind: 'owned' },
  title: 'title',
  fields: {
    subject: field.text({ label: label('Subject'), required: true, max: 40 }),
    key: field.text({ label: label('Key'), unique: true, max: 40 }),
    state: field.choice({
      label: label('State'),
      default: 'draft',
      options: {
        draft: { label: label('Draft') },
        issued: { label: label('Issued') },
        cancelled: { label: label('Cancelled') },
      },
    }),
    issuedOn: field.day({ label: label('Issued on') }),
    number: field.autoNumber({
      label: label('Number'),
      scheme: {
        kind: 'gap-free',
        prefix: 'INV-',
        digits: 4,
        dateParts: 'month',
        datedBy: 'issuedOn',
        issuedWhen: { field: 'state', op: 'is', value: 'issued' },
      },
    }),
    branchNumber: field.autoNumber({
      label: label('Branch number'),
      scheme: {
        kind: 'gap-free',
        prefix: '',
        digits: 3,
        perUnit: true,
        issuedWhen: {
          all: [
            { field: 'state', op: 'is', value: 'issued' },
            { field: 'subject', op: 'is', value: 'Branch' },
          ],
        },
      },
    }),
    serial: field.autoNumber({
      label: label('Serial'),
      scheme: { prefix: 'P', digits: 5, dateParts: 'none' },
    }),
    batch: field.autoNumber({
      label: label('Batch'),
      scheme: { prefix: 'B', digits: 2, dateParts: 'day', datedBy: 'issuedOn' },
    }),
    title: field.formula({
      label: label('Title'),
      result: 'text',
      from: ['number', 'subject'],
      compute: ({ number, subject }) =>
        typeof number === 'string' ? `${number} ${String(subject)}` : subject,
    }),
  },
  list: { columns: ['title'], sort: '-createdAt' },
  form: [{ label: label('All'), fields: ['subject'] }],
});
