import type { Texts } from '#kit/text.ts';

/** Sentences of what is wrong with a formula. */
export const formulaTexts: Texts = {
  'formula.empty': { en: 'Write a formula.', zh: '请填写公式。' },
  'formula.too-long': {
    en: 'A formula has at most {limit} characters. Split this one into two fields.',
    zh: '公式最多 {limit} 个字符，请拆分为两个字段。',
  },
  'formula.too-deep': {
    en: 'Brackets nest at most {limit} deep. Split the formula into two fields.',
    zh: '括号最多嵌套 {limit} 层，请拆分为两个字段。',
  },
  'formula.too-many-parts': {
    en: 'A formula has at most {limit} values and operators. Split it into two fields.',
    zh: '公式最多包含 {limit} 个值和运算符，请拆分为两个字段。',
  },
  'formula.sign-unknown': {
    en: '“{sign}” means nothing in a formula. Put text in quotation marks.',
    zh: '公式中不能使用“{sign}”。文本请加引号。',
  },
  'formula.text-open': {
    en: 'The closing quotation mark of this text is missing.',
    zh: '这段文本缺少右引号。',
  },
  'formula.bracket-open': {
    en: 'The closing bracket is missing.',
    zh: '缺少右括号。',
  },
  'formula.bracket-stray': {
    en: 'This bracket closes nothing. Take it away.',
    zh: '这个右括号没有对应的左括号，请删除。',
  },
  'formula.comma-stray': {
    en: 'Commas stand only between the values of a function.',
    zh: '逗号只能用在函数的各个值之间。',
  },
  'formula.ends-early': {
    en: 'A value is missing after this.',
    zh: '此处之后缺少一个值。',
  },
  'formula.value-missing': {
    en: 'A value is missing before “{sign}”.',
    zh: '“{sign}”之前缺少一个值。',
  },
  'formula.operator-missing': {
    en: 'A sign such as + or & is missing before this.',
    zh: '此处之前缺少 +、& 等运算符。',
  },
  'formula.comparisons-chained': {
    en: 'Compare two values at a time and join them with “and”: a < b and b < c.',
    zh: '每次只能比较两个值，请用 and 连接：a < b and b < c。',
  },
  'formula.path-unreadable': {
    en: '“{path}” is not a field. A path looks like account.name.',
    zh: '“{path}”不是字段。路径的写法如 account.name。',
  },
  'formula.path-too-long': {
    en: 'A path has at most {limit} names.',
    zh: '路径最多包含 {limit} 个名称。',
  },
  'formula.field-unknown': {
    en: '“{object}” has no field “{name}”.',
    zh: '“{object}”没有字段“{name}”。',
  },
  'formula.field-meant': {
    en: '“{object}” has no field “{name}”. Write {meant}.',
    zh: '“{object}”没有名为“{name}”的字段，请写 {meant}。',
  },
  'formula.field-unreadable': {
    en: 'Formulas cannot read “{field}”.',
    zh: '公式不能读取“{field}”。',
  },
  'formula.roll-up': {
    en: '“{field}” is counted over other records and changes by itself. A formula cannot read it.',
    zh: '“{field}”由其他记录汇总而来，会自行变化，公式不能读取。',
  },
  'formula.to-many': {
    en: '“{field}” holds several records. Make a roll-up field over them instead.',
    zh: '“{field}”包含多条记录，请改用汇总字段。',
  },
  'formula.part-needed': {
    en: '“{field}” has several parts. Choose one: {parts}.',
    zh: '“{field}”由几部分组成，请选择其一：{parts}。',
  },
  'formula.link-as-value': {
    en: '“{path}” is a linked record. Choose a field of it, such as {path}.name.',
    zh: '“{path}”是关联记录，请选择它的一个字段，例如 {path}.name。',
  },
  'formula.choice-as-value': {
    en: '“{path}” is a choice. Write LABEL({path}) for its name or CODE({path}) for its code.',
    zh: '“{path}”是选项字段。取名称请写 LABEL({path})，取代码请写 CODE({path})。',
  },
  'formula.money-as-number': {
    en: '“{path}” is an amount of money. Write AMOUNT({path}) for its number.',
    zh: '“{path}”是金额。取数值请写 AMOUNT({path})。',
  },
  'formula.money-and-number': {
    en: 'Money and a plain number do not mix: the currency is not clear. Write AMOUNT(…) for the number of an amount, or MONEY(…, "CNY") for a number in a currency.',
    zh: '金额与普通数字不能直接运算，因为货币不明确。取金额的数值请写 AMOUNT(…)，给数字加上货币请写 MONEY(…, "CNY")。',
  },
  'formula.plus-on-text': {
    en: 'Texts are joined with &, not with +.',
    zh: '连接文本请用 &，不用 +。',
  },
  'formula.operator-unfit': {
    en: '“{sign}” does not work between {left} and {right}.',
    zh: '“{sign}”不能用于{left}与{right}之间。',
  },
  'formula.type-unfit': {
    en: 'This is {is}; {wanted} is wanted here.',
    zh: '此处是{is}，需要的是{wanted}。',
  },
  'formula.types-differ': {
    en: '{left} and {right} cannot be compared.',
    zh: '{left}与{right}不能比较。',
  },
  'formula.not-ordered': {
    en: 'Of {is} values none is before the other. Compare with = or <>.',
    zh: '{is}没有先后大小，请用 = 或 <> 比较。',
  },
  'formula.branches-differ': {
    en: 'This gives {is}, the value before it gives {wanted}. All must give the same kind.',
    zh: '此处得到{is}，前面的值得到{wanted}，类型必须一致。',
  },
  'formula.compare-with-empty': {
    en: 'Nothing equals an empty value. Write IS_EMPTY(…) instead.',
    zh: '任何值都不等于空值，请改用 IS_EMPTY(…)。',
  },
  'formula.choice-and-text': {
    en: 'Compare a choice with one option in quotation marks, or write CODE(…) for its text.',
    zh: '选项请与引号中的一个选项比较；取其文本请写 CODE(…)。',
  },
  'formula.choices-compared': {
    en: 'Several options may be chosen here. Write HAS(…, "option").',
    zh: '此处可选多个选项，请写 HAS(…, "选项")。',
  },
  'formula.option-unknown': {
    en: 'There is no option “{option}”. There are: {options}.',
    zh: '没有选项“{option}”。可用的选项：{options}。',
  },
  'formula.option-meant': {
    en: 'Options are written by their code: "{meant}" for “{option}”.',
    zh: '选项请写代码：“{option}”写作 "{meant}"。',
  },
  'formula.option-not-written': {
    en: 'Write this option out, in quotation marks.',
    zh: '请在引号中直接写出该选项。',
  },
  'formula.function-unknown': {
    en: 'There is no function {name}.',
    zh: '没有函数 {name}。',
  },
  'formula.function-meant': {
    en: 'There is no function {name}. Write {meant}.',
    zh: '没有函数 {name}，请写 {meant}。',
  },
  'formula.no-clock': {
    en: '{name} is not there: a formula is stored when its record is saved and would be wrong the next day. Filter by relative days such as “last 30 days” instead.',
    zh: '没有 {name}：公式的值在保存记录时存下，到第二天就不对了。请改用“最近 30 天”等相对日期筛选。',
  },
  'formula.too-few-inputs': {
    en: '{name} needs more values: {signature}.',
    zh: '{name} 缺少值：{signature}。',
  },
  'formula.too-many-inputs': {
    en: '{name} takes fewer values: {signature}.',
    zh: '{name} 的值太多：{signature}。',
  },
  'formula.result-unfit': {
    en: 'The formula gives {is}, but the field holds {wanted}.',
    zh: '公式得到{is}，而字段需要{wanted}。',
  },
  'formula.circular': {
    en: 'The formula would need itself: {fields}. Take one of these fields out.',
    zh: '公式循环引用了自身：{fields}。请去掉其中一个字段。',
  },
};
