import type { PlaceValue } from '#model/value.ts';

/** Where the device is, after the browser asked its owner; null where he refuses or nobody knows. */
export function whereAmI(): Promise<PlaceValue | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ latitude: coords.latitude, longitude: coords.longitude, label: null }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
