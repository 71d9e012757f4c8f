import type { Content } from 'pdfmake/interfaces.js';
import { labelLines, type Addressee } from '#areas/customers/address/addressee.ts';
import {
  envelopeFormats,
  labelFormats,
  points,
  type EnvelopeName,
  type LabelName,
} from '#kit/paper-formats.ts';
import type { Sheet } from './sheet.ts';

/** Sheets of labels, a label an addressee; the first `skip` places are left empty for a sheet that was begun. */
export function labelSheet(
  addressees: readonly Addressee[],
  { format, skip, title }: { format: LabelName; skip: number; title: string },
): Sheet {
  const { page, label, columns, rows, left, top, across, down } = labelFormats[format];
  const aPage = columns * rows;
  const inset = Math.min(4, label.height / 8);
  const content = addressees.map((addressee, index): Content => {
    const place = (index + skip) % aPage;
    const x = left + (place % columns) * across;
    const y = top + Math.floor(place / columns) * down;
    return {
      stack: [
        {
          columns: [
            {
              width: points(label.width - 2 * inset),
              fontSize: label.height < 30 ? 8 : 9.5,
              text: labelLines(addressee).join('\n'),
            },
          ],
          absolutePosition: { x: points(x + inset), y: points(y + inset) },
        },
      ],
      // What stands at a fixed place takes no room: pages are turned by hand.
      ...(index > 0 && place === 0 ? { pageBreak: 'before' as const } : {}),
    };
  });
  return { title, page: inPoints(page), margins: [0, 0, 0, 0], content, foot: null };
}

/** An envelope an addressee, the Chinese ones with the postal code above and the sender below. */
export function envelopeSheet(
  addressees: readonly Addressee[],
  { format, sender, title }: { format: EnvelopeName; sender: readonly string[]; title: string },
): Sheet {
  const size = envelopeFormats[format];
  const at = (x: number, y: number) => ({ x: points(size.width * x), y: points(size.height * y) });
  const content = addressees.map((addressee, index): Content => {
    const { isChinese, postalCode, lines, company, name } = addressee;
    const to = company === null || company === name ? lines : [...lines, company];
    const stack: Content[] = isChinese
      ? [
          placed({ text: postalCode ?? '', fontSize: 14, characterSpacing: 6 }, at(0.08, 0.08)),
          placed({ text: to.join('\n'), fontSize: 12 }, at(0.12, 0.3)),
          placed({ text: `${name}（收）`, fontSize: 18, bold: true }, at(0.3, 0.56)),
          placed({ text: sender.join('\n'), fontSize: 9 }, at(0.55, 0.8)),
        ]
      : [
          placed({ text: sender.join('\n'), fontSize: 9 }, at(0.06, 0.08)),
          placed({ text: labelLines(addressee).join('\n'), fontSize: 12 }, at(0.45, 0.45)),
        ];
    return { stack, ...(index > 0 ? { pageBreak: 'before' as const } : {}) };
  });
  return { title, page: inPoints(size), margins: [0, 0, 0, 0], content, foot: null };
}

type Words = { text: string; fontSize: number; bold?: boolean; characterSpacing?: number };

function placed(words: Words, absolutePosition: { x: number; y: number }): Content {
  return { ...words, absolutePosition };
}

function inPoints({ width, height }: { width: number; height: number }) {
  return { width: points(width), height: points(height) };
}
