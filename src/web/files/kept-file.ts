import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';

/** The fields that the screens show of a file. */
export const fileFields = [
  'name',
  'kind',
  'mediaType',
  'size',
  'edition',
  'original',
  'current',
  'description',
  'regarding',
  'createdBy',
  'createdAt',
];

/** A file as the screens show it. */
export type KeptFile = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly size: number;
  readonly edition: number;
  /** The first of its editions. */
  readonly original: string;
  readonly isCurrent: boolean;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: string | null;
};

/** Reads a file from a row of the API. */
export function keptFile(row: Row): KeptFile {
  return {
    id: row.id,
    version: row.version,
    name: readText(row['name']) ?? row.id,
    kind: readText(row['kind']) ?? 'other',
    mediaType: readText(row['mediaType']) ?? '',
    size: Number(row['size'] ?? 0),
    edition: Number(row['edition'] ?? 1),
    original: readLink(row['original'])?.id ?? row.id,
    isCurrent: row['current'] !== false,
    note: readText(row['description']),
    by: readLink(row['createdBy'])?.title ?? null,
    at: readText(row['createdAt']),
  };
}

/** Where the bytes of a file are: to be kept, to be looked at, or small. */
export const fileAddress = {
  keep: (id: string) => `/api/v1/files/${id}`,
  look: (id: string) => `/api/v1/files/${id}?as=preview`,
  small: (id: string) => `/api/v1/files/${id}/thumbnail`,
} as const;

/** How a file is shown inside the product; null where it is only downloaded. */
export function shownAs({ mediaType }: Pick<KeptFile, 'mediaType'>): Showing | null {
  if (/^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(mediaType)) return 'picture';
  if (/^image\/(tiff|svg\+xml)$/.test(mediaType)) return 'small-picture';
  if (mediaType === 'application/pdf') return 'pdf';
  if (/^audio\/(mpeg|ogg|wav|mp4|x-m4a|aac|flac)$/.test(mediaType)) return 'sound';
  if (/^video\/(mp4|webm|ogg|quicktime)$/.test(mediaType)) return 'video';
  return /^text\/|^message\/rfc822$|^application\/(json|xml)$/.test(mediaType) ? 'text' : null;
}

type Showing = 'picture' | 'small-picture' | 'pdf' | 'sound' | 'video' | 'text';
