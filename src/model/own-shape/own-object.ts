import { field } from '../field.ts';
import type { ObjectModel } from '../model.ts';
import type { ObjectDefinition } from '../object.ts';
import { textOf } from './own-field.ts';
import type { OwnObjectRow } from './rows.ts';

/** The table in which records of all own objects stand. */
const ownRecordTable = 'custom_record';

/** The definition that the record describes; undefined where what it is part of is not there. */
export function definitionOfRow(
  row: OwnObjectRow,
  objects: ReadonlyMap<string, ObjectModel>,
): ObjectDefinition | undefined {
  const one = textOf(row.oneEn, row.oneZh, row.name);
  const parent = row.access === 'part' ? objects.get(row.parent ?? '') : undefined;
  if (row.access === 'part' && !parent) return undefined;
  return {
    name: row.name,
    label: { one, many: { en: row.manyEn ?? one.en, zh: one.zh } },
    area: row.area,
    kind: 'record',
    table: { name: ownRecordTable, only: { field: 'object', is: row.name } },
    access: row.access === 'part' ? { kind: 'part', of: 'parent' } : { kind: row.access },
    title: 'name',
    fields: {
      name: titleOf(row),
      ...(parent
        ? {
            parent: field.link({
              object: parent.name,
              label: parent.definition.label.one,
              required: true,
            }),
          }
        : {}),
    },
    list: { columns: parent ? ['name', 'parent'] : ['name'], sort: '-createdAt' },
    form: [{ label: one, fields: parent ? ['name', 'parent'] : ['name'] }],
    icon: row.icon ?? 'box',
  };
}

function titleOf({ titleKind, titleEn, titleZh, numberPrefix }: OwnObjectRow) {
  const label = textOf(titleEn, titleZh, '');
  if (titleKind === 'auto-number')
    return field.autoNumber({
      label: label.en === '' ? { en: 'Number', zh: '编号' } : label,
      scheme: { prefix: numberPrefix ?? '', digits: 6, dateParts: 'none' },
      sortable: true,
    });
  return field.text({
    label: label.en === '' ? { en: 'Name', zh: '名称' } : label,
    required: true,
    max: 400,
    sortable: true,
  });
}
