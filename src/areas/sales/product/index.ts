export { all } from './catalogue.ts';
export { priceLines, type PriceReply } from './pricing.ts';
