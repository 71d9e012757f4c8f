import { mergeAction, unMergeAction } from '#engine/merge/actions.ts';
import type { Scope } from '#engine/scope.ts';
import { handOverAction } from './admin/user/hand-over/actions.ts';
import { checkNameAction } from './customers/account/actions.ts';
import { cancelOccurrence, changeOccurrence } from './customers/activity/actions.ts';
import {
  assignAction,
  claimAction,
  extendAction,
  giveBackAction,
} from './customers/pool/actions.ts';
import { spreadAction } from './customers/portfolio/actions.ts';
import { designAction } from './customers/classification/index.ts';
import { priceAction, proposeAction } from './sales/product/actions.ts';
import { tellAction } from './customers/status-rule/index.ts';
import { dismissAction } from './customers/duplicate-group/actions.ts';
import { overrideAction } from './customers/suppression/actions.ts';
import {
  acceptAction,
  quoteOpportunityAction,
  rejectAction as rejectQuoteAction,
  reviseAction,
  sendAction,
  setQuoteLinesAction,
} from './sales/quote/actions.ts';
import {
  addSignerAction,
  approveAction,
  commentAction,
  nudgeAction,
  rejectAction,
  returnAction,
  submitAction,
  transferAction,
  withdrawAction,
} from './sales/approval/actions.ts';
import {
  disqualifyAction,
  nurtureAction,
  reopenLeadAction,
  workAction,
} from './sales/lead/actions.ts';
import {
  adjustAction,
  agreeAction,
  mergeGoalsAction,
  splitGoalAction,
} from './sales/goal/actions.ts';
import {
  cancelAction,
  changeOrderAction,
  closeAction,
  confirmAction,
  deliverAction,
  deliverLineAction,
  setOrderLinesAction,
} from './sales/order/actions.ts';
import { orderOpportunityAction, orderQuoteAction } from './sales/order/making.ts';
import {
  activateAction,
  addBatchAction,
  amendAction,
  contractOfQuoteAction,
  renewAction,
  terminateAction,
} from './sales/contract/actions.ts';
import { amendBatchAction, deliverBatchAction } from './sales/contract-batch/actions.ts';
import { confirmReceiptAction, reverseReceiptAction } from './sales/receipt/actions.ts';
import { issueAction, voidAction } from './sales/invoice-request/actions.ts';
import { qualifyAction } from './sales/lead/qualify.ts';
import {
  allotAction,
  byRulesAction,
  claimLeadAction,
  giveBackLeadAction,
} from './sales/lead/passing.ts';
import { setLinesAction } from './sales/opportunity-line/actions.ts';
import { loseAction, moveAction, reopenAction, winAction } from './sales/opportunity/actions.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

type CarryOut = (scope: Scope, call: Call) => Promise<unknown>;

/** What carries out each action, by object and name. */
export const actions: ReadonlyMap<string, ReadonlyMap<string, CarryOut>> = new Map<
  string,
  ReadonlyMap<string, CarryOut>
>([
  ['user', new Map([['hand-over', handOverAction]])],
  ['account', new Map([['check-name', checkNameAction], ...merging('account')])],
  ['contact', new Map(merging('contact'))],
  ['household', new Map(merging('household'))],
  [
    'goal',
    new Map([
      ['split', splitGoalAction],
      ['agree', agreeAction],
      ['adjust', adjustAction],
      ['merge', mergeGoalsAction],
    ]),
  ],
  [
    'contract',
    new Map([
      ['activate', activateAction],
      ['amend', amendAction],
      ['add-batch', addBatchAction],
      ['renew', renewAction],
      ['terminate', terminateAction],
    ]),
  ],
  [
    'contract-batch',
    new Map([
      ['deliver', deliverBatchAction],
      ['amend', amendBatchAction],
    ]),
  ],
  [
    'receipt',
    new Map([
      ['confirm', confirmReceiptAction],
      ['reverse', reverseReceiptAction],
    ]),
  ],
  [
    'invoice-request',
    new Map([
      ['issue', issueAction],
      ['void', voidAction],
    ]),
  ],
  ['duplicate-group', new Map([['dismiss', dismissAction]])],
  [
    'activity',
    new Map([
      ['change-occurrence', changeOccurrence],
      ['cancel-occurrence', cancelOccurrence],
    ]),
  ],
  [
    'pool',
    new Map<string, CarryOut>([
      ['claim', claimAction],
      ['assign', assignAction],
      ['give-back', giveBackAction],
      ['extend', extendAction],
    ]),
  ],
  [
    'product',
    new Map<string, CarryOut>([
      ['price', priceAction],
      ['propose', proposeAction],
    ]),
  ],
  ['portfolio', new Map([['spread', spreadAction]])],
  [
    'lead',
    new Map<string, CarryOut>([
      ['work', workAction],
      ['qualify', qualifyAction],
      ['nurture', nurtureAction],
      ['disqualify', disqualifyAction],
      ['reopen', reopenLeadAction],
      ['claim', claimLeadAction],
      ['allot', allotAction],
      ['by-rules', byRulesAction],
      ['give-back', giveBackLeadAction],
    ]),
  ],
  [
    'opportunity',
    new Map<string, CarryOut>([
      ['move', moveAction],
      ['win', winAction],
      ['lose', loseAction],
      ['reopen', reopenAction],
      ['set-lines', setLinesAction],
      ['quote', quoteOpportunityAction],
      ['order', orderOpportunityAction],
    ]),
  ],
  ['suppression', new Map([['override', overrideAction]])],
  ['classification', new Map([['design', designAction]])],
  ['status-rule', new Map([['tell', tellAction]])],
  [
    'quote',
    new Map<string, CarryOut>([
      ['set-lines', setQuoteLinesAction],
      ['send', sendAction],
      ['accept', acceptAction],
      ['reject', rejectQuoteAction],
      ['revise', reviseAction],
      ['order', orderQuoteAction],
      ['contract', contractOfQuoteAction],
    ]),
  ],
  [
    'order',
    new Map<string, CarryOut>([
      ['set-lines', setOrderLinesAction],
      ['confirm', confirmAction],
      ['deliver', deliverAction],
      ['change', changeOrderAction],
      ['close', closeAction],
      ['cancel', cancelAction],
    ]),
  ],
  ['order-line', new Map([['deliver', deliverLineAction]])],
  [
    'approval',
    new Map<string, CarryOut>([
      ['submit', submitAction],
      ['approve', approveAction],
      ['reject', rejectAction],
      ['return', returnAction],
      ['transfer', transferAction],
      ['add-signer', addSignerAction],
      ['withdraw', withdrawAction],
      ['nudge', nudgeAction],
      ['comment', commentAction],
    ]),
  ],
]);

function merging(object: string): [string, CarryOut][] {
  return [
    ['merge', mergeAction(object)],
    ['un-merge', unMergeAction(object)],
  ];
}
