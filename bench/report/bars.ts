/** One bar of a chart. */
export type Bar = { readonly label: string; readonly value: number; readonly note: string };

const [width, height, left, right] = [900, 22, 220, 190] as const;

/** A chart of bars, drawn as text of a page; values far apart stand on a scale of powers of ten. */
export function bars(all: readonly Bar[]): string {
  const values = all.map(({ value }) => value).filter((value) => value > 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isWide = most / least > 50;
  const share = (value: number): number =>
    isWide ? Math.log10((value / least) * 10) / Math.log10((most / least) * 10) : value / most;
  const rows = all.map(({ label, value, note }, at) => {
    const length = Math.max(2, Math.round(share(Math.max(value, least)) * (width - left - right)));
    const [top, middle] = [at * height + 4, at * height + height / 2 + 5];
    return `<text x="${left - 8}" y="${middle}" text-anchor="end">${label}</text><rect x="${left}" y="${top}" width="${length}" height="${height - 8}" rx="2" fill="#4c6ef5"/><text x="${left + length + 6}" y="${middle}">${note}</text>`;
  });
  return `<svg viewBox="0 0 ${width} ${all.length * height}" role="img">${rows.join('')}</svg>`;
}
