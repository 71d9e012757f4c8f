import type { Texts } from '#kit/text.ts';
import { delegationTexts } from './admin/delegation/texts.ts';
import { fileTexts } from './admin/file/texts.ts';
import { favouriteTexts } from './admin/favourite/texts.ts';
import { handOverTexts } from './admin/user/hand-over/texts.ts';
import { userTexts } from './admin/user/texts.ts';
import { webhookTexts } from './admin/webhook/texts.ts';
import { accountTexts } from './customers/account/texts.ts';
import { activityTexts } from './customers/activity/texts.ts';
import { addressTexts } from './customers/address/texts.ts';
import { classTexts } from './customers/classification/texts.ts';
import { commitmentTexts } from './customers/commitment/texts.ts';
import { duplicateTexts } from './customers/duplicate-rule/texts.ts';
import { orgNodeTexts } from './customers/org-node/texts.ts';
import { contactPolicyTexts } from './customers/contact-policy/texts.ts';
import { dataRequestTexts } from './customers/data-request/texts.ts';
import { customerMailTexts } from './customers/mail/texts.ts';
import { participantTexts } from './customers/participant/texts.ts';
import { partyTexts } from './customers/party/texts.ts';
import { poolTexts } from './customers/pool/texts.ts';
import { relationTexts } from './customers/relation/texts.ts';
import { leadTexts } from './sales/lead/texts.ts';
import { opportunityLineTexts } from './sales/opportunity-line/texts.ts';
import { priceTexts } from './sales/price/texts.ts';
import { productTexts } from './sales/product/texts.ts';
import { dealTeamTexts } from './sales/deal-team/texts.ts';
import { opportunityTexts } from './sales/opportunity/texts.ts';
import { goalTexts } from './sales/goal/texts.ts';
import { contractTexts } from './sales/contract/texts.ts';
import { paymentTexts } from './sales/payment-plan/texts.ts';
import { stageTexts } from './sales/stage/texts.ts';
import { orderTexts } from './sales/order/texts.ts';
import { quoteTexts } from './sales/quote/texts.ts';
import { approvalTexts } from './sales/approval/texts.ts';

/** The sentences of every noun, for whoever shows refusals. */
export const areaTexts: readonly Texts[] = [
  approvalTexts,
  quoteTexts,
  orderTexts,
  delegationTexts,
  handOverTexts,
  fileTexts,
  favouriteTexts,
  userTexts,
  webhookTexts,
  accountTexts,
  addressTexts,
  partyTexts,
  poolTexts,
  relationTexts,
  orgNodeTexts,
  activityTexts,
  participantTexts,
  commitmentTexts,
  classTexts,
  contactPolicyTexts,
  dataRequestTexts,
  customerMailTexts,
  duplicateTexts,
  productTexts,
  priceTexts,
  opportunityLineTexts,
  stageTexts,
  contractTexts,
  paymentTexts,
  goalTexts,
  opportunityTexts,
  dealTeamTexts,
  leadTexts,
];
