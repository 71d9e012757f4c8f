import { agreedAddress } from '#kit/agreed-address.ts';
import { chinaDivisions } from '#kit/china-divisions.ts';
import { canonicalPhone } from '#kit/phone.ts';
import { Problem } from '#kit/problem.ts';
import { simplifyEach } from '#kit/simplified.ts';
import type { FieldModel } from '#model/model.ts';
import { isEmptyValue } from '#model/stored.ts';
import type { AddressValue } from '#model/value.ts';
import type { Scope } from '../scope.ts';
import { cleanRichText } from './clean-rich-text.ts';

const webAddress = /^https?:\/\/[^\s/$.?#][^\s]*$/i;
// One @, something on both sides, no blanks: what mail servers agree on; whether it exists only a mail tells.
const mailAddress = /^[^\s@<>()",;:\\]+@[^\s@.]+(\.[^\s@.]+)*\.[^\s@.]{2,}$/u;

/** The one spelling of a parsed value: trimmed, empty as null, lower-case domains, phones with their country, formatted text with nothing that could act. */
export function normalise(
  field: FieldModel,
  value: unknown,
  scope: Pick<Scope, 'workspace'>,
): unknown {
  if (field.kind === 'address') return address(field, value);
  if (typeof value !== 'string') return value;
  const text =
    field.kind === 'longText' || field.kind === 'richText'
      ? value.replaceAll('\r\n', '\n')
      : value.trim();
  if (isEmptyValue(text)) return null;
  switch (field.kind) {
    case 'email':
      return email(field, text);
    case 'url':
      return url(field, text);
    case 'phone':
      return phone(field, text, scope.workspace.country);
    case 'richText':
      return cleanRichText(text);
    default:
      return text;
  }
}

function address(field: FieldModel, value: unknown): AddressValue | null {
  // The field's shape has been parsed before.
  const given = value as AddressValue | null;
  if (given === null || Object.values(given).every((part) => part === null)) return null;
  const agreement = agreedAddress(chinaDivisions(), given, simplifyEach);
  if ('address' in agreement) return agreement.address;
  const { refused, ...params } = agreement;
  throw new Problem(
    refused === 'no-code' ? 'value.no-region-code' : 'value.other-region',
    { field: field.label, ...params },
    { field: field.name },
  );
}

function email(field: FieldModel, text: string): string {
  if (!mailAddress.test(text))
    throw new Problem('value.not-email', { field: field.label }, { field: field.name });
  const at = text.lastIndexOf('@');
  return text.slice(0, at) + text.slice(at).toLowerCase();
}

function url(field: FieldModel, text: string): string {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!webAddress.test(whole))
    throw new Problem('value.not-url', { field: field.label }, { field: field.name });
  return whole;
}

function phone(field: FieldModel, text: string, country: string): string {
  // Short numbers inside a company are no numbers of the plan; they are kept as they were written.
  if (!/\d/.test(text))
    throw new Problem('value.not-phone', { field: field.label }, { field: field.name });
  return canonicalPhone(text, country) ?? text;
}
