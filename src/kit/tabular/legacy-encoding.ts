/**
 * The likeliest encoding of bytes that are not UTF-8: gb18030, big5 or windows-1252. Told by how many of the pairs
 * are everyday characters, which holds for a single name already; general detectors need a page of text.
 */
export function guessLegacyEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | 'windows-1252' {
  const gb = everydayShare(bytes, isGbEveryday, isGbPair);
  const big5 = everydayShare(bytes, isBig5Everyday, isBig5Pair);
  const best = Math.max(gb, big5);
  if (best < 0.5) return 'windows-1252';
  return gb >= big5 ? 'gb18030' : 'big5';
}

type PairTest = (first: number, second: number) => boolean;

// Of all bytes beyond ASCII, the share that stands in pairs of everyday characters.
function everydayShare(bytes: Uint8Array, isEveryday: PairTest, isPair: PairTest): number {
  let everyday = 0;
  let all = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    const isWhole = isPair(first, second);
    const width = isWhole ? 2 : 1;
    if (isWhole && isEveryday(first, second)) everyday += 2;
    all += width;
    at += width;
  }
  return all === 0 ? 0 : everyday / all;
}

function isGbPair(first: number, second: number): boolean {
  return first >= 0x81 && first <= 0xfe && second >= 0x40 && second !== 0x7f && second !== 0xff;
}

// Rows 16 to 55 of GB 2312 hold the 3,755 characters of everyday writing; 1 to 3 the marks and full-width forms.
function isGbEveryday(first: number, second: number): boolean {
  if (second < 0xa1) return false;
  return (first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3);
}

function isBig5Pair(first: number, second: number): boolean {
  const isTrail = (second >= 0x40 && second <= 0x7e) || (second >= 0xa1 && second <= 0xfe);
  return first >= 0x81 && first <= 0xfe && isTrail;
}

// The first level of Big5 holds the 5,401 characters of everyday writing; A1 to A3 the marks.
function isBig5Everyday(first: number): boolean {
  return first >= 0xa1 && first <= 0xc6;
}
