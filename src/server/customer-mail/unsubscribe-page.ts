import { escapeHtml } from '#areas/customers/mail/rules.ts';
import { fill, inLanguage, type Language, type Text } from '#kit/text.ts';
import type { SignOff } from './unsubscribe.ts';

/** The page behind an unsubscribe link: asks once, or says that it is done; needs no script. */
export function unsubscribePage(found: SignOff, nonce: string): string {
  const { language, company, isOff } = found;
  const say = (text: Text): string =>
    fill(escapeHtml(inLanguage(text, language)), { company: escapeHtml(company) });
  if (isOff) return page(language, nonce, { title: say(texts.done), text: say(texts.doneText) });
  const button = `<form method="post"><button type="submit">${say(texts.button)}</button></form>`;
  return page(language, nonce, { title: say(texts.ask), text: say(texts.askText), more: button });
}

/** The page for a link that is none of ours, in both languages, as nobody knows who reads it. */
export function brokenLinkPage(nonce: string): string {
  return page('en', nonce, {
    title: `${texts.broken.en} ${texts.broken.zh}`,
    text: `${texts.brokenText.en}<br><span lang="zh">${texts.brokenText.zh}</span>`,
  });
}

const texts = {
  ask: { en: 'Unsubscribe', zh: '退订邮件' },
  askText: {
    en: 'You will get no more mail with offers and news from {company}. Mail about your orders and answers to your questions still comes.',
    zh: '退订后，您将不再收到{company}的营销推广邮件；与订单相关的邮件及对您问题的答复仍会发送。',
  },
  button: { en: 'Unsubscribe me', zh: '确认退订' },
  done: { en: 'You are unsubscribed', zh: '您已退订' },
  doneText: {
    en: 'You get no more mail with offers and news from {company}. It takes effect at once.',
    zh: '您不会再收到{company}的营销推广邮件，即时生效。',
  },
  broken: { en: 'This link does not work.', zh: '链接无效。' },
  brokenText: {
    en: 'It is not whole. Open it from the mail once more, or answer the mail.',
    zh: '链接不完整，请从邮件中重新打开，或直接回复该邮件。',
  },
} as const satisfies Readonly<Record<string, Text>>;

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;background:light-dark(#f5f5f4,#1c1917);color:light-dark(#1c1917,#f5f5f4)}main{box-sizing:border-box;width:min(100% - 32px,440px);padding:32px;border-radius:12px;background:light-dark(#fff,#292524)}h1{margin:0 0 12px;font-size:22px}p{margin:0 0 24px}p:last-child{margin:0}button{font:inherit;padding:10px 20px;border:0;border-radius:8px;background:#115e59;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid #5eead4;outline-offset:2px}`;

function page(
  language: Language,
  nonce: string,
  { title, text, more = '' }: { title: string; text: string; more?: string },
): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style nonce="${nonce}">${style}</style></head><body><main><h1>${title}</h1><p>${text}</p>${more}</main></body></html>\n`;
}
