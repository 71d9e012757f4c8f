import { expect, test } from 'vitest';
import { kindOfMedia } from './media-kind.ts';

test.each([
  ['image/heic', 'picture'],
  ['application/pdf', 'document'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'sheet'],
  ['text/csv', 'sheet'],
  ['text/plain', 'document'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'slides'],
  ['message/rfc822', 'mail'],
  ['application/vnd.ms-outlook', 'mail'],
  ['audio/mpeg', 'sound'],
  ['video/mp4', 'video'],
  ['application/zip', 'archive'],
  ['application/octet-stream', 'other'],
])('%s is a %s', (mediaType, kind) => {
  expect(kindOfMedia(mediaType)).toBe(kind);
});
