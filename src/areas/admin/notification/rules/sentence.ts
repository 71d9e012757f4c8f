import { fill, type Language, type Text } from '#kit/text.ts';
import type { NoticeKind } from '#model/notice-kinds.ts';

/** What a notice says, in the words of its reader. */
export type NoticeWords = {
  readonly kind: string;
  /** Title of the record; null where it is about several, or the reader no longer sees it. */
  readonly title: string | null;
  readonly by: string | null;
  readonly isHidden: boolean;
  readonly times?: number | undefined;
  /** What several records are. */
  readonly objects?: string | undefined;
  /** Labels of the changed fields. */
  readonly fields?: readonly string[] | undefined;
  readonly followUps?: number | undefined;
  /** When it begins or is due, as the reader writes it. */
  readonly time?: string | undefined;
  /** What is kept on a day of every year: `birth`, or what happened, in the reader's words. */
  readonly event?: string | undefined;
  readonly isOverdue?: boolean | undefined;
  readonly file?: string | undefined;
  readonly refused?: number | undefined;
  readonly failed?: boolean | undefined;
};

const mostFields = 3;

/** The sentence of a notice. */
export function noticeSentence(words: NoticeWords, language: Language): string {
  const { fields = [], title, by, times = 1 } = words;
  const shown = fields.slice(0, mostFields).join(language === 'zh' ? '、' : ', ');
  return fill(templateOf(words)[language], {
    ...words,
    by: by ?? somebody[language],
    title: title ?? '',
    count: times,
    objects: words.objects ?? records[language],
    fields: fields.length > mostFields ? `${shown}…` : shown,
  });
}

function templateOf(words: NoticeWords): Text {
  if (words.isHidden) return hidden;
  const { kind, times = 1 } = words;
  const isMany = words.title === null && times > 1;
  if (kind === 'task') return isMany ? sentences.tasks : sentences.task;
  if (kind === 'assigned') return isMany ? sentences.assignedMany : sentences.assigned;
  if (kind === 'followed') return ofFollowed(words);
  if (kind === 'commitment') return words.isOverdue ? sentences.overdue : sentences.due;
  if (kind === 'occasion')
    return words.event === 'birth' ? sentences.birthday : sentences.anniversary;
  if (kind === 'falling' && words.event === 'lead') return sentences.fellBack;
  if (kind === 'falling') return isMany ? sentences.fallingMany : sentences.falling;
  if (kind === 'approval') return approvals[words.event ?? ''] ?? sentences.followed;
  if (kind === 'import') return words.failed ? sentences.importFailed : sentences.imported;
  if (kind === 'mention' || kind === 'invited' || kind === 'reminder') return sentences[kind];
  return sentences.followed;
}

function ofFollowed({ times = 1, followUps = 0, fields = [] }: NoticeWords): Text {
  if (times > 1) return followUps === times ? sentences.followUps : sentences.changes;
  if (followUps > 0) return sentences.followUp;
  return fields.length > 0 ? sentences.fields : sentences.followed;
}

const somebody: Text = { en: 'Somebody', zh: '有人' };
const records: Text = { en: 'records', zh: '记录' };
const hidden: Text = {
  en: 'Something about a record that you can no longer see',
  zh: '关于一条您已无法查看的记录',
};

const sentences = {
  mention: { en: '{by} mentioned you in “{title}”', zh: '{by}在“{title}”中提到了您' },
  task: { en: '{by} gave you “{title}” to do', zh: '{by}给您安排了“{title}”' },
  tasks: { en: '{by} gave you {count} things to do', zh: '{by}给您安排了 {count} 项跟进' },
  assigned: { en: '{by} made you the owner of “{title}”', zh: '{by}将“{title}”分配给了您' },
  assignedMany: {
    en: '{by} made you the owner of {count} {objects}',
    zh: '{by}将 {count} 条{objects}分配给了您',
  },
  followed: { en: '{by} changed “{title}”', zh: '{by}更新了“{title}”' },
  fields: { en: '{by} changed {fields} of “{title}”', zh: '{by}修改了“{title}”的{fields}' },
  changes: {
    en: '“{title}” has {count} pieces of news, the last by {by}',
    zh: '“{title}”有 {count} 条新动态，最近一条来自{by}',
  },
  followUp: { en: '{by} wrote a follow-up on “{title}”', zh: '{by}跟进了“{title}”' },
  followUps: {
    en: '“{title}” has {count} new follow-ups, the last by {by}',
    zh: '“{title}”有 {count} 条新跟进，最近一条来自{by}',
  },
  invited: { en: '{by} invited you to “{title}”', zh: '{by}邀请您参加“{title}”' },
  reminder: { en: '“{title}” at {time}', zh: '“{title}”，{time}' },
  birthday: { en: 'The birthday of “{title}” is on {time}', zh: '“{title}”的生日是{time}' },
  anniversary: {
    en: '“{title}”: {event}, anniversary on {time}',
    zh: '“{title}”的{event}纪念日是{time}',
  },
  due: { en: 'The promise “{title}” is due today', zh: '承诺“{title}”今天到期' },
  overdue: { en: 'The promise “{title}” is overdue', zh: '承诺“{title}”已逾期' },
  falling: {
    en: '“{title}” falls into the pool on {time}',
    zh: '“{title}”将于 {time} 掉入公海',
  },
  fallingMany: {
    en: '{count} of your customers soon fall into a pool, the first on {time}',
    zh: '您有 {count} 位客户即将掉入公海，最早 {time}',
  },
  fellBack: {
    en: '“{title}” went back into the lead pool, as nobody took it up',
    zh: '“{title}”未及时跟进，已回到线索池',
  },
  imported: {
    en: 'The import of {file} is done, {refused} rows were refused',
    zh: '{file} 已导入，{refused} 行被拒绝',
  },
  importFailed: { en: 'The import of {file} failed', zh: '{file} 导入失败' },
} as const satisfies Readonly<Record<string, Text>>;

/** What happened to an approval, by the event. */
const approvals: Readonly<Record<string, Text>> = {
  asked: { en: '{by} asks you to approve “{title}”', zh: '{by}请您审批“{title}”' },
  nudged: { en: '{by} waits for your decision on “{title}”', zh: '{by}催办“{title}”，等待您审批' },
  copied: { en: '“{title}” passed a step that you are told of', zh: '“{title}”审批抄送给您' },
  approved: { en: '“{title}” was approved', zh: '“{title}”已审批通过' },
  rejected: { en: '{by} rejected “{title}”', zh: '{by}驳回了“{title}”' },
  returned: { en: '{by} returned “{title}” to you', zh: '{by}将“{title}”退回给您' },
};

/** What the kinds of notices are called. */
export const noticeKindLabels: Readonly<Record<NoticeKind, Text>> = {
  mention: { en: 'Mentions', zh: '提到我' },
  task: { en: 'Things given to me to do', zh: '安排给我' },
  assigned: { en: 'Records given to me', zh: '分配给我' },
  followed: { en: 'What I follow', zh: '我的关注' },
  invited: { en: 'Invitations', zh: '邀请' },
  reminder: { en: 'Reminders', zh: '提醒' },
  commitment: { en: 'Promises due', zh: '承诺到期' },
  occasion: { en: 'Birthdays and anniversaries', zh: '生日和纪念日' },
  falling: { en: 'Customers and leads that fall into a pool', zh: '客户、线索掉入公海' },
  approval: { en: 'Approvals', zh: '审批' },
  import: { en: 'Imports', zh: '导入结果' },
};
