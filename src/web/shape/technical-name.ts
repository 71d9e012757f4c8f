import { readingsOf } from '#kit/pinyin.ts';

type Labels = { readonly en: string | null; readonly zh: string | null };

/** The name of an own field in files and the API, from its label: Colour → xColour, 颜色 → xYanSe; another of that name gets a number. */
export function fieldNameOf(labels: Labels, taken: ReadonlySet<string>): string {
  const words = wordsOf(labels).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const stem = words.join('').slice(0, 30);
  // What begins with a digit gets a letter before it.
  const name = /^[A-Z]/.test(stem) ? `x${stem}` : `xField${stem}`;
  return free(name, taken, (number) => `${name}${number}`);
}

/** The name of an own object in addresses and files: Vehicle → x-vehicle, 车辆 → x-che-liang. */
export function objectNameOf(labels: Labels, taken: ReadonlySet<string>): string {
  const words = wordsOf(labels).filter((word) => /^[a-z]/.test(word));
  const name = ['x', ...(words.length > 0 ? words : ['object'])].join('-').slice(0, 36);
  const whole = name.replace(/-+$/, '');
  return free(whole, taken, (number) => `${whole}${number}`);
}

/** The code of an option: Light blue → light-blue, 红色 → hong-se. */
export function optionCodeOf(labels: Labels, taken: ReadonlySet<string>): string {
  const name = wordsOf(labels).join('-').slice(0, 50).replace(/-+$/, '') || 'option';
  return free(name, taken, (number) => `${name}-${number}`);
}

function wordsOf({ en, zh }: Labels): string[] {
  const latin = plainWords(en ?? '');
  if (latin.length > 0) return latin;
  const text = zh ?? en ?? '';
  const spelt = readingsOf(text, 'text').map((reading, at) =>
    reading === null ? ([...text][at] ?? '') : ` ${reading} `,
  );
  return plainWords(spelt.join(''));
}

function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[\u0300-\u036f'’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function free(
  name: string,
  taken: ReadonlySet<string>,
  numbered: (number: number) => string,
): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(numbered(number))) number += 1;
  return numbered(number);
}
