import type { Texts } from '#kit/text.ts';

/** Sentences of background work. */
export const texts: Texts = {
  'job.missing': { en: 'There is no such job.', zh: '没有这个任务。' },
  'job.not-yours': {
    en: 'Only administrators see everybody’s jobs.',
    zh: '仅系统管理员可查看所有人的任务。',
  },
  'job.unknown': {
    en: 'This version does not know the job “{name}”.',
    zh: '此版本不认识任务“{name}”。',
  },
  'job.failed': {
    en: 'The job failed several times and was given up. Give its id to your administrator.',
    zh: '任务多次失败，已放弃。请把任务编号告诉管理员。',
  },
  'job.nobody': {
    en: 'The person who started the job is no longer active.',
    zh: '启动任务的人员已停用。',
  },
};
