import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles } from './gate.ts';

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  return checkFiles('texts', files).problems;
}

describe('the two languages of a text', () => {
  const good = [
    ['Owner of {name}', '{name} 的负责人'],
    ['Rapport 知音', 'Rapport 知音'],
    ['CSV', 'CSV'],
    ['vCard', 'vCard'],
    ['Set PUBLIC_URL.', '设置 PUBLIC_URL。'],
    ['{count, plural, one {# lead} other {# leads}}', '{count} 条线索'],
  ] as const;
  const bad = [
    ['Owner', '', 'has no zh'],
    ['', '负责人', 'has no en'],
    ['Owner', 'Owner', 'has English in zh'],
    ['Owner', 'owner', 'has English in zh'],
    ['Send a proposal', '发送 a proposal to this customer', 'has English in zh'],
    ['Owner 负责人', '负责人', 'has Chinese in en'],
    ['Owner，again', '负责人', 'has full-width punctuation in en'],
    ['Owner, again', '负责人,再次', 'has half-width punctuation in zh'],
    ['Owner of {name}', '{title} 的负责人', 'has {name} in en and {title} in zh'],
    ['{count, plural, one {one} other {#}}', '共有', 'has {count} in en and {} in zh'],
    ['Please wait', '稍候', 'says please'],
    ['Saved!', '已保存', 'says please, successfully, error or !'],
    ['Saved', '已保存！', 'has ！ in zh'],
  ] as const;
  let problems: readonly string[] = [];

  // One run judges them all; the line tells which text a fault belongs to.
  beforeAll(() => {
    const lines = [...good, ...bad].map(([en, zh]) => `use(${JSON.stringify({ en, zh })});`);
    problems = problemsOf({ 'src/areas/sales/lead/object.ts': lines.join('\n') });
  });

  function faultsOf(index: number): string[] {
    return problems.filter((problem) =>
      problem.startsWith(`src/areas/sales/lead/object.ts:${index + 1} `),
    );
  }

  test.each(good.entries().toArray())('text %i is fine: %j', (index) => {
    expect(faultsOf(index)).toEqual([]);
  });

  test.each(bad.entries().toArray())('text %i has a fault: %j', (index, [, , fault]) => {
    const faults = faultsOf(good.length + index);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test('a text with one language only is refused, wherever it stands', () => {
    const files = { 'src/web/page.tsx': "export const a = <p>{say({ en: 'Owner' })}</p>;" };
    expect(problemsOf(files)).toEqual(['src/web/page.tsx:1 "Owner" has no zh']);
    const script = { 'scripts/start.mjs': "console.log({ zh: '请稍候' });" };
    expect(problemsOf(script)).toEqual(['scripts/start.mjs:1 "请稍候" has no en']);
  });
});

describe('the sentences that the program names', () => {
  const sentences = "export const texts = { 'lead.closed': { en: 'Closed', zh: '已关闭' } };";

  test.each([
    ["throw new Problem('lead.closed');", []],
    ["refuseIf(closed, 'lead.closed');", []],
    [
      "refuseIf(closed, late ? 'lead.closed' : 'lead.late');",
      ['there is no sentence for lead.late'],
    ],
    ["throw new Problem('lead.open'); say('lead.closed');", ['there is no sentence for lead.open']],
    ['throw new Problem(`lead.${state}`);', []],
    [
      'throw new Problem(`case.${state}`);',
      ['no sentence for /^case', "nothing says 'lead.closed'"],
    ],
    ["const title = t('lead.closed');", []],
    ["const title = t('lead.title'); say('lead.closed');", ['no sentence for lead.title']],
    ['', ["nothing says 'lead.closed'"]],
  ])('%s finds %j', (code, expected) => {
    const problems = problemsOf({
      'src/areas/sales/lead/texts.ts': sentences,
      'src/areas/sales/lead/actions.ts': `export function act() { ${code} }`,
    });
    expect(problems).toHaveLength(expected.length);
    for (const [index, part] of expected.entries()) expect(problems[index]).toContain(part);
  });

  test("a refusal that an object's checks name needs a sentence", () => {
    const object = "export const lead = { checks: [{ code: 'lead.odd', condition: {} }] };";
    expect(problemsOf({ 'src/areas/sales/lead/object.ts': object })).toEqual([
      'src/areas/sales/lead/object.ts:1 there is no sentence for lead.odd',
    ]);
  });

  test('a sentence that counts is named by its stem, and one code has one sentence', () => {
    const text = "{ en: '{count} leads', zh: '{count} 条线索' }";
    const files = {
      'src/web/texts/lead.ts': `export const texts = { 'leads_one': ${text}, 'leads_other': ${text} };`,
      'src/web/page.tsx': "export const Page = () => t('leads', { count: 2 });",
    };
    expect(problemsOf(files)).toEqual([]);
    // A set of the web app stands for itself; refusals are looked up in one table.
    const told = {
      'src/areas/act.ts': "export const act = () => { throw new Problem('lead.odd'); };",
    };
    const once = { ...told, 'src/areas/texts.ts': `export const x = { 'lead.odd': ${text} };` };
    const twice = { ...once, 'src/engine/texts.ts': `export const y = { 'lead.odd': ${text} };` };
    expect(problemsOf(once)).toEqual([]);
    expect(problemsOf(twice)).toHaveLength(1);
  });
});
