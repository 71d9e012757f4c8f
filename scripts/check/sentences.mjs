const chinese = /\p{Script=Han}/u;
/** What stands in texts of the other language: the product's name, and the switch that a lost reader seeks. */
const chineseInEnglish = /知音|切换为中文|中文/g;
const englishInChinese = /Switch to English/g;
/** What a reader types or clicks, not what he reads. */
const verbatim = /\{+[^{}]*\}+|https?:\S+|\S+@\S+|\bnpm(?: [a-z-]+)+/g;
/** Names that are the same in every language. Abbreviations (API) and names like vCard need no entry. */
const names = new Set([
  'Google',
  'Microsoft',
  'Salesforce',
  'Outlook',
  'Rapport',
  'Excel',
  'English',
  'Webhook',
  'Telegram',
  'Skype',
]);

/** What is wrong with a text in its two languages, as sentences. */
export function judgeText(en, zh) {
  const faults = [...judgeEnglish(en), ...judgeChinese(zh)];
  const [inEnglish, inChinese] = [holesOf(en), holesOf(zh)].map((holes) =>
    [...holes].toSorted().join(', '),
  );
  if (inEnglish !== inChinese) faults.push(`has {${inEnglish}} in en and {${inChinese}} in zh`);
  return faults;
}

function judgeEnglish(en) {
  if (en.trim() === '') return ['has no en'];
  const faults = [];
  if (chinese.test(en.replaceAll(chineseInEnglish, ''))) faults.push('has Chinese in en');
  if (/[，。；：！？（）、]/.test(en)) faults.push('has full-width punctuation in en');
  if (/\b(please|successfully)\b|!|^error\b/i.test(en)) {
    faults.push('says please, successfully, error or ! in en: say what happened and what to do');
  }
  return faults;
}

function judgeChinese(zh) {
  if (zh.trim() === '') return ['has no zh'];
  const faults = [];
  if (isUntranslated(zh)) faults.push('has English in zh');
  if (/\p{Script=Han}\s*([,;:?!]|\.(\s|$))/u.test(zh))
    faults.push('has half-width punctuation in zh');
  if (zh.includes('！')) faults.push('has ！ in zh: say it calmly');
  return faults;
}

/** A sentence of four English words, or a word that has no Chinese around it and is not a name. */
function isUntranslated(zh) {
  const text = zh.replaceAll(verbatim, ' ').replaceAll(englishInChinese, ' ');
  if (chinese.test(text)) return /[A-Za-z]+(?: [a-z]+){3,}/.test(text);
  const words = text.match(/[A-Za-z][A-Za-z'-]*/g) ?? [];
  return words.some((word) => !names.has(word) && !isAbbreviation(word));
}

/** CSV, vCard, OAuth, IDs; not Owner, not owner. */
function isAbbreviation(word) {
  return word.length === 1 || /^.+[A-Z]/.test(word);
}

/** The names of the holes of a sentence: `{name}`, `{{name}}`, `{count, plural, one {…} other {…}}`. */
function holesOf(text) {
  const single = text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, '{$1}');
  const holes = new Set();
  let depth = 0;
  for (let at = 0; at < single.length; at += 1) {
    if (single[at] === '}') depth -= 1;
    if (single[at] !== '{') continue;
    const hole = /^\{\s*(\w+)\s*[,}]/.exec(single.slice(at));
    // Braces alternate: a hole, its cases, holes within a case, and so on.
    if (hole && depth % 2 === 0) holes.add(hole[1]);
    depth += 1;
  }
  return holes;
}
