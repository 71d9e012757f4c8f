export { assignWaiting, letLeadsFall, wakeLeads } from './assigning.ts';
export { conversionBy, conversionOf } from './queries/conversion.ts';
