import type { Text } from '#kit/text.ts';
import { areaLabels } from '../area-labels.ts';
import type { Model } from '../model.ts';
import { areas, type Area } from '../object.ts';
import { nameOver } from './names-of.ts';

/** The areas that somebody in these units works with, under the workspace's words for them; one may be switched off for all or for each of his units. */
export function areasFor(
  { own }: Model,
  unitIds: readonly string[],
): { readonly name: Area; readonly label: Text }[] {
  const off = own?.shape.switchedAreas ?? [];
  const isOff = (area: Area): boolean => {
    const units = off.filter((row) => row.area === area).map((row) => row.unit ?? null);
    if (units.includes(null)) return true;
    return unitIds.length > 0 && unitIds.every((unit) => units.includes(unit));
  };
  return areas
    .filter((area) => !isOff(area))
    .map((name) => ({
      name,
      label: nameOver(
        areaLabels[name],
        own?.shape.names.find((row) => row.target === `area:${name}`),
      ),
    }));
}
