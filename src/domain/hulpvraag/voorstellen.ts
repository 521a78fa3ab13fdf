import type { Route, Stap } from '../route/route.js';
import type { Wijziging } from './gebeurtenis.js';
import type { Bevestiging, Handelend, Voorstel } from './hulpvraag.js';
import { zelfde } from './hulpvraag.js';
import type { Ingevuld, Toetsing } from './toets.js';
import type { VasteWeigering } from './weigering.js';

type Voorsteldefinitie = Route['voorstellen'][number];

/** A proposal beside a step: what it changes, what the step now says, and whether everybody has confirmed. */
export interface Voorgesteld {
  readonly wijzigingen: readonly Wijziging[];
  readonly ingevuld: Ingevuld;
  readonly compleet: boolean;
  readonly informeer: readonly string[];
}

/**
 * Makes or confirms the proposal of a step (G6). A proposal with another content is a new version, and confirmations of the
 * one before do not count for it; the same content is a confirmation. The people who confirm differ, substitutes included.
 * A step without a proposal is complete at once.
 */
export function voegVoorstelToe(
  toetsing: Toetsing,
  stap: Stap,
  opdracht: { readonly voorstelversie: number | null },
  wie: Handelend,
): Voorgesteld | VasteWeigering {
  const { ingevuld } = toetsing;
  if (stap.voorstel === undefined) return { wijzigingen: [], ingevuld, compleet: true, informeer: [] };
  const { soort, doet } = stap.voorstel;
  const definitie = toetsing.route.voorstellen.find(({ code }) => code === soort);
  if (definitie === undefined) throw new Error(`route ${toetsing.route.code}: no proposal ${soort}`);
  const open = toetsing.hulpvraag.voorstellen[soort];
  const ligt = open === undefined || open.aanvaard ? null : open;
  if (doet === 'voorstellen') {
    const inhoud = inhoudVan(definitie, ingevuld);
    if (ligt !== null && zelfdeInhoud(ligt, inhoud)) return bevestig(toetsing, definitie, ligt, wie);
    return stelVoor(toetsing, definitie, { soort, ...inhoud }, wie);
  }
  if (ligt === null) return 'geen-voorstel';
  if (opdracht.voorstelversie !== ligt.versie) return 'ander-voorstel';
  return bevestig(toetsing, definitie, ligt, wie);
}

function inhoudVan(
  { velden }: Voorsteldefinitie,
  { waarden, personen }: Ingevuld,
): Pick<Voorstel, 'keuzes' | 'personen'> {
  const alleen = <T>(rij: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(rij).filter(([veld]) => velden.includes(veld)));
  return { keuzes: alleen(waarden), personen: alleen(personen) };
}

function zelfdeInhoud(een: Voorstel, ander: Pick<Voorstel, 'keuzes' | 'personen'>): boolean {
  const gelijk = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
    Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([veld, waarde]) => b[veld] === waarde);
  const sleutels = (personen: Voorstel['personen']): Record<string, string> =>
    Object.fromEntries(Object.entries(personen).map(([veld, { tenant, id }]) => [veld, `${tenant} ${id}`]));
  return gelijk(een.keuzes, ander.keuzes) && gelijk(sleutels(een.personen), sleutels(ander.personen));
}

const bevestiging = (wie: Handelend, op: string): Bevestiging => ({ plaats: wie.plaats, wie, op });

function stelVoor(
  { hulpvraag, ingevuld, omstandigheden }: Toetsing,
  definitie: Voorsteldefinitie,
  inhoud: Pick<Voorstel, 'soort' | 'keuzes' | 'personen'>,
  wie: Handelend,
): Voorgesteld {
  const telt = definitie.bevestigers.includes(wie.plaats);
  const bevestigd = telt ? [bevestiging(wie, omstandigheden.vandaag)] : [];
  const compleet = telt && definitie.bevestigers.length === 1;
  // The version of the case: a card of an earlier proposal can never confirm a later one, also when that one lapsed.
  const voorstel: Voorstel = { ...inhoud, versie: hulpvraag.versie + 1, bevestigd, aanvaard: compleet };
  const anderen = definitie.bevestigers.filter((plaats) => plaats !== wie.plaats);
  return { wijzigingen: [{ wat: 'voorstel', voorstel }], ingevuld, compleet, informeer: anderen };
}

function bevestig(
  { ingevuld, omstandigheden }: Toetsing,
  definitie: Voorsteldefinitie,
  ligt: Voorstel,
  wie: Handelend,
): Voorgesteld | VasteWeigering {
  // Whoever may propose and not confirm has nothing to add to what lies there.
  if (!definitie.bevestigers.includes(wie.plaats)) return 'ligt-al';
  if (ligt.bevestigd.some(({ plaats }) => plaats === wie.plaats)) return 'al-bevestigd';
  if (ligt.bevestigd.some((een) => zelfde(een.wie.door, wie.door))) return 'zelfde-persoon';
  const bevestigd = [...ligt.bevestigd, bevestiging(wie, omstandigheden.vandaag)];
  const compleet = definitie.bevestigers.every((plaats) => bevestigd.some((een) => een.plaats === plaats));
  return {
    wijzigingen: [{ wat: 'voorstel', voorstel: { ...ligt, bevestigd, aanvaard: compleet } }],
    ingevuld: {
      waarden: { ...ingevuld.waarden, ...ligt.keuzes },
      personen: { ...ingevuld.personen, ...ligt.personen },
    },
    compleet,
    informeer: definitie.bevestigers.filter((plaats) => !bevestigd.some((een) => een.plaats === plaats)),
  };
}
