import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { useMeta } from '#web/api/use-meta.ts';

/** A phone number as people of the workspace's region write it. */
export function PhoneText({ number }: { number: string }) {
  const { workspace } = useMeta();
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return <>{number}</>;
  const isOurs = parsed.country === asCountry(workspace.region);
  return <>{isOurs ? parsed.formatNational() : parsed.formatInternational()}</>;
}

function asCountry(region: string): CountryCode | string {
  return region;
}
