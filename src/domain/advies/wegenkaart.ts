import type { Regio } from '../regio/regio.js';
import type { Kenmerk, Thema } from '../signaal/signaal.js';
import { THEMAS } from '../signaal/signaal.js';
import type { Niveau } from './advies.js';

/** A level with the partners that are right there, the first one first; some only when a cue is in the signal. */
export interface Plaats {
  readonly niveau: Niveau;
  readonly partners: readonly string[];
  readonly bij: readonly { readonly kenmerk: Kenmerk; readonly partners: readonly string[] }[];
}

/** Where a theme belongs in this region, for a light and for a heavy question. */
export type Wegenkaart = ReadonlyMap<Thema, Plaatsen>;

interface Plaatsen {
  readonly enkelvoudig: Plaats;
  readonly verzwaard: Plaats;
  /** Where a lesson or talk about the theme is asked, when nothing is the matter (GO-050, GO-054). */
  readonly preventief: Plaats;
}

/** Reads the pack once into a map from theme to place; do this at start, not per message. */
export function maakWegenkaart(regio: Regio): Wegenkaart {
  const kaart = new Map<Thema, Plaatsen>();
  const voorlichting = voorlichtingOf(regio);
  for (const thema of THEMAS) {
    const licht = plaatsOf(regio, thema, 'basisondersteuning');
    const zwaar = plaatsOf(regio, thema, 'tso');
    const enkelvoudig = licht ?? zwaar;
    const blijft = regio.themas.some((een) => een.code === thema && een.blijftBasis);
    // A theme of basic support that grew too heavy stays with the partner who knows it (requirements GO-095, GO-105).
    const verzwaard = blijft ? licht : (zwaar ?? (licht && { ...licht, niveau: 'tso' as const }));
    if (enkelvoudig && verzwaard)
      kaart.set(thema, { enkelvoudig, verzwaard, preventief: licht ?? voorlichting ?? enkelvoudig });
  }
  return kaart;
}

/** The first form of basic support that the pack offers for prevention. */
function voorlichtingOf(regio: Regio): Plaats | undefined {
  const vorm = regio.catalogus.find(
    ({ niveau, soort, kenmerken }) =>
      niveau === 'basisondersteuning' && soort === 'vorm' && kenmerken.includes('preventief'),
  );
  return vorm && { niveau: 'basisondersteuning', partners: [vorm.partner], bij: [] };
}

function plaatsOf(regio: Regio, thema: Thema, niveau: 'basisondersteuning' | 'tso'): Plaats | undefined {
  const hier = regio.catalogus.filter((item) => item.niveau === niveau && item.soort === 'thema');
  const ook = regio.ookGoed.filter((een) => een.thema === thema && een.niveau === niveau);
  const eerste = hier.filter(({ themas }) => themas.includes(thema)).map(({ partner }) => partner);
  if (eerste.length === 0) return undefined;
  const partners = [
    ...eerste,
    ...hier.filter(({ ookThemas }) => ookThemas.includes(thema)).map(({ partner }) => partner),
    ...ook.filter(({ alleenBij }) => alleenBij === undefined).flatMap((een) => een.partners),
  ];
  const bij = ook.flatMap((een) =>
    een.alleenBij === undefined ? [] : [{ kenmerk: een.alleenBij, partners: een.partners }],
  );
  return { niveau, partners: [...new Set(partners)], bij };
}
