import type { ObjectDefinition } from '#model/object.ts';
import { calendarYear } from './admin/calendar-year/object.ts';
import { currency } from './admin/currency/object.ts';
import { delegation } from './admin/delegation/object.ts';
import { favourite } from './admin/favourite/object.ts';
import { file } from './admin/file/object.ts';
import { follow } from './admin/follow/object.ts';
import { numberScheme } from './admin/number-scheme/object.ts';
import { ownCheck } from './admin/own-check/object.ts';
import { ownField } from './admin/own-field/object.ts';
import { ownLayout } from './admin/own-layout/object.ts';
import { ownName } from './admin/own-name/object.ts';
import { ownObject } from './admin/own-object/object.ts';
import { ownOption } from './admin/own-option/object.ts';
import { ownRecord } from './admin/own-record/object.ts';
import { rate } from './admin/rate/object.ts';
import { role } from './admin/role/object.ts';
import { savedView } from './admin/saved-view/object.ts';
import { share } from './admin/share/object.ts';
import { switchedArea } from './admin/switched-area/object.ts';
import { tag } from './admin/tag/object.ts';
import { team } from './admin/team/object.ts';
import { unit } from './admin/unit/object.ts';
import { user } from './admin/user/object.ts';
import { webhook } from './admin/webhook/object.ts';
import { account } from './customers/account/object.ts';
import { activity } from './customers/activity/object.ts';
import { address } from './customers/address/object.ts';
import { buyingRole } from './customers/buying-role/object.ts';
import { classValue } from './customers/class-value/object.ts';
import { classification } from './customers/classification/object.ts';
import { commitment } from './customers/commitment/object.ts';
import { consent } from './customers/consent/object.ts';
import { contactPolicy } from './customers/contact-policy/object.ts';
import { contact } from './customers/contact/object.ts';
import { dataRequest } from './customers/data-request/object.ts';
import { duplicateGroup } from './customers/duplicate-group/object.ts';
import { duplicateMember } from './customers/duplicate-member/object.ts';
import { duplicateRule } from './customers/duplicate-rule/object.ts';
import { holding } from './customers/holding/object.ts';
import { household } from './customers/household/object.ts';
import { identity } from './customers/identity/object.ts';
import { lifeEvent } from './customers/life-event/object.ts';
import { membership } from './customers/membership/object.ts';
import { orgNode } from './customers/org-node/object.ts';
import { ownershipPeriod } from './customers/ownership-period/object.ts';
import { participant } from './customers/participant/object.ts';
import { partyClass } from './customers/party-class/object.ts';
import { partyRole } from './customers/party-role/object.ts';
import { partySource } from './customers/party-source/object.ts';
import { partyTeam } from './customers/party-team/object.ts';
import { party } from './customers/party/object.ts';
import { poolClaim } from './customers/pool-claim/object.ts';
import { pool } from './customers/pool/object.ts';
import { portfolio } from './customers/portfolio/object.ts';
import { qualityRule } from './customers/quality-rule/object.ts';
import { relationType } from './customers/relation-type/object.ts';
import { relation } from './customers/relation/object.ts';
import { statusPeriod } from './customers/status-period/object.ts';
import { statusRule } from './customers/status-rule/object.ts';
import { suppression } from './customers/suppression/object.ts';
import { transaction } from './customers/transaction/object.ts';
import { bundleLine } from './sales/bundle-line/object.ts';
import { leadScoreRule } from './sales/lead-score-rule/object.ts';
import { leadTaker } from './sales/lead-taker/object.ts';
import { assignmentRule } from './sales/assignment-rule/object.ts';
import { lead } from './sales/lead/object.ts';
import { opportunityLine } from './sales/opportunity-line/object.ts';
import { optionRule } from './sales/option-rule/object.ts';
import { productFamily } from './sales/product-family/object.ts';
import { productRelation } from './sales/product-relation/object.ts';
import { productUnit } from './sales/product-unit/object.ts';
import { product } from './sales/product/object.ts';
import { taxRate } from './sales/tax-rate/object.ts';
import { unitOfMeasure } from './sales/unit-of-measure/object.ts';
import { competitorEntry } from './sales/competitor-entry/object.ts';
import { dealTeam } from './sales/deal-team/object.ts';
import { gateTick } from './sales/gate-tick/object.ts';
import { gate } from './sales/gate/object.ts';
import { opportunityRole } from './sales/opportunity-role/object.ts';
import { opportunity } from './sales/opportunity/object.ts';
import { sellingMethod } from './sales/selling-method/object.ts';
import { stageMove } from './sales/stage-move/object.ts';
import { stageTask } from './sales/stage-task/object.ts';
import { stage } from './sales/stage/object.ts';
import { approvalRule } from './sales/approval-rule/object.ts';
import { quoteLink } from './sales/quote-link/object.ts';
import { quoteLine } from './sales/quote-line/object.ts';
import { quote } from './sales/quote/object.ts';
import { orderChange } from './sales/order-change/object.ts';
import { orderLine } from './sales/order-line/object.ts';
import { order } from './sales/order/object.ts';
import { goalAdjustment } from './sales/goal-adjustment/object.ts';
import { goal } from './sales/goal/object.ts';
import { forecastOverride } from './sales/forecast-override/object.ts';
import { forecastSnapshot } from './sales/forecast-snapshot/object.ts';
import { contract } from './sales/contract/object.ts';
import { contractParty } from './sales/contract-party/object.ts';
import { contractBatch } from './sales/contract-batch/object.ts';
import { contractMilestone } from './sales/contract-milestone/object.ts';
import { amendment } from './sales/amendment/object.ts';
import { paymentPlan } from './sales/payment-plan/object.ts';
import { receipt } from './sales/receipt/object.ts';
import { invoiceRequest } from './sales/invoice-request/object.ts';
import { creditProfile } from './sales/credit-profile/object.ts';
import { paperTemplate } from './sales/paper-template/object.ts';
import { paymentTerm } from './sales/payment-term/object.ts';
import { ownCompany } from './admin/own-company/object.ts';
import { approvalTurn } from './sales/approval-turn/object.ts';
import { approval } from './sales/approval/object.ts';
import { customerPrice } from './sales/customer-price/object.ts';
import { discountAllowance } from './sales/discount-allowance/object.ts';
import { discountTable } from './sales/discount-table/object.ts';
import { priceList } from './sales/price-list/object.ts';
import { price } from './sales/price/object.ts';
import { promotion } from './sales/promotion/object.ts';
import { reportSchedule } from './insight/report-schedule/object.ts';
import { report } from './insight/report/object.ts';

/** Every object of the product by its name. */
export const objects = {
  party,
  account,
  contact,
  household,
  membership,
  'party-role': partyRole,
  classification,
  'class-value': classValue,
  'party-class': partyClass,
  'status-rule': statusRule,
  'status-period': statusPeriod,
  identity,
  address,
  'party-team': partyTeam,
  'ownership-period': ownershipPeriod,
  'relation-type': relationType,
  relation,
  holding,
  consent,
  pool,
  'pool-claim': poolClaim,
  portfolio,
  'org-node': orgNode,
  'buying-role': buyingRole,
  'contact-policy': contactPolicy,
  'quality-rule': qualityRule,
  suppression,
  'data-request': dataRequest,
  'life-event': lifeEvent,
  'party-source': partySource,
  transaction,
  'duplicate-rule': duplicateRule,
  'duplicate-group': duplicateGroup,
  'duplicate-member': duplicateMember,
  activity,
  participant,
  commitment,
  lead,
  'lead-score-rule': leadScoreRule,
  'assignment-rule': assignmentRule,
  'lead-taker': leadTaker,
  opportunity,
  product,
  'product-family': productFamily,
  'product-unit': productUnit,
  'unit-of-measure': unitOfMeasure,
  'tax-rate': taxRate,
  'product-relation': productRelation,
  'bundle-line': bundleLine,
  'option-rule': optionRule,
  'price-list': priceList,
  price,
  'customer-price': customerPrice,
  'discount-table': discountTable,
  promotion,
  'discount-allowance': discountAllowance,
  'selling-method': sellingMethod,
  stage,
  'stage-task': stageTask,
  gate,
  'opportunity-line': opportunityLine,
  'gate-tick': gateTick,
  'stage-move': stageMove,
  'competitor-entry': competitorEntry,
  'deal-team': dealTeam,
  'opportunity-role': opportunityRole,
  quote,
  'quote-line': quoteLine,
  'quote-link': quoteLink,
  order,
  'order-line': orderLine,
  'order-change': orderChange,
  'paper-template': paperTemplate,
  'payment-term': paymentTerm,
  goal,
  'goal-adjustment': goalAdjustment,
  'forecast-override': forecastOverride,
  'forecast-snapshot': forecastSnapshot,
  contract,
  'contract-party': contractParty,
  'contract-batch': contractBatch,
  'contract-milestone': contractMilestone,
  amendment,
  'payment-plan': paymentPlan,
  receipt,
  'invoice-request': invoiceRequest,
  'credit-profile': creditProfile,
  'own-company': ownCompany,
  'approval-rule': approvalRule,
  approval,
  'approval-turn': approvalTurn,
  report,
  'report-schedule': reportSchedule,
  unit,
  user,
  team,
  role,
  share,
  delegation,
  'calendar-year': calendarYear,
  currency,
  rate,
  'saved-view': savedView,
  favourite,
  'number-scheme': numberScheme,
  file,
  follow,
  tag,
  webhook,
  'own-record': ownRecord,
  'own-object': ownObject,
  'own-field': ownField,
  'own-option': ownOption,
  'own-name': ownName,
  'own-layout': ownLayout,
  'own-check': ownCheck,
  'switched-area': switchedArea,
} as const satisfies Readonly<Record<string, ObjectDefinition>>;

declare module '#model/registry.ts' {
  interface Registered {
    objects: typeof objects;
  }
}
