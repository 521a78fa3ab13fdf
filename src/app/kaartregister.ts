import type { Persoon } from '../domain/hulpvraag/hulpvraag.js';

/** A message of the bot in somebody's personal chat. Where that chat is now, is looked up when it is needed. */
export interface Kaartplek {
  readonly persoon: Persoon;
  readonly activityId: string;
}

/** Which messages stand in personal chats about which case, so that they can be overwritten when it is erased. */
export interface Kaartregister {
  /**
   * Keeps one message with each of these cases; a digest is about several. Removed with a case (HulpvraagStore.wis); a case
   * that is not there (any more) is left out, and the same message twice is kept once.
   */
  houdKaart(hulpvragen: readonly string[], plek: Kaartplek): Promise<void>;
  /** In the order in which they were kept. */
  kaartenVan(hulpvraag: string): Promise<readonly Kaartplek[]>;
  /** These say nothing of the case any more. */
  vergeetKaarten(hulpvraag: string, plekken: readonly Kaartplek[]): Promise<void>;
}
