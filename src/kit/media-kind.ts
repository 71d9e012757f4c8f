type FileKind =
  | 'picture'
  | 'document'
  | 'sheet'
  | 'slides'
  | 'mail'
  | 'sound'
  | 'video'
  | 'archive'
  | 'other';

const byMark: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, 'picture'],
  [/^audio\//, 'sound'],
  [/^video\//, 'video'],
  [/^message\/rfc822$|ms-outlook/, 'mail'],
  [/spreadsheet|ms-excel|text\/csv|tab-separated/, 'sheet'],
  [/presentation|ms-powerpoint/, 'slides'],
  [/pdf|word|opendocument\.text|rtf|^text\/|epub/, 'document'],
  [/zip|compressed|x-tar|gzip|x-xz|x-bzip2|x-rar/, 'archive'],
];

/** What people call a file of that media type. */
export function kindOfMedia(mediaType: string): FileKind {
  return byMark.find(([mark]) => mark.test(mediaType))?.[1] ?? 'other';
}
