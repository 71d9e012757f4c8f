import { fullRegionCode, shortRegionCode } from '#kit/region-code.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { FilterProps } from '../kind.ts';
import { readText } from '../values.ts';
import { RegionPicker } from './region-picker.tsx';

/** The province, city or district in which addresses are asked for; all codes of what lies in it begin with its own. */
export function RegionFilter({ field, value, onChange }: FilterProps) {
  const t = useText(editorTexts);
  const label = useLabel();
  const code = readText(value);
  return (
    <RegionPicker
      value={code === null ? null : fullRegionCode(code)}
      onChange={(chosen) => onChange(chosen === null ? null : shortRegionCode(chosen))}
      label={label(field.label)}
      placeholder={t('area')}
      autoFocus
    />
  );
}
