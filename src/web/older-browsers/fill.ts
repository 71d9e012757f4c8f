import { arrayGaps, cryptoGaps, fillGaps, mapGaps, windowGaps } from './gaps.ts';

fillGaps(Array.prototype, arrayGaps);
fillGaps(Map, mapGaps);
fillGaps(window, windowGaps);
fillGaps(crypto, cryptoGaps);
fillGaps(Element.prototype, {
  checkVisibility(this: Element) {
    return this.getClientRects().length > 0;
  },
});
