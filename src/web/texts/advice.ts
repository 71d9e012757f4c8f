import { defineTexts } from '#web/language/i18n.ts';

/** What to do with customers of each life-cycle stage, where the firm's rules say nothing of their own. */
export const adviceTexts = defineTexts({
  exploration: {
    en: 'Prove to be reliable, make the next step a small one.',
    zh: '证明可靠，让下一步足够小。',
  },
  formation: { en: 'Broaden the range, meet more people.', zh: '扩大品类，认识更多人。' },
  stability: {
    en: 'Keep up the service, watch competitors, ask for referrals.',
    zh: '保持服务，关注竞争者，请求推荐。',
  },
  decline: { en: 'Find the reason, win back or let go.', zh: '查明原因，挽回或放弃。' },
});
