import { defineTexts } from '#web/language/i18n.ts';

export const meetingTexts = defineTexts({
  meeting: { en: 'Meeting', zh: '约会议' },
});
