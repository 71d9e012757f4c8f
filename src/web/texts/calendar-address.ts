import { defineTexts } from '#web/language/i18n.ts';

export const calendarAddressTexts = defineTexts({
  'title': { en: 'Calendar on your phone', zh: '日历订阅' },
  'lead': {
    en: 'With a secret address, the calendar of your phone, Outlook or Google shows what you have to do here. Whoever has the address can read it.',
    zh: '通过私密地址，可在手机、Outlook 或其他日历中查看你的日程。任何持有该地址的人都能查看，请勿外传。',
  },
  'make': { en: 'Make an address', zh: '生成订阅地址' },
  'renew': { en: 'New address', zh: '重新生成地址' },
  'renew.help': {
    en: 'The address in use ends. Subscribe anew.',
    zh: '原地址将失效，需重新订阅。',
  },
  'end': { en: 'End the address', zh: '停用地址' },
  'end.help': { en: 'Calendars that subscribed show no more.', zh: '已订阅的日历将不再更新。' },
  'ended': { en: 'Address ended', zh: '已停用订阅地址' },
  'address': { en: 'Calendar address', zh: '订阅地址' },
  'once': {
    en: 'Copy it now: it is shown this once.',
    zh: '请立即复制，此地址只显示这一次。',
  },
  'since': { en: 'An address is in use since {day}.', zh: '订阅地址自 {day} 起启用。' },
  'cancel': { en: 'Cancel', zh: '取消' },
});
