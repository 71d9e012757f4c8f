import type { Comparison } from '#model/condition.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readCondition } from '#web/list/read-condition.ts';
import { isEmptyValue, readText, readTexts } from '#web/kinds/values.ts';
import { isSameValue } from '#web/save/same-value.ts';

/**
 * Whether a field or act is offered for a record as it stands on the screen. Comparisons that need the server (paths,
 * relative times, other records) count as met: it decides in the end, and hiding would be the worse mistake.
 */
export function isShown(condition: unknown, record: Readonly<Record<string, unknown>>): boolean {
  const read = readCondition(condition);
  if (!read) return true;
  if ('field' in read) return isMet(read, record);
  if ('all' in read) return read.all.every((part) => isShown(part, record));
  if ('any' in read) return read.any.some((part) => isShown(part, record));
  if ('none' in read) return !read.none.some((part) => isShown(part, record));
  return true;
}

function isMet(
  { field, op, value }: Comparison,
  record: Readonly<Record<string, unknown>>,
): boolean {
  if (field.includes('.') || (isRecord(value) && !('id' in value))) return true;
  const held = record[field] ?? null;
  const wanted: unknown[] = Array.isArray(value) ? value : [value];
  const isOne = () =>
    wanted.some((one) => isSameValue(one, isRecord(held) ? readText(held['id']) : held));
  switch (op) {
    case 'is':
    case 'in':
      return isOne();
    case 'isNot':
    case 'notIn':
      return !isOne();
    case 'isEmpty':
      return isEmptyValue(held);
    case 'isNotEmpty':
      return !isEmptyValue(held);
    case 'hasAny':
      return readTexts(held).some((one) => wanted.includes(one));
    case 'hasAll':
      return wanted.every((one) => readTexts(held).some((text) => text === one));
    case 'hasNone':
      return !readTexts(held).some((one) => wanted.includes(one));
    default:
      return true;
  }
}
