import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';

// Names of months and the first weekday follow the language of the screens.
dayjs.locale(localeOf(i18next.language));
i18next.on('languageChanged', (language) => dayjs.locale(localeOf(language)));

function localeOf(language: string): string {
  return language === 'zh' ? 'zh-cn' : 'en';
}
