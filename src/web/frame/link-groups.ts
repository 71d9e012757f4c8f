import type { Text } from '#kit/text.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { AreaPlaces, Place } from './places.ts';

/** A list or a page among the links of an area. */
export type AreaLink = { readonly object: ObjectMeta } | { readonly place: Place };

/** Links that stand together; the first ones have no heading. */
export type LinkGroup = { readonly heading: Text | null; readonly links: readonly AreaLink[] };

// What people work with all day comes first; what stands in neither list keeps its order between them.
const first = [
  'party',
  'account',
  'contact',
  'household',
  'activity',
  'commitment',
  '/calendar',
  'transaction',
  'holding',
  'lead',
  '/sales/leads/pool',
  'opportunity',
  'quote',
  'contract',
  'contract-batch',
  'order',
  'approval',
  'product',
  'promotion',
  '/sales/promotion',
  '/sales/forecast',
  '/sales/goals',
  '/money/receivables',
  'payment-plan',
  'receipt',
  'invoice-request',
  'credit-profile',
  '/sales/leads/conversion',
];
const rules = [
  'classification',
  '/customers/classes',
  'status-rule',
  '/customers/status-rules',
  'relation-type',
  'contact-policy',
  'suppression',
  'data-request',
  'price-list',
  'price',
  'customer-price',
  'discount-table',
  'discount-allowance',
  'product-family',
  'product-relation',
  'unit-of-measure',
  'tax-rate',
  'paper-template',
  'payment-term',
  'selling-method',
  'stage',
  'lead-score-rule',
  'assignment-rule',
  'lead-taker',
  'approval-rule',
  '/approval-rules',
];

/** The links of an area in their order and groups; the words stand over lists that are less at hand than the rest. */
export function linkGroups(
  { places, objects }: Pick<AreaPlaces, 'places' | 'objects'>,
  words: { readonly rules: Text; readonly lists: Text },
): LinkGroup[] {
  const grouped = Map.groupBy(places, ({ group }) => group ?? null);
  const alone = grouped.get(null) ?? [];
  const lists = objects.map((object) => ({ object }));
  const pages = (of: readonly Place[]) => of.map((place) => ({ place }));
  const headed = [...grouped].flatMap(([heading, of]) =>
    heading ? [{ heading, links: pages(of) }] : [],
  );
  const groups: LinkGroup[] =
    headed.length > 0
      ? [{ heading: null, links: pages(alone) }, ...headed, { heading: words.lists, links: lists }]
      : [
          {
            heading: null,
            links: [...lists, ...pages(alone)]
              .filter((link) => !rules.includes(nameOf(link)))
              .toSorted((a, b) => rankOf(a) - rankOf(b)),
          },
          {
            heading: words.rules,
            links: [...lists, ...pages(alone)]
              .filter((link) => rules.includes(nameOf(link)))
              .toSorted((a, b) => rules.indexOf(nameOf(a)) - rules.indexOf(nameOf(b))),
          },
        ];
  return groups.filter(({ links }) => links.length > 0);
}

/** What tells a link from the others: the object's name, or the page's path. */
export function nameOf(link: AreaLink): string {
  return 'object' in link ? link.object.name : String(link.place.to);
}

function rankOf(link: AreaLink): number {
  const rank = first.indexOf(nameOf(link));
  return rank === -1 ? first.length : rank;
}
