import { defineTexts } from '#web/language/i18n.ts';

export const profileTexts = defineTexts({
  'title': { en: 'Profile', zh: '个人资料' },
  'habits': { en: 'This device', zh: '本设备' },
  'language': { en: 'Language', zh: '语言' },
  'look': { en: 'Appearance', zh: '外观' },
  'density': { en: 'Rows of lists', zh: '列表行高' },
  'density.comfortable': { en: 'Comfortable', zh: '宽松' },
  'density.compact': { en: 'Compact', zh: '紧凑' },
  'shortcuts': { en: 'One-letter shortcuts', zh: '单键快捷键' },
  'me': { en: 'Me', zh: '我' },
  'security': { en: 'Sign-in', zh: '登录安全' },
  'password': { en: 'Change the password', zh: '修改密码' },
  'password.now': { en: 'Present password', zh: '当前密码' },
  'password.change': { en: 'Change password', zh: '修改密码' },
  'password.changed': {
    en: 'Password changed; other devices are signed out',
    zh: '密码已修改，其他设备已退出登录',
  },
  'factor': { en: 'Two-step sign-in', zh: '两步验证' },
  'factor.on': {
    en: 'On: a code is asked for besides the password.',
    zh: '已开启：除密码外还需验证码。',
  },
  'factor.off': {
    en: 'Off: the password alone opens your account.',
    zh: '未开启：仅凭密码即可登录。',
  },
  'factor.enable': { en: 'Switch on', zh: '开启' },
  'factor.disable': { en: 'Switch off', zh: '关闭' },
  'factor.password': { en: 'Your password, to be sure it is you', zh: '请输入密码确认身份' },
  'factor.scan': {
    en: 'Scan this with an authenticator, then enter the code that it shows.',
    zh: '用身份验证器扫描此码，再输入其显示的验证码。',
  },
  'factor.key': { en: 'Or type this key', zh: '或手动输入密钥' },
  'factor.backup': {
    en: 'Backup codes: each works once. Keep them where you keep important papers.',
    zh: '备用码：每个只能使用一次，请妥善保存。',
  },
  'factor.code': { en: 'Code', zh: '验证码' },
  'factor.confirm': { en: 'Confirm', zh: '确认' },
  'factor.done': { en: 'Two-step sign-in is on', zh: '已开启两步验证' },
  'factor.ended': { en: 'Two-step sign-in is off', zh: '已关闭两步验证' },
  'next': { en: 'Next', zh: '下一步' },
  'cancel': { en: 'Cancel', zh: '取消' },
});
