import { regionWords } from './editors/regions.ts';

/** The region in words, or its code where the list lacks it. */
export function RegionWords({ code }: { code: string }) {
  return <>{regionWords(code) ?? code}</>;
}
