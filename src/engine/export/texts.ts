import type { Texts } from '#kit/text.ts';

/** Sentences of giving records out as files. */
export const texts: Texts = {
  'export.no-card': {
    en: '{object} are no cards. Choose CSV, XLSX or NDJSON.',
    zh: '{object}不能导出为名片，请选择 CSV、XLSX 或 NDJSON。',
  },
};
