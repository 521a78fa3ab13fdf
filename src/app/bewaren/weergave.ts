/** In the place of a card whose case was erased: that it was, and nothing of the case. */
export interface Gewist {
  readonly kaart: 'gewist';
}
