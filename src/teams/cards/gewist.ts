import type { Kaartdata } from './kaartdata.js';

/** In the place of a card whose case was erased; the same in a channel and in a personal chat. */
export const gewistData = (): Kaartdata<'gewist'> => ({
  fallbackText:
    'Deze hulpvraag is gewist, want de bewaartermijn is voorbij. Hulpvragen die nog lopen, vind je in je persoonlijke chat: typ mijn hulpvragen.',
});
