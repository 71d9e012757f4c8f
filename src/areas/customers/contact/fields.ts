/** The twelve signs of the zodiac in the order of the year. */
export const starSigns = {
  capricorn: { label: { en: 'Capricorn', zh: '摩羯座' } },
  aquarius: { label: { en: 'Aquarius', zh: '水瓶座' } },
  pisces: { label: { en: 'Pisces', zh: '双鱼座' } },
  aries: { label: { en: 'Aries', zh: '白羊座' } },
  taurus: { label: { en: 'Taurus', zh: '金牛座' } },
  gemini: { label: { en: 'Gemini', zh: '双子座' } },
  cancer: { label: { en: 'Cancer', zh: '巨蟹座' } },
  leo: { label: { en: 'Leo', zh: '狮子座' } },
  virgo: { label: { en: 'Virgo', zh: '处女座' } },
  libra: { label: { en: 'Libra', zh: '天秤座' } },
  scorpio: { label: { en: 'Scorpio', zh: '天蝎座' } },
  sagittarius: { label: { en: 'Sagittarius', zh: '射手座' } },
} as const;
