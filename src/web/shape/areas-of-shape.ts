import type { MetaReply, ObjectMeta } from '#model/api.ts';
import { areas } from '#model/object.ts';
import { areaLabels } from '#model/area-labels.ts';
import type { Text } from '#kit/text.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';

/** An area with its objects, whether it is in use or not. */
export type ShapeArea = {
  readonly name: string;
  readonly label: Text;
  readonly isOn: boolean;
  readonly objects: readonly ObjectMeta[];
};

/** All areas that have objects, those switched off among them, in the order of the rail. */
export function areasOfShape(meta: MetaReply, switched: readonly Row[]): ShapeArea[] {
  return areas
    .map((name) => ({
      name,
      label: meta.areas.find((area) => area.name === name)?.label ?? areaLabels[name],
      isOn: !switched.some((row) => readText(row['area']) === name && row['unit'] === null),
      objects: meta.objects.filter((object) => object.area === name && !object.internal),
    }))
    .filter(({ objects }) => objects.length > 0);
}
