import { defineTexts } from '#web/language/i18n.ts';

export const shapeValueTexts = defineTexts({
  'pattern': { en: 'What it has to look like', zh: '内容格式' },
  'pattern.none': { en: 'Any text', zh: '不限' },
  'pattern.letters': { en: 'Letters A to Z only', zh: '仅限英文字母' },
  'pattern.digits': { en: 'Digits only', zh: '仅限数字' },
  'pattern.letters-digits': { en: 'Letters and digits only', zh: '仅限英文字母和数字' },
  'pattern.postal-code': { en: 'Postal code (six digits)', zh: '邮政编码（6 位数字）' },
  'pattern.own': { en: 'An expression of one’s own', zh: '自定义正则表达式' },
  'pattern.own.help': {
    en: 'A regular expression. ^ stands for the beginning and $ for the end; without them a part of the text is enough. ^K-[0-9]{4}$ takes K-2026.',
    zh: '使用正则表达式。^ 表示开头，$ 表示结尾；不写则只需部分匹配。例如 ^K-[0-9]{4}$ 匹配 K-2026。',
  },
  'trial': { en: 'Try an example', zh: '试一试' },
  'trial.example': { en: 'Type what somebody might type', zh: '输入一个示例' },
  'trial.fits': { en: 'This fits.', zh: '符合格式。' },
  'trial.unfit': { en: 'This would be refused.', zh: '不符合格式，将无法保存。' },
  'trial.unsafe': {
    en: 'This is no expression, or one that might take too long.',
    zh: '表达式无效，或可能耗时过长。',
  },
  'mask': { en: 'Where masked, shows', zh: '脱敏方式' },
  'mask.all': { en: 'Nothing of it', zh: '全部隐藏' },
  'mask.tail': { en: 'The last four characters', zh: '保留后四位' },
  'mask.domain': { en: 'What follows the @', zh: '保留 @ 之后' },
  'mask.help': {
    en: 'Roles that see it masked read {shown} instead of {example}. Which roles these are is said at the role.',
    zh: '需脱敏的角色看到 {shown}（原值 {example}）。哪些角色脱敏在角色的字段权限中设置。',
  },
  'shown': { en: 'Shown', zh: '何时显示' },
  'shown.always': { en: 'Always', zh: '始终显示' },
  'shown.where': { en: 'Where…', zh: '满足条件时' },
  'shown.where.help': {
    en: 'Shown on records that meet this, in the form and on the page:',
    zh: '记录满足以下条件时，在表单和详情页中显示：',
  },
});
