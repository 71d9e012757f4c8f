import type { PlaceValue } from '#model/value.ts';

/** A point as it is typed. */
export type PlaceText = {
  readonly latitude: string;
  readonly longitude: string;
  readonly label: string;
};

/** A point as its editor shows it. */
export function textOf(place: PlaceValue | null): PlaceText {
  return {
    latitude: place ? String(place.latitude) : '',
    longitude: place ? String(place.longitude) : '',
    label: place?.label ?? '',
  };
}

/** The point; null while a figure is missing or lies off the map. */
export function placeOf({ latitude, longitude, label }: PlaceText): PlaceValue | null {
  const north = degreesOf(latitude, 90);
  const east = degreesOf(longitude, 180);
  if (north === null || east === null) return null;
  return { latitude: north, longitude: east, label: label.trim() || null };
}

/** Whether the text is a point, or nothing at all. */
export function isPlaceText(text: PlaceText): boolean {
  const isNothing = Object.values(text).every((part) => part.trim() === '');
  return isNothing || placeOf(text) !== null;
}

function degreesOf(text: string, most: number): number | null {
  const degrees = text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(degrees) <= most ? degrees : null;
}
