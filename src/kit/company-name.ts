import { searchFold } from './search-fold.ts';
import { simplifyEach } from './simplified.ts';

/** What a company's name is made of. */
export type CompanyName = {
  /** The name without legal form, brackets and punctuation, folded: what two spellings of one company share. */
  readonly core: string;
  /** The legal forms found, as written in the table: 有限公司, gmbh, ltd. */
  readonly legalForms: readonly string[];
  /** What stood in brackets and names a place or branch: 北京. */
  readonly places: readonly string[];
};

/** Takes a company's name apart, so that spellings of one name can be compared. */
export function companyNameOf(name: string): CompanyName {
  const { rest, places } = takeBrackets(searchFold(name).trim());
  const chinese = takeChineseForm(rest.replace(/\s+/g, ' '));
  const latin = takeLatinForms(chinese.rest);
  const core = joined(latin.rest) || joined(rest) || searchFold(name).trim();
  return { core, legalForms: [...chinese.forms, ...latin.forms], places };
}

/** One text for all spellings of a company's name: its core, then what stands in brackets; the legal form left out. */
export function companyNameKey(name: string): string {
  const { core, places } = companyNameOf(name);
  // The place stays: 知音（北京）有限公司 and 知音（上海）有限公司 are two companies.
  return [core, ...places].join('|');
}

/** A short name to propose: without legal form, without the place in front where one is known, without the trade at its end. */
export function shortCompanyName(name: string, places: ReadonlySet<string> = new Set()): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
  if (!/\p{Script=Han}/u.test(plain)) return withoutLatinForms(plain);
  const { rest } = takeBrackets(plain);
  const bare = takeChineseForm(rest).rest.replace(/(?:集团|控股|股份)+$/, '');
  const named = withoutPlace(bare, places);
  const short = named.slice(0, simplifyEach(named).replace(trades, '').length);
  return [...short].length >= 2 ? short : bare || plain;
}

const bracketed =
  /[([{【〔〈《「『]\s*([^()[\]{}【】〔〕〈〉《》「」『』]*?)\s*[)\]}】〕〉》」』]/g;
const notPlaces = /^(?:the|集团|控股|股份|.*(?:公司|ltd|inc|gmbh|llc))$/;

function takeBrackets(name: string): { rest: string; places: string[] } {
  const places: string[] = [];
  const rest = name.replace(bracketed, (_, inside: string) => {
    const text = joined(inside);
    if (text === '' || notPlaces.test(text)) return ` ${inside} `;
    places.push(text);
    return ' ';
  });
  return { rest: rest.trim(), places: places.toSorted() };
}

const chineseForms =
  /(?:(?:集团|控股)?(?:股份)?(?:有限责任公司|有限公司|股份公司|无限公司)|(?:集团|总)公司|分公司|公司|株式会社|有限会社|合同会社|合伙企业|个体工商户|个人独资企业|工作室|\(有限合伙\)|\(普通合伙\))$/;

// A branch carries the form of its parent before its own: 某某有限公司上海分公司 keeps 上海.
function takeChineseForm(name: string): { rest: string; forms: string[] } {
  const leading = /^(?:株式会社|有限会社)/.exec(name)?.[0];
  const tail = name.replace(/^(?:株式会社|有限会社)\s*/, '').replace(/\s+$/, '');
  const form = chineseForms.exec(tail)?.[0];
  const rest = form === undefined ? tail : tail.slice(0, -form.length);
  const parent = /(?:股份)?有限(?:责任)?公司/.exec(rest)?.[0];
  return {
    rest: (parent === undefined ? rest : rest.replace(parent, '')).trim(),
    forms: [parent, form, leading].filter((found) => found !== undefined),
  };
}

const latinForms = new Set(
  (
    'ltd limited inc incorporated corp corporation co company llc lllp llp lp plc pllc pc pte pty pvt private gmbh ag kg kgaa ohg gbr ug ev eg mbh ' +
    'sa sas sarl sasu eurl snc scs sci spa srl srls sapa snc sl slu slp slne sab cv sv rl bv nv vof cvba ab oy oyj as asa aps is ks hf ehf ' +
    'kft zrt nyrt rt sro ad doo dd ood eood kd oo ooo oao zao pao pjsc jsc ojsc cjsc sp zoo spzoo se kk gk yk bhd sdn tbk pt cia ltda eireli me'
  ).split(' '),
);
const joining = new Set(['and', '&', '+', 'und', 'et', 'y', 'e']);

// Forms stand at the end, several in a row, with or without points: Co., Ltd. - GmbH & Co. KG - S.p.A.
function takeLatinForms(name: string): { rest: string; forms: string[] } {
  const words = undotted(name)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const forms: string[] = [];
  while (words.length > 1) {
    const last = words.at(-1)?.replace(/\W+$/u, '') ?? '';
    const isJoin =
      forms.length > 0 &&
      joining.has(words.at(-1) ?? '') &&
      latinForms.has(words.at(-2)?.replace(/\W+$/u, '') ?? '');
    if (!isJoin && !latinForms.has(last)) break;
    if (!isJoin) forms.unshift(last);
    words.pop();
  }
  const [first = ''] = words;
  if (words.length > 1 && first === 'the') words.shift();
  return { rest: words.join(' '), forms };
}

function withoutLatinForms(name: string): string {
  const { forms } = takeLatinForms(searchFold(name));
  const words = undotted(name)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const isEnd = (word: string) =>
    forms.includes(searchFold(word).replace(/\W+$/u, '')) || joining.has(searchFold(word));
  let end = words.length;
  if (forms.length > 0) while (end > 1 && isEnd(words[end - 1] ?? '')) end -= 1;
  return words
    .slice(0, end)
    .join(' ')
    .replace(/^the (?=\S)/i, '');
}

// S.p.A. is SpA, and Sp. z o.o. is Spzoo.
function undotted(name: string): string {
  return name
    .replace(/\bsp\.?\s*z\s*o\.?\s*o\.?/gi, 'spzoo')
    .replace(/\be\.\s?v\./gi, 'ev')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) =>
      letters.replaceAll('.', ''),
    );
}

function joined(text: string): string {
  const bare = text
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

const trades =
  /(?:网络|信息|电子|智能|生物|软件|新能源|环保|文化|医药|食品|建筑|工程|机电|数字|数据|通信|电器|机械|汽车)?(?:科技|技术|贸易|实业|商贸|工贸|传媒|咨询|服务|投资|发展|管理|制造|集团|控股|股份|网络|软件|电子|设备)+$/;

function withoutPlace(name: string, places: ReadonlySet<string>): string {
  const head = Array.from({ length: Math.min(12, name.length - 2) }, (_, index) =>
    name.slice(0, index + 1),
  );
  const place = head.findLast(
    (text) => places.has(text) || places.has(text.replace(/[省市区县]$/, '')),
  );
  if (place === undefined) return name;
  const rest = name.slice(place.length).replace(/^[省市区县]/, '');
  return withoutPlace(rest, places);
}
