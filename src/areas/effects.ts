import type { Effect } from '#model/effect.ts';
import { namedCalendarYear } from './admin/calendar-year/rules.ts';
import { givenByTheAbsent } from './admin/delegation/rules.ts';
import { zoneIsKnown } from './admin/user/rules.ts';
import { hookInOrder, hookOfItsOwner } from './admin/webhook/rules.ts';
import { fileOfField, fileOnRecord, oneCurrentEdition } from './admin/file/rules.ts';
import { activityInShape } from './customers/activity/rules.ts';
import { nextOfSeries, repeatingInShape } from './customers/activity/rules/repeating.ts';
import { settledCommitment } from './customers/commitment/rules.ts';
import { namedParticipant, participantShare } from './customers/participant/rules.ts';
import { checkedRegistration, nameKeys, oneCompanyAName } from './customers/account/rules.ts';
import { inOneLine, shownByParty as addressShown } from './customers/address/rules.ts';
import {
  birthdayOfBirth,
  mainMembership,
  starSignOfBirth,
  wholeName,
} from './customers/contact/rules.ts';
import { requestInOrder } from './customers/data-request/rules.ts';
import { headIsMember } from './customers/household/rules.ts';
import { oneSpelling, shownByParty as identityShown } from './customers/identity/rules.ts';
import { headOfHousehold, shownByPerson } from './customers/membership/rules.ts';
import { closedRanks, inOneChart } from './customers/org-node/rules.ts';
import {
  heldWithReason,
  oneClassAtATime,
  shownByCustomer,
} from './customers/party-class/rules/one-at-a-time.ts';
import { teamShare } from './customers/party-team/rules.ts';
import { onePrimaryAddress } from './customers/party/rules/addresses.ts';
import { primaryIdentities } from './customers/party/rules/identities.ts';
import { heldSince } from './customers/party/rules/holding-since.ts';
import { ownershipPeriods } from './customers/party/rules/ownership.ts';
import { regionOfPhone } from './customers/party/rules/phone-region.ts';
import { statusHistory } from './customers/party/rules/status-history.ts';
import { peopleAlong } from './customers/party/rules/people-along.ts';
import { periodInOrder } from './customers/party/rules/period.ts';
import { betweenTwo } from './customers/relation/rules.ts';
import { nextTime } from './insight/report-schedule/rules.ts';
import { goesAlong, inOneHand, leadStands, nameOfLead } from './sales/lead/rules.ts';
import { namedAfterPerson } from './sales/lead-taker/rules.ts';
import { scoreOfLead } from './sales/lead/rules/score.ts';
import { amountFollowsLines, amountOfLines } from './sales/opportunity-line/rules.ts';
import { partOfBundle } from './sales/bundle-line/rules.ts';
import { inOneBundle } from './sales/option-rule/rules/in-one-bundle.ts';
import { bandsRise } from './sales/discount-table/rules.ts';
import { inCurrencyOfList, onePriceAtATime } from './sales/price/rules.ts';
import { bundleStaysOne, partStaysOne } from './sales/product/rules.ts';
import { goesWithAnother } from './sales/product-relation/rules.ts';
import { isFurtherUnit } from './sales/product-unit/rules.ts';
import { namedCompetitor } from './sales/competitor-entry/rules.ts';
import { creditOfOwner, dealTeamShare, ownerLeavesTeam } from './sales/deal-team/rules.ts';
import { firstOfMonth } from './sales/forecast-override/rules.ts';
import { goalInOrder } from './sales/goal/rules.ts';
import { batchesStand, contractStands } from './sales/contract/rules/standing.ts';
import { receivedOfPlans, receivedOfReceipts } from './sales/payment-plan/rules/received.ts';
import { ofContract } from './sales/payment-plan/rules/whose.ts';
import { receiptInOrder } from './sales/receipt/rules.ts';
import { invoicesWithin } from './sales/invoice-request/rules.ts';
import { gateOfMethod } from './sales/gate/rules.ts';
import { tickedByAsker } from './sales/gate-tick/rules.ts';
import { inStageOfMethod } from './sales/opportunity/rules/in-method.ts';
import { fallenAmount } from './sales/opportunity/rules/falling.ts';
import { repeatAfterMerge, repeatOfOrder } from './sales/order/rules/repeating.ts';
import { stageMoves } from './sales/opportunity/rules/move.ts';
import { oneUsualMethod } from './sales/selling-method/rules.ts';
import { tasksOfStage } from './sales/stage-task/rules.ts';
import { stageInUse, stageOfItsMethod } from './sales/stage/rules.ts';

const kindsOfParty = ['account', 'contact', 'household'] as const;
const dated = [
  'membership',
  'party-role',
  'party-class',
  'party-team',
  'address',
  'relation',
  'delegation',
  'product',
  'tax-rate',
  'price-list',
  'price',
  'customer-price',
  'discount-table',
  'promotion',
] as const;

import { quoteOfLines, quoteStands, totalsOfQuote } from './sales/quote/rules/standing.ts';
import {
  orderOfLines,
  orderStands,
  totalsOfOrder,
  traceOfOrder,
} from './sales/order/rules/standing.ts';

/** What changes entail, of every noun. */
export const effects: readonly Effect[] = [
  ...dated.map((object) => periodInOrder(object)),
  givenByTheAbsent,
  quoteStands,
  quoteOfLines,
  totalsOfQuote,
  orderStands,
  orderOfLines,
  totalsOfOrder,
  traceOfOrder,
  repeatOfOrder,
  fallenAmount,
  namedCalendarYear,
  zoneIsKnown('user'),
  requestInOrder,
  nextTime,
  hookOfItsOwner,
  hookInOrder,
  fileOfField('contact', 'photo'),
  fileOnRecord,
  oneCurrentEdition,
  betweenTwo,
  inOneChart,
  closedRanks,
  nameKeys,
  oneCompanyAName,
  checkedRegistration,
  oneSpelling,
  identityShown,
  inOneLine,
  addressShown,
  wholeName,
  birthdayOfBirth,
  starSignOfBirth,
  mainMembership,
  shownByPerson,
  headOfHousehold,
  headIsMember,
  oneClassAtATime,
  heldWithReason,
  shownByCustomer({ organisation: 'account', person: 'contact', household: 'household' }),
  peopleAlong,
  teamShare,
  repeatingInShape,
  activityInShape,
  nextOfSeries,
  namedParticipant,
  participantShare,
  settledCommitment,
  nameOfLead,
  leadStands,
  inOneHand,
  namedAfterPerson,
  scoreOfLead,
  goesAlong,
  bundleStaysOne,
  partStaysOne,
  isFurtherUnit,
  goesWithAnother,
  partOfBundle,
  inOneBundle,
  inCurrencyOfList,
  onePriceAtATime('price', 'list'),
  onePriceAtATime('customer-price', 'party'),
  bandsRise,
  amountOfLines,
  amountFollowsLines,
  oneUsualMethod,
  stageOfItsMethod,
  stageInUse,
  gateOfMethod,
  tickedByAsker,
  inStageOfMethod,
  stageMoves,
  tasksOfStage,
  contractStands,
  batchesStand,
  ofContract('payment-plan'),
  ofContract('receipt'),
  ofContract('invoice-request'),
  receiptInOrder,
  receivedOfReceipts,
  receivedOfPlans,
  invoicesWithin,
  goalInOrder,
  firstOfMonth,
  namedCompetitor,
  creditOfOwner,
  dealTeamShare,
  ownerLeavesTeam,
  ...kindsOfParty.flatMap((object) => [
    primaryIdentities(object),
    regionOfPhone(object),
    onePrimaryAddress(object),
    ownershipPeriods(object),
    statusHistory(object),
    heldSince(object),
    repeatAfterMerge(object),
    zoneIsKnown(object),
  ]),
];
