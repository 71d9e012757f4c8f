import { defineTexts } from '#web/language/i18n.ts';

export const reachTexts = defineTexts({
  'reach': { en: 'Reach the customer', zh: '联系客户' },
  'call': { en: 'Call', zh: '打电话' },
  'text': { en: 'Text', zh: '发短信' },
  'wechat': { en: 'WeChat', zh: '微信' },
  'navigate': { en: 'Navigate', zh: '导航' },
  'begun.text': { en: 'Write down what was said once it is sent.', zh: '发送后请记录内容。' },
  'begun.wechat': {
    en: 'WeChat ID {id} copied. Write down what was said afterwards.',
    zh: '已复制微信号 {id}，联系后请记录内容。',
  },
  'begun.visit': {
    en: 'Check in and write down what came of it when you are there.',
    zh: '到达后请签到并记录拜访情况。',
  },
  'all-the-same': { en: 'Contact all the same', zh: '仍然联系' },
  'maps': { en: 'Maps on this device', zh: '本机地图' },
  'maps.auto': { en: 'By country', zh: '按国家/地区' },
  'maps.amap': { en: 'Amap', zh: '高德地图' },
  'maps.baidu': { en: 'Baidu Maps', zh: '百度地图' },
  'maps.apple': { en: 'Apple Maps', zh: '苹果地图' },
  'maps.google': { en: 'Google Maps', zh: '谷歌地图' },
  'maps.geo': { en: 'What the phone opens', zh: '由手机选择' },
});
