import type { ObjectDefinition } from '#model/object.ts';
import { currency } from './admin/currency/object.ts';
import { delegation } from './admin/delegation/object.ts';
import { file } from './admin/file/object.ts';
import { numberScheme } from './admin/number-scheme/object.ts';
import { rate } from './admin/rate/object.ts';
import { role } from './admin/role/object.ts';
import { savedView } from './admin/saved-view/object.ts';
import { share } from './admin/share/object.ts';
import { tag } from './admin/tag/object.ts';
import { team } from './admin/team/object.ts';
import { unit } from './admin/unit/object.ts';
import { user } from './admin/user/object.ts';
import { account } from './customers/account/object.ts';
import { contact } from './customers/contact/object.ts';
import { household } from './customers/household/object.ts';
import { party } from './customers/party/object.ts';

/** Every object of the product by its name. */
export const objects = {
  party,
  account,
  contact,
  household,
  unit,
  user,
  team,
  role,
  share,
  delegation,
  currency,
  rate,
  'saved-view': savedView,
  'number-scheme': numberScheme,
  file,
  tag,
} as const satisfies Readonly<Record<string, ObjectDefinition>>;

declare module '#model/registry.ts' {
  interface Registered {
    objects: typeof objects;
  }
}
