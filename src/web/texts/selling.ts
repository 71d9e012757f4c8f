import { defineTexts } from '#web/language/i18n.ts';

export const sellingTexts = defineTexts({
  'path': { en: 'Stages', zh: '销售阶段' },
  'percent': { en: '{percent}%', zh: '{percent}%' },
  'won': { en: 'Won', zh: '赢单' },
  'lost': { en: 'Lost', zh: '输单' },
  'moved': { en: 'Moved to “{stage}”', zh: '已进入“{stage}”' },
  'undo': { en: 'Undo', zh: '撤销' },
  'days_one': { en: '{count} day in this stage', zh: '已在本阶段 {count} 天' },
  'days_other': { en: '{count} days in this stage', zh: '已在本阶段 {count} 天' },
  'days.of_one': {
    en: '{count} day of {allowed} in this stage',
    zh: '已在本阶段 {count} 天，允许 {allowed} 天',
  },
  'days.of_other': {
    en: '{count} days of {allowed} in this stage',
    zh: '已在本阶段 {count} 天，允许 {allowed} 天',
  },
  'days.late_one': {
    en: 'Stagnant: {count} day in this stage, {allowed} allowed',
    zh: '停滞：已在本阶段 {count} 天，允许 {allowed} 天',
  },
  'days.late_other': {
    en: 'Stagnant: {count} days in this stage, {allowed} allowed',
    zh: '停滞：已在本阶段 {count} 天，允许 {allowed} 天',
  },
  'guidance': { en: 'What helps here', zh: '阶段指引' },
  'gate.title': { en: 'Before it goes on to “{stage}”', zh: '进入“{stage}”前' },
  'gate.submit': { en: 'Submit for approval', zh: '提交审批' },
  'gate.waits': { en: 'Waits at “{step}”', zh: '“{step}”环节审批中' },
  'gate.ask': { en: 'The gates ask for this first:', zh: '关口要求先完成以下事项：' },
  'gate.go': { en: 'Go on', zh: '推进' },
  'gate.no-field': {
    en: '“{name}” asks for a field that you cannot fill.',
    zh: '“{name}”要求填写的字段不可用。',
  },
  'gate.named': { en: 'The file name holds “{words}”.', zh: '文件名须包含“{words}”。' },
  'gate.attached': { en: 'Attached', zh: '已上传' },
  'reason': { en: 'Reason', zh: '原因' },
  'cancel': { en: 'Cancel', zh: '取消' },
});
