import { escapeHtml } from '#areas/customers/mail/rules.ts';
import { fill, inLanguage, type Language, type Text } from '#kit/text.ts';
import type { LinkStanding } from '#areas/sales/quote-link/rules.ts';
import type { QuoteWords } from '../paper/offer/quote-words.ts';
import { pageStyle, pageTexts, reasons } from './page-words.ts';
import type { Answer } from './links.ts';

type Page = { readonly language: Language; readonly nonce: string };

/** The page of a quote that may be answered, or that was: what is offered, the PDF, and the forms of an answer. */
export function quotePage(
  { language, nonce }: Page,
  { words, standing, address }: { words: QuoteWords; standing: LinkStanding; address: string },
): string {
  const say = sayIn(language);
  const one = (name: string) => escapeHtml(words.values[name] ?? '');
  const fact = (label: Text, name: string) =>
    one(name) === '' ? '' : `<dt>${say(label)}</dt><dd>${one(name)}</dd>`;
  const rows = words.lines.map(
    (line) =>
      `<tr><td>${escapeHtml(line['text'] ?? '')}</td><td class="n">${escapeHtml(`${line['quantity'] ?? ''} ${line['unit'] ?? ''}`)}</td><td class="n">${escapeHtml(line['unitPrice'] ?? '')}</td><td class="n">${escapeHtml(line['amount'] ?? '')}</td></tr>`,
  );
  const heads = [pageTexts.item, pageTexts.quantity, pageTexts.price, pageTexts.amount]
    .map((text) => `<th scope="col">${say(text)}</th>`)
    .join('');
  const body = [
    `<p class="q">${one('company.name')}</p><h1>${one('name')}</h1>`,
    `<dl>${fact(pageTexts.number, 'number')}${fact(pageTexts.for, 'party.name')}${fact(pageTexts.date, 'quotedOn')}${fact(pageTexts.until, 'validUntil')}</dl>`,
    `<div class="s"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    `<dl>${fact(pageTexts.net, 'net')}${fact(pageTexts.tax, 'tax')}${fact(pageTexts.freight, 'freight')}${fact(pageTexts.discount, 'discount')}${fact(pageTexts.total, 'total')}</dl>`,
    `<dl>${fact(pageTexts.payment, 'paymentTerm')}${fact(pageTexts.delivery, 'delivery')}${fact(pageTexts.terms, 'terms')}</dl>`,
    `<p><a href="${address}/offer.pdf">${say(pageTexts.pdf)}</a></p>`,
    standing === 'open'
      ? formsOf(language)
      : `<p role="status"><strong>${say(pageTexts[standing === 'accepted' ? 'accepted' : 'rejected'])}</strong></p>`,
  ].join('');
  return whole({ language, nonce }, `${one('name')}`, body);
}

function formsOf(language: Language): string {
  const say = sayIn(language);
  const name = `<label>${say(pageTexts.name)}<input name="name" required maxlength="120" autocomplete="name"></label>`;
  const note = `<label>${say(pageTexts.note)}<textarea name="note" maxlength="300" rows="2"></textarea></label>`;
  const options = Object.entries(reasons)
    .map(([value, text]) => `<option value="${value}">${say(text)}</option>`)
    .join('');
  return [
    `<details><summary>${say(pageTexts.accept)}</summary><form method="post"><input type="hidden" name="kind" value="accept">${name}${note}<label class="c"><input type="checkbox" name="agree" value="yes" required> ${say(pageTexts.agree)}</label><button>${say(pageTexts.next)}</button></form></details>`,
    `<details><summary>${say(pageTexts.reject)}</summary><form method="post"><input type="hidden" name="kind" value="reject">${name}<label>${say(pageTexts.reason)}<select name="reason">${options}</select></label>${note}<button>${say(pageTexts.next)}</button></form></details>`,
  ].join('');
}

/** Asks once more before an answer is written. */
export function confirmPage({ language, nonce }: Page, answer: Answer, title: string): string {
  const say = sayIn(language);
  const kept = Object.entries({ ...answer, agree: 'yes', confirm: 'yes' })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  const asked = fill(say(answer.kind === 'accept' ? pageTexts.sureAccept : pageTexts.sureReject), {
    name: escapeHtml(answer.name),
    title: escapeHtml(title),
  });
  const body = `<h1>${asked}</h1><form method="post">${kept}<button>${say(answer.kind === 'accept' ? pageTexts.accept : pageTexts.reject)}</button></form><p><a href="">${say(pageTexts.back)}</a></p>`;
  return whole({ language, nonce }, asked, body);
}

/** The page of a link that leads to nothing, or no longer to this quote; in both languages where nobody knows who reads it. */
export function deadLinkPage(
  language: Language | null,
  nonce: string,
  why: 'wrong' | 'expired' | 'replaced' | 'gone',
): string {
  const text = pageTexts[why];
  const words =
    language === null
      ? `${text.en}<br><span lang="zh">${text.zh}</span>`
      : inLanguage(text, language);
  return whole(
    { language: language ?? 'en', nonce },
    inLanguage(pageTexts.quote, language ?? 'en'),
    `<p>${words}</p>`,
  );
}

function sayIn(language: Language): (text: Text) => string {
  return (text) => inLanguage(text, language);
}

function whole({ language, nonce }: Page, title: string, body: string): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style nonce="${nonce}">${pageStyle}</style></head><body><main>${body}</main></body></html>\n`;
}
