import type { Texts } from '#kit/text.ts';
import { backupTexts } from './backup/texts.ts';
import { ledgerTexts } from './ledger/texts.ts';
import { reportTexts } from './query/report/texts.ts';
import { shapeTexts } from './shape/texts.ts';
import { workspaceTexts } from './workspace/texts.ts';

const doors: Texts = {
  'object.unknown': { en: 'There is no object “{name}”.', zh: '没有名为“{name}”的对象。' },
  'object.not-yours': {
    en: 'Your roles do not show you {object}.',
    zh: '您的角色无权查看{object}。',
  },
  'bulk.which': {
    en: 'Name the records by their ids, or by a filter or words: one of them, not both.',
    zh: '请用标识或用筛选条件、关键词指定记录，二者选其一。',
  },
  'object.whole': {
    en: 'Records of “{object}” are made as accounts, contacts or the like, not by themselves.',
    zh: '“{object}”的记录不能直接新建，请按具体类型新建。',
  },
  'record.missing': {
    en: 'This record does not exist, or it is not yours to see.',
    zh: '记录不存在，或您无权查看。',
  },
  'record.not-deleted': { en: 'The record is not in the recycle bin.', zh: '记录不在回收站中。' },
  'record.changed': {
    en: 'Somebody changed the record meanwhile. Look at it again, then save.',
    zh: '记录已被他人修改，请查看后再保存。',
  },
  'record.id-taken': { en: 'A record with this id exists already.', zh: '此标识的记录已存在。' },
  'record.may-not-create': {
    en: 'Your roles do not let you create {object}.',
    zh: '您的角色不能新建{object}。',
  },
  'record.may-not-read': {
    en: 'Your roles do not let you see this.',
    zh: '您的角色不能查看此记录。',
  },
  'record.may-not-edit': {
    en: 'You may see this record but not change it.',
    zh: '您可以查看但不能修改此记录。',
  },
  'record.locked': {
    en: 'This record waits for approval and stands still until then. Withdraw the approval to change it.',
    zh: '此记录正在审批中，暂不能修改。如需修改，请先撤回审批。',
  },
  'record.may-not-delete': { en: 'You may not delete this.', zh: '您不能删除此记录。' },
  'record.may-not-assign': {
    en: 'You may not give this record to somebody else.',
    zh: '您不能把此记录转给他人。',
  },
  'record.may-not-share': { en: 'You may not share this record.', zh: '您不能共享此记录。' },
  'record.may-not-export': { en: 'You may not export this.', zh: '您不能导出。' },
  'record.may-not-import': { en: 'You may not import this.', zh: '您不能导入。' },
  'number.stays': {
    en: 'A document numbered {number} has been issued and stays listed. Cancel it instead.',
    zh: '编号为 {number} 的单据已经开具，须保留在列表中。请改为作废。',
  },
  'number.needs-unit': {
    en: 'Its number is counted by unit. Choose the unit first.',
    zh: '编号按部门计数，请先选择所属部门。',
  },
  'fact.unchangeable': {
    en: 'An entry of “{object}” is not changed once it is there; undo its load instead.',
    zh: '“{object}”一经记录不可修改，请撤销其载入。',
  },
  'changeset.missing': {
    en: 'There is no such change, or it is not yours to see.',
    zh: '没有这次更改，或您无权查看。',
  },
  'changeset.too-large': { en: 'At most {max} changes at once.', zh: '一次最多 {max} 项更改。' },
  'changeset.twice': {
    en: 'A record appears twice in the changes.',
    zh: '同一记录在更改中出现两次。',
  },
  'link.missing': {
    en: '{field}: the linked record does not exist, or it is not yours to see.',
    zh: '{field}：关联的记录不存在，或您无权查看。',
  },
  'link.ring': {
    en: '{field}: a record cannot stand above itself, nor below one that stands below it.',
    zh: '{field}：不能选择自身或其下级。',
  },
  'link.gone': { en: 'A linked record is gone meanwhile.', zh: '关联的记录已不存在。' },
  'undo.already': { en: 'This was undone already.', zh: '已经撤销过。' },
  'undo.running': {
    en: 'This is still running; undo it when it is done.',
    zh: '仍在进行，完成后再撤销。',
  },
  'undo.in-parts': {
    en: 'This is too large to be undone at once; it is undone as a job.',
    zh: '更改过大，需作为后台任务撤销。',
  },
  'undo.conflicts': {
    en: '{count} places were changed since. Undo the rest, or leave all as it is.',
    zh: '有 {count} 处此后又被修改。可撤销其余部分，或保持不变。',
  },
  'database.newer': {
    en: 'The data was written by a newer version ({name}). Start that version.',
    zh: '数据由更新的版本写入（{name}），请启动该版本。',
  },
  'database.altered': {
    en: 'Step {name} of the database differs from this program’s. Nothing was changed.',
    zh: '数据库步骤 {name} 与本程序不一致，未作任何更改。',
  },
};

const fields: Texts = {
  'field.unknown': { en: 'There is no field “{field}” here.', zh: '此处没有字段“{field}”。' },
  'field.masked': {
    en: '{field} is shown to you in part, so it cannot be used here.',
    zh: '{field}对您部分隐藏，不能在此使用。',
  },
  'field.read-only': { en: '{field} is set by the system.', zh: '{field}由系统设置。' },
  'field.not-yours': {
    en: 'Your roles do not let you change {field}.',
    zh: '您的角色不能修改{field}。',
  },
  'values.refused': { en: '{count} values are not valid.', zh: '有 {count} 个值无效。' },
  'value.option-off': {
    en: '“{option}” is not offered for {field} any more. Choose another one.',
    zh: '“{field}”的选项“{option}”已停用，请选择其他选项。',
  },
  'value.required': { en: '{field} is required.', zh: '{field}必填。' },
  'value.taken': { en: 'Another record has this value already.', zh: '已有其他记录使用此值。' },
  'value.too-long': { en: '{field} is too long.', zh: '{field}过长。' },
  'value.pattern': { en: '{field}: {pattern}', zh: '{field}：{pattern}' },
  'value.not-id': { en: '{field} should be the id of a record.', zh: '{field}应为记录标识。' },
  'value.not-text': { en: '{field} should be a text.', zh: '{field}应为文本。' },
  'value.not-number': {
    en: '{field} should be a number within its limits.',
    zh: '{field}应为范围内的数字。',
  },
  'value.not-decimal': {
    en: '{field} should be a number within its limits, such as 12.50.',
    zh: '{field}应为范围内的数字，例如 12.50。',
  },
  'value.not-money': {
    en: '{field} should be an amount with its currency.',
    zh: '{field}应为金额和币种。',
  },
  'value.not-day': {
    en: '{field} should be a day such as 2026-06-30.',
    zh: '{field}应为日期，例如 2026-06-30。',
  },
  'value.not-instant': {
    en: '{field} should be a moment such as 2026-06-30T08:00:00Z.',
    zh: '{field}应为时刻，例如 2026-06-30T08:00:00Z。',
  },
  'value.not-yes-no': { en: '{field} should be true or false.', zh: '{field}应为是或否。' },
  'value.not-choice': { en: '{field} is not one of the choices.', zh: '{field}不在可选项中。' },
  'value.not-email': {
    en: '{field} is not a valid e-mail address.',
    zh: '{field}邮箱格式不正确。',
  },
  'value.not-phone': { en: '{field} is not a valid phone number.', zh: '{field}电话号码不正确。' },
  'value.not-url': { en: '{field} is not a valid address of a page.', zh: '{field}网址不正确。' },
  'value.not-address': { en: '{field} is not a valid address.', zh: '{field}地址不正确。' },
  'value.no-region-code': {
    en: '{field}: {code} is no code of a Chinese region. Give six digits such as 440305, or leave it out.',
    zh: '{field}：{code} 不是行政区划代码，请填写六位代码（如 440305）或留空。',
  },
  'value.other-region': {
    en: '{field}: the region code {code} stands for {place}, but the address names another place. Leave the code out, and it follows from the names.',
    zh: '{field}：行政区划代码 {code} 表示{place}，与所填省市区不一致。请改正，或将代码留空，由省市区得出。',
  },
  'value.not-place': { en: '{field} is not a place on the map.', zh: '{field}不是有效位置。' },
  'value.not-link': { en: '{field} should be the id of a record.', zh: '{field}应为记录标识。' },
  'value.not-links': {
    en: '{field} should be a list of ids of records.',
    zh: '{field}应为记录标识列表。',
  },
  'value.not-structure': {
    en: '{field} does not have the form that is needed.',
    zh: '{field}格式不正确。',
  },
};

const queries: Texts = {
  'list.cursor': {
    en: 'The list was asked differently before. Begin at its first page again.',
    zh: '列表条件已改变，请从第一页重新开始。',
  },
  'timeline.kind': {
    en: 'A timeline holds nothing of the kind “{kind}”.',
    zh: '时间线中没有“{kind}”这一类型。',
  },
  'list.not-sortable': { en: 'Lists cannot be sorted by {field}.', zh: '不能按{field}排序。' },
  'list.too-many-to-sort': {
    en: 'Only up to {most} records can be sorted like this. Filter first.',
    zh: '这样排序最多 {most} 条记录，请先筛选。',
  },
  'group.needs-field': { en: 'Name the field of {measure}.', zh: '请指定 {measure} 的字段。' },
  'group.not-a-number': { en: '{field} cannot be added up.', zh: '{field}不能汇总。' },
  'group.not-groupable': { en: 'Records cannot be grouped by {field}.', zh: '不能按{field}分组。' },
  'group.period': {
    en: '“{period}” is not a period of this field.',
    zh: '“{period}”不是此字段的时段。',
  },
  'feed.not-yours': {
    en: 'The feed is for those who may read all records of an object.',
    zh: '变更流仅供可查看全部记录的人使用。',
  },
  'as-of.no-search': {
    en: 'The past can be filtered and sorted, but not searched or grouped.',
    zh: '历史时点可筛选和排序，但不能搜索或分组。',
  },
  'as-of.own-fields': {
    en: 'As of an instant only the record’s own fields can be asked.',
    zh: '历史时点只能查询记录自身的字段。',
  },
  'as-of.too-many': {
    en: 'More than {most} records were changed since. Ask for a later instant.',
    zh: '此后更改的记录超过 {most} 条，请选择更晚的时点。',
  },
};

const access: Texts = {
  'access.administrator': {
    en: 'Administrators see and change everything.',
    zh: '系统管理员可查看和修改全部。',
  },
  'access.no-privilege': { en: 'No role gives this privilege.', zh: '没有角色授予此权限。' },
  'access.common': {
    en: 'These records are common to all who have the privilege.',
    zh: '此类记录对有权限者共用。',
  },
  'access.oneself': {
    en: 'Everyone may set language, time zone and phone of himself.',
    zh: '每个人都可修改自己的语言、时区和电话。',
  },
  'access.all': { en: 'A role reaches all records.', zh: '有角色可及全部记录。' },
  'access.unit': { en: 'The record belongs to a unit within reach.', zh: '记录属于可及的部门。' },
  'access.team': {
    en: 'The owner is in a team with this user.',
    zh: '负责人与此用户同在一个团队。',
  },
  'access.line': { en: 'The owner reports to this user.', zh: '负责人是此用户的下属。' },
  'access.owner': { en: 'The user owns the record.', zh: '此用户是负责人。' },
  'access.delegated': {
    en: 'The owner is away and has named this user as stand-in.',
    zh: '负责人不在，由此用户代理。',
  },
  'access.out-of-reach': {
    en: 'The record is out of the roles’ reach.',
    zh: '记录超出角色可及范围。',
  },
  'access.private': { en: 'The record is private to its owner.', zh: '此记录仅负责人可见。' },
  'access.walled': { en: 'The record lies in a closed unit.', zh: '记录属于封闭部门。' },
  'access.shared': { en: 'The record is shared with this user.', zh: '记录已共享给此用户。' },
  'access.open': {
    en: 'It lies in a pool from which one may claim.',
    zh: '位于其可领取的公海。',
  },
  'access.kept-open': { en: 'It lies in a pool in his charge.', zh: '位于其管理的公海。' },
  'access.with-parent': { en: 'It is readable with its {object}.', zh: '可随其{object}一起查看。' },
  'access.part': {
    en: 'It has the rights of its record, a part of which it is.',
    zh: '它是另一记录的一部分，权限与之相同。',
  },
  'access.held-hidden': {
    en: 'Its record holds it in a field that this user may not see.',
    zh: '它保存在该用户无权查看的字段中。',
  },
  'access.no-parent': {
    en: 'The record that it belongs to is gone.',
    zh: '它所属的记录已不存在。',
  },
};

/** Sentences of the two doors: what they refuse, and why one may see a record. */
export const texts: Texts = {
  ...backupTexts,
  ...doors,
  ...fields,
  ...queries,
  ...access,
  ...ledgerTexts,
  ...reportTexts,
  ...shapeTexts,
  ...workspaceTexts,
};
