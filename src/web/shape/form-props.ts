import type { ObjectMeta } from '#model/api.ts';
import type { OwnKind } from './field-kinds.ts';
import type { useShapeForm } from './use-shape-form.ts';

/** What every part of the form about a field is given. */
export type FieldFormProps = {
  /** The object that the field belongs to. */
  readonly object: ObjectMeta;
  /** The definition of own fields itself. */
  readonly definition: ObjectMeta;
  readonly kind: OwnKind;
  readonly form: ReturnType<typeof useShapeForm>;
};
