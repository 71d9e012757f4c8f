import { inLanguage, type Language } from '#kit/text.ts';
import type { WriteColumn } from '#kit/tabular/writing.ts';
import type { ObjectModel } from '#model/model.ts';
import type { Scope } from '../scope.ts';
import { choicesOf } from './cells.ts';
import { targetsOf, type Target } from './targets.ts';

/** The columns of a sheet to fill in and bring: what forms show, in the asker's language, with the choices to pick from. */
export function templateColumns(scope: Scope, object: ObjectModel): WriteColumn[] {
  const targets = new Map(targetsOf(scope, object).map((target) => [target.path, target]));
  const names = [...new Set(object.definition.form.flatMap((section) => section.fields))];
  return names
    .flatMap((name) => columnsOf(targets, name))
    .map((target) => columnOf(target, scope.language));
}

// Of a value of several columns its parts are asked for.
function columnsOf(targets: ReadonlyMap<string, Target>, name: string): Target[] {
  const parts = [...targets.values()].filter(
    (target) =>
      target.field.name === name && target.part !== undefined && !target.link && !target.child,
  );
  const whole = targets.get(name);
  if (parts.length > 0) return parts;
  return whole ? [whole] : [];
}

const kinds: Partial<Record<string, WriteColumn['kind']>> = {
  number: 'number',
  decimal: 'number',
  percent: 'number',
  day: 'day',
  instant: 'instant',
};

function columnOf({ label, kind, field, part }: Target, language: Language): WriteColumn {
  const choices = choicesOf(field).map(
    ({ value, labels }) => (language === 'en' ? labels[0] : labels[1]) ?? value,
  );
  const said = part === 'amount' ? 'number' : kinds[kind];
  return {
    name: inLanguage(label, language),
    width: 18,
    ...(said ? { kind: said } : {}),
    ...(kind === 'choice' && choices.length > 0 ? { choices } : {}),
    ...(kind === 'yesNo' ? { choices: language === 'zh' ? ['是', '否'] : ['yes', 'no'] } : {}),
  };
}
