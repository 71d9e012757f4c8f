import { lazy } from 'react';
import type { DisplayProps, KindView } from './kind.ts';
import { readPlace } from './values.ts';

export const placeView: KindView = {
  Display: Place,
  Editor: lazy(() =>
    import('./editors/place.tsx').then((module) => ({ default: module.PlaceEditor })),
  ),
  Filter: null,
  fits: false,
  width: 180,
};

function Place({ value }: DisplayProps) {
  const place = readPlace(value);
  if (!place) return null;
  return <>{place.label ?? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`}</>;
}
