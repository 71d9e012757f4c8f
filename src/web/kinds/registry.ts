import type { Kind } from '#model/field.ts';
import type { FieldMeta } from '#model/api.ts';
import type { PartMeta } from '#web/api/use-meta.ts';
import { addressView, regionView } from './address.tsx';
import { classView } from './class-mark.tsx';
import { choiceView, manyChoiceView } from './choice.tsx';
import { fileView, filesView } from './file.tsx';
import type { KindView } from './kind.ts';
import { anyLinkView, linksView, linkView, userView } from './link.tsx';
import { moneyView } from './money.tsx';
import { numberView, percentView } from './number.tsx';
import { placeView } from './place.tsx';
import { richTextView } from './rich-text.tsx';
import { recurrenceView } from './recurrence.tsx';
import { structureView } from './structure.tsx';
import { tagsView } from './tags.tsx';
import { emailView, longTextView, phoneView, textView, urlView } from './text.tsx';
import { dayView, instantView } from './time.tsx';
import { yesNoView } from './yes-no.tsx';

const views: Readonly<Record<Kind, KindView>> = {
  id: textView,
  text: textView,
  longText: longTextView,
  richText: richTextView,
  email: emailView,
  phone: phoneView,
  url: urlView,
  autoNumber: textView,
  number: numberView,
  decimal: numberView,
  percent: percentView,
  money: moneyView,
  day: dayView,
  instant: instantView,
  yesNo: yesNoView,
  choice: choiceView,
  manyChoice: manyChoiceView,
  address: addressView,
  place: placeView,
  link: linkView,
  user: userView,
  links: linksView,
  anyLink: anyLinkView,
  file: fileView,
  files: filesView,
  structure: structureView,
  formula: textView,
  rollUp: textView,
};

/** How a field's values are shown, typed and asked for; formulas and roll-ups are like their result. */
export function viewOf(
  field: Pick<PartMeta, 'valueKind' | 'part' | 'target' | 'format'>,
): KindView {
  if (field.valueKind === 'links' && field.target === 'tag') return tagsView;
  if (field.valueKind === 'link' && field.target === 'class-value') return classView;
  if (field.format === 'recurrence') return recurrenceView;
  return field.part === 'region' ? regionView : views[field.valueKind];
}

/** Whether this user may type the field's value at all. */
export function isEditable(field: FieldMeta): boolean {
  if (field.readOnly || field.right !== 'full' || field.kind !== field.valueKind) return false;
  return field.kind !== 'autoNumber' && field.kind !== 'id' && viewOf(field).Editor !== null;
}
