import { defineTexts } from '#web/language/i18n.ts';

export const adminTexts = defineTexts({
  'title': { en: 'Administration', zh: '管理' },
  'lead': {
    en: 'Who works here and may do what, where records come from, and how the system is set up.',
    zh: '管理人员与权限、数据来源和系统设置。',
  },
  'users': {
    en: 'Invite people, reset passwords, give roles, place them in units.',
    zh: '邀请人员、重置密码、分配角色和部门。',
  },
  'units': {
    en: 'The tree of headquarters, branches and offices; closed units.',
    zh: '总部、分公司、办事处的层级；封闭部门。',
  },
  'teams': {
    en: 'Work groups across units that see one another’s records.',
    zh: '跨部门的工作小组，成员可互看记录。',
  },
  'roles': {
    en: 'What each role may do, how far it reaches, which fields it shows.',
    zh: '每个角色可做什么、范围多大、能看哪些字段。',
  },
  'rights': {
    en: 'Why a person may or may not see or change a record, rule by rule.',
    zh: '逐条说明某人为何能或不能查看、修改某条记录。',
  },
  'delegations': {
    en: 'Who stands in for whom while someone is absent.',
    zh: '人员缺席期间由谁代理。',
  },
  'shape': {
    en: 'Names, own fields and objects, layouts and rules.',
    zh: '名称、自定义字段与对象、布局和校验规则。',
  },
  'shape-file': {
    en: 'Take the whole shape to another workspace, or bring one here.',
    zh: '导出全部自定义配置，或从文件导入。',
  },
  'sample-set-up': {
    en: 'Fields, classes, pools and views as firms of a trade have them, applied as one change.',
    zh: '按行业预置字段、分类、公海和视图，一次应用，可整体撤销。',
  },
  'imports': {
    en: 'Bring files in, look at what each brought, undo it.',
    zh: '导入文件，查看每次导入的结果，可整体撤销。',
  },
  'duplicate-rules': {
    en: 'By what records are taken for one, and a box to try it out.',
    zh: '设置判断重复记录的规则，可先试算再保存。',
  },
  'bin': { en: 'What was deleted, and how to have it back.', zh: '已删除的记录，可随时恢复。' },
  'changes': {
    en: 'Every write, by whom and when; undo any of them.',
    zh: '每次写入由何人何时所做，均可撤销。',
  },
  'jobs': {
    en: 'Long work that runs by itself: how far it is, and what failed.',
    zh: '自动运行的耗时任务：进度与失败原因。',
  },
  'access-log': {
    en: 'Who exported, looked with other eyes, or changed settings.',
    zh: '谁导出了数据、以他人身份查看或更改了设置。',
  },
  'personal-fields': {
    en: 'Which fields are personal, what they are held for and on which ground.',
    zh: '哪些字段属于个人信息、处理目的与合法依据。',
  },
  'workspace': {
    en: 'Name, language, time zone, base currency and country.',
    zh: '名称、语言、时区、本位币和国家。',
  },
  'formulas': {
    en: 'Try a formula on records, and look up the functions.',
    zh: '在记录上试算公式，查阅函数。',
  },
  'work-calendar': {
    en: 'Holidays, workdays that make up for them, and hours of work.',
    zh: '节假日、调休和工作时间。',
  },
  'currencies': {
    en: 'Currencies in use and what they are worth from which day.',
    zh: '启用的币种及各日起的汇率。',
  },
  'sign-in-services': {
    en: 'Let people sign in with WeCom, DingTalk, Feishu, Google or Microsoft.',
    zh: '允许通过企业微信、钉钉、飞书、Google 或 Microsoft 登录。',
  },
  'keys': {
    en: 'Let a program work with your rights.',
    zh: '让程序以您的权限访问。',
  },
  'webhooks': {
    en: 'Tell other systems what changed, signed and replayable.',
    zh: '将变更通知其他系统，带签名，可重发。',
  },
});
