import { useCallback, useState } from 'react';
import { isRecord } from '#web/api/is-record.ts';

/** Widths of columns by path, in pixels, as this person set them on this device. */
export type Widths = Readonly<Record<string, number>>;

const narrowest = 60;
const widest = 800;

/** The widths kept for an object's lists, and how to change one. */
export function useWidths(object: string): [Widths, (path: string, width: number) => void] {
  const place = `rapport.widths.${object}`;
  const [widths, setWidths] = useState<Widths>(() => readWidths(localStorage.getItem(place)));
  const change = useCallback(
    (path: string, width: number) =>
      setWidths((before) => {
        const next = {
          ...before,
          [path]: Math.round(Math.min(widest, Math.max(narrowest, width))),
        };
        localStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    [place],
  );
  return [widths, change];
}

function readWidths(kept: string | null): Widths {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (!isRecord(value)) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([path, width]) =>
        typeof width === 'number' ? [[path, width]] : [],
      ),
    );
  } catch {
    return {};
  }
}
