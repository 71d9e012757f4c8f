import { z } from 'zod';
import { depthOf, fieldRightOf } from '#engine/access/reach.ts';
import type { Rights } from '#engine/scope.ts';
import {
  privileges,
  type Depth,
  type FieldMeta,
  type MetaReply,
  type ObjectMeta,
  type Privilege,
} from '#model/api.ts';
import { inputFieldsOf } from '#model/action-input.ts';
import type { Field } from '#model/field.ts';
import type { RelatedList } from '#model/object.ts';
import { valueKind, type FieldModel, type Model, type ObjectModel } from '#model/model.ts';
import { operatorsOf } from '#model/operators.ts';
import { Problem } from '#kit/problem.ts';
import { classFieldNames } from '#areas/customers/classification/index.ts';
import { areasFor } from '#model/own-shape/areas-of.ts';
import { layoutFor } from '#model/own-shape/layout.ts';
import { none, route, type Api } from '../http/route.ts';
import { withClassNames } from './class-fields.ts';

/** Objects, fields and actions as this user may see them. */
export function registerMeta(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/meta',
      tag: 'meta',
      summary: 'Objects, fields and actions as I may see them',
      params: none,
      query: none,
      body: none,
      reply: z.looseObject({}),
    },
    async ({ scope, session }): Promise<MetaReply> => {
      const seat = await api.context.scopes.seat(session);
      if (!seat) throw new Problem('auth.required', {}, { status: 401 });
      const { name, zone, currency, country } = seat.workspace;
      const objects = withClassNames(
        objectMetas(scope.model, scope.rights),
        await classFieldNames(scope),
      );
      return {
        workspace: { id: scope.workspaceId, name, zone, currency, region: country },
        user: {
          id: seat.user.id,
          name: seat.user.name,
          email: seat.user.email,
          language: scope.language,
          zone: scope.zone,
          administrator: scope.rights.administrator,
        },
        areas: areasFor(scope.model, scope.rights.unitIds).filter(({ name: area }) =>
          objects.some((object) => object.area === area),
        ),
        objects,
      };
    },
  );
}

/** What these rights let a user see of the model; objects that he may not read at all are left out. */
function objectMetas(model: Model, rights: Rights): ObjectMeta[] {
  return [...model.objects.values()]
    .filter((object) => depthOf(rights, object.name, 'read') !== 'none')
    .map((object) => objectMeta(model, object, rights));
}

function objectMeta(model: Model, object: ObjectModel, rights: Rights): ObjectMeta {
  const { definition } = object;
  const layout = layoutFor(model, object, rights.roleIds ?? []);
  const fields = [...object.fields.values()].flatMap((field) => fieldMeta(object, field, rights));
  const shown = new Set(fields.map((field) => field.name));
  const isShown = (path: string): boolean => shown.has(path.split('.')[0] ?? path);
  return {
    name: object.name,
    label: definition.label,
    area: definition.area,
    kind: definition.kind,
    internal: definition.internal === true,
    ...(definition.icon === undefined ? {} : { icon: definition.icon }),
    title: definition.title,
    owned: object.owned,
    can: grantsOf(rights, object),
    ...(definition.selfFields ? { selfFields: definition.selfFields.filter(isShown) } : {}),
    ...(definition.importing?.card === undefined ? {} : { card: true as const }),
    fields,
    list: { ...definition.list, columns: layout.columns.filter(isShown) },
    ...(layout.quickCreate ? { quickCreate: layout.quickCreate.filter(isShown) } : {}),
    form: layout.form.map(({ label, fields: names }) => ({
      label,
      fields: names.filter(isShown),
    })),
    related: layout.related
      .filter(
        (related) => isListed(model, related) && depthOf(rights, related.object, 'read') !== 'none',
      )
      .map((related) => ({ ...related, label: related.label ?? labelOf(model, related.object) })),
    actions: Object.entries(definition.actions ?? {})
      .filter(([name]) => depthOf(rights, object.name, name) !== 'none')
      .map(([name, action]) => ({
        name,
        label: action.label,
        on: action.on ?? 'record',
        ...(action.shownWhen === undefined ? {} : { shownWhen: action.shownWhen }),
        ...(action.many ? { many: true as const } : {}),
        ...inputMeta(action.input),
      })),
  };
}

function inputMeta(input: z.ZodType): Pick<ObjectMeta['actions'][number], 'input' | 'fields'> {
  const fields = inputFieldsOf(input)?.map((field) => fieldMetaOf(field, 'full'));
  return { input: inputSchemaOf(input), ...(fields ? { fields } : {}) };
}

const schemas = new WeakMap<z.ZodType, unknown>();

function inputSchemaOf(shape: z.ZodType): unknown {
  const known = schemas.get(shape);
  if (known !== undefined) return known;
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  schemas.set(shape, schema);
  return schema;
}

// A layout may name what has been switched off since.
function isListed(model: Model, { object, link }: RelatedList): boolean {
  return model.objects.get(object)?.fields.has(link) === true;
}

function labelOf(model: Model, object: string): ObjectMeta['label']['many'] {
  return model.objects.get(object)?.definition.label.many ?? { en: object, zh: object };
}

const byHand: readonly Privilege[] = ['create', 'import'];

function grantsOf(rights: Rights, object: ObjectModel): Partial<Record<Privilege, Depth>> {
  const never = object.definition.neverByHand ? byHand : [];
  const granted = privileges
    .filter((privilege) => !never.includes(privilege))
    .map((privilege) => [privilege, depthOf(rights, object.name, privilege)] as const)
    .filter(([, depth]) => depth !== 'none');
  return Object.fromEntries(granted);
}

function fieldMeta(object: ObjectModel, model: FieldModel, rights: Rights): FieldMeta[] {
  const right = fieldRightOf(rights, object.name, model.name);
  return right === 'hidden' || model.field.internal ? [] : [fieldMetaOf(model, right)];
}

function fieldMetaOf(model: FieldModel, right: FieldMeta['right']): FieldMeta {
  const { field, name } = model;
  return {
    name,
    kind: model.kind,
    valueKind: valueKind(field),
    label: model.label,
    ...(field.help === undefined ? {} : { help: field.help }),
    required: field.required === true,
    readOnly:
      field.readOnly === true ||
      right !== 'full' ||
      model.kind === 'formula' ||
      model.kind === 'rollUp',
    right,
    ...(field.unique === true ? { unique: true as const } : {}),
    sortable: field.sortable === true,
    filterable: operatorsOf(valueKind(field)).length > 0 && right !== 'masked',
    ...(model.target === undefined ? {} : { target: model.target }),
    ...ofKind(field),
    ...(field.shownWhen === undefined ? {} : { shownWhen: field.shownWhen }),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(model.own === undefined ? {} : { own: model.own.id }),
  };
}

function ofKind(
  field: Field,
): Pick<FieldMeta, 'targets' | 'schema' | 'options' | 'max' | 'format'> {
  if (field.kind === 'anyLink') return field.objects ? { targets: field.objects } : {};
  if (field.kind === 'structure') return { schema: inputSchemaOf(field.schema) };
  return {
    ...('options' in field ? { options: field.options } : {}),
    ...('open' in field && field.open === true ? { open: true as const } : {}),
    ...('format' in field && field.format !== undefined ? { format: field.format } : {}),
    ...('max' in field && typeof field.max === 'number' ? { max: field.max } : {}),
  };
}
