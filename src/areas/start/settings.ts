import { createHash } from 'node:crypto';
import { inLanguage, type Language, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import type { ObjectDefinition } from '#model/object.ts';
import { startRules } from './duplicate-rules.ts';
import { startPolicies } from './policies.ts';
import { startQualityRules } from './quality.ts';
import { startReports } from './reports/all.ts';
import { startSchemes } from './schemes.ts';
import { startMethods } from './selling.ts';
import { standardRoles } from '../admin/role/rules/standard.ts';

/** A record that every workspace begins with. */
export type StartRecord = Extract<ChangeInput, { op: 'create' }> & {
  readonly id: string;
  /** The value of this field tells a record of the same meaning, whoever made it. */
  readonly knownBy: string | null;
};

/** In which language a workspace begins, and in which currency it counts. */
export type StartGround = {
  readonly language: Language;
  readonly currency: string;
  /** The unit that offers the standard reports to all; without it there are none. */
  readonly unit?: string | undefined;
};

const usualCurrencies = ['CNY', 'USD', 'EUR'];

type RelationLine = readonly [code: string, nature: string, name: Text, reverse: Text];

const relationTypes: readonly RelationLine[] = [
  ['referrer', 'referral', { en: 'Referrer', zh: '推荐人' }, { en: 'Referred', zh: '被推荐人' }],
  ['supplier', 'business', { en: 'Supplier', zh: '供应商' }, { en: 'Buyer', zh: '采购方' }],
  ['agent', 'business', { en: 'Agent', zh: '代理商' }, { en: 'Principal', zh: '委托方' }],
  [
    'partner',
    'business',
    { en: 'Partner', zh: '合作伙伴' },
    { en: 'Partner of', zh: '合作伙伴（对方）' },
  ],
  [
    'shareholder',
    'ownership',
    { en: 'Shareholder', zh: '股东' },
    { en: 'Holding', zh: '被投资方' },
  ],
  ['spouse', 'family', { en: 'Spouse', zh: '配偶' }, { en: 'Spouse of', zh: '配偶（对方）' }],
  ['parent', 'family', { en: 'Parent', zh: '父母' }, { en: 'Child', zh: '子女' }],
  [
    'classmate',
    'social',
    { en: 'Classmate', zh: '同学' },
    { en: 'Classmate of', zh: '同学（对方）' },
  ],
  ['friend', 'social', { en: 'Friend', zh: '朋友' }, { en: 'Friend of', zh: '朋友（对方）' }],
];

/** What an area cannot do without: currencies with the base one, ways of classing customers, kinds of relation. */
export function startSettings({ language, currency, unit }: StartGround): StartRecord[] {
  const say = (text: Text) => inLanguage(text, language);
  const names = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'currency' });
  return [
    ...[...new Set([currency, ...usualCurrencies])].map((code) =>
      record('currency', `currency ${code}`, 'code', { code, name: names.of(code) ?? code }),
    ),
    ...startSchemes.flatMap(({ key: scheme, name: title, purpose, classes, ...how }) => [
      record('classification', `scheme ${scheme}`, 'name', {
        name: say(title),
        purpose: say(purpose),
        appliesTo: ['organisation', 'person'],
        ...how,
      }),
      ...classes.map(({ key, name, ...values }, position) =>
        record('class-value', `class ${key}`, null, {
          classification: startId(`scheme ${scheme}`),
          name: say(name),
          position,
          ...values,
        }),
      ),
    ]),
    record('status-rule', 'status-rule all', 'name', {
      name: say({ en: 'All customers', zh: '全部客户' }),
      position: 100,
      rhythm: '4',
    }),
    ...startPolicies.map(({ key, name, ...values }) =>
      record('contact-policy', `policy ${key}`, 'name', { ...values, name: say(name) }),
    ),
    ...startRules.map(({ key, name, note, ...values }) =>
      record('duplicate-rule', `duplicate-rule ${key}`, 'name', {
        ...values,
        name: say(name),
        note: say(note),
      }),
    ),
    ...startQualityRules.map(({ key, name, ...values }, position) =>
      record('quality-rule', `quality-rule ${key}`, 'name', {
        ...values,
        name: say(name),
        position,
      }),
    ),
    ...sellingMethods(say),
    ...relationTypes.map(([code, nature, name, reverse]) =>
      record('relation-type', `relation-type ${code}`, 'name', {
        code,
        name: say(name),
        reverseName: say(reverse),
        nature,
      }),
    ),
    ...(unit === undefined ? [] : standardReports(say, unit)),
  ];
}

function standardReports(say: (text: Text) => string, unit: string): StartRecord[] {
  return startReports.map(({ key, heading, name, description, definition }) =>
    record('report', `report ${key}`, 'code', {
      code: key,
      heading,
      name: say(name),
      description: say(description),
      definition: definition(say),
      unit,
      offeredTo: unit,
    }),
  );
}

function sellingMethods(say: (text: Text) => string): StartRecord[] {
  return startMethods.flatMap(({ key: method, stages, name, description, ...how }) => [
    record('selling-method', `selling-method ${method}`, 'name', {
      ...how,
      name: say(name),
      description: say(description),
    }),
    ...stages.flatMap((stage, at) => [
      record('stage', `stage ${method} ${stage.key}`, null, {
        method: startId(`selling-method ${method}`),
        name: say(stage.name),
        order: at + 1,
        probability: stage.probability,
        allowedDays: stage.allowedDays,
        guidance: say(stage.guidance),
      }),
      ...(stage.gates ?? []).map((gate, order) =>
        record('gate', `gate ${method} ${stage.key} ${order}`, null, {
          ...gate,
          stage: startId(`stage ${method} ${stage.key}`),
          name: say(gate.name),
          order: order + 1,
        }),
      ),
      ...(stage.tasks ?? []).map(({ subject, dueDays }, order) =>
        record('stage-task', `stage-task ${method} ${stage.key} ${order}`, null, {
          stage: startId(`stage ${method} ${stage.key}`),
          subject: say(subject),
          dueDays,
          order: order + 1,
        }),
      ),
    ]),
  ]);
}

/** The standard roles, with rights over every object of the registry. */
export function startRoles(
  objects: Readonly<Record<string, ObjectDefinition>>,
  language: Language,
): StartRecord[] {
  return standardRoles(objects).map((role) =>
    record('role', `role ${role.code}`, 'code', {
      ...role,
      name: inLanguage(role.name, language),
      description: inLanguage(role.description, language),
    }),
  );
}

/** The change that makes a start record. */
export function asChange({ knownBy: _, ...change }: StartRecord): ChangeInput {
  return change;
}

/** The id of a start record, the same in every workspace: a uuid of version 8 made of its label. */
export function startId(label: string): string {
  const bytes = createHash('sha256').update(`rapport start ${label}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const ends = [8, 12, 16, 20, 32];
  return ends.map((end, index) => hex.slice(ends[index - 1] ?? 0, end)).join('-');
}

function record(
  object: string,
  label: string,
  knownBy: string | null,
  values: Record<string, unknown>,
): StartRecord {
  return { op: 'create', object, id: startId(label), values, knownBy };
}
