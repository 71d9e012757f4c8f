export { leads, opportunitiesOf, promotionBy, promotionOf } from './queries/promotion.ts';
