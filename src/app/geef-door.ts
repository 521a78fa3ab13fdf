import type { Kennis, Vrager } from './vrager.js';
import type { Weergave } from './weergave.js';
import { aanspreekpunt, aanspreekrol, isVrager } from './wie-op-school.js';

/** After this time a message that somebody wants to talk helps nobody any more. */
const GELDIG_MS = 7 * 24 * 3600 * 1000;

/** A click, so that a second click and a redelivered one have one effect. */
export interface Klik {
  readonly conversation: string;
  /** The card that was clicked. */
  readonly kaart: string;
}

/**
 * "Geef door": tells the IB'er (primary) or COO (secondary) only *that* this colleague wants to discuss a signal, never
 * what about. Refuses without a school, for somebody whom the installation does not know, without a person to tell, and
 * to oneself; says at once when that person cannot be reached in Teams, with his address and number.
 */
export async function geefDoor(kennis: Kennis, vrager: Vrager, klik: Klik): Promise<Weergave> {
  const { school, medewerker } = vrager;
  if (school === null) return { kaart: 'melding', soort: 'geen-school' };
  const contact = aanspreekpunt(kennis, vrager);
  const aan = kennis.mensen.aanspreekpunt(school.code, aanspreekrol(school));
  if (aan === null || contact === null) return { kaart: 'melding', soort: 'geen-aanspreekpunt' };
  if (medewerker === null) return { kaart: 'doorgegeven', naam: aan.naam, bereikbaar: false, contact };
  if (isVrager(aan, vrager)) return { kaart: 'melding', soort: 'zelf-aanspreekpunt' };
  const bereikbaar = (await kennis.store.findReferentie(aan.persoon)) !== null;
  if (bereikbaar) await record(kennis, { van: medewerker.persoon, aan: aan.persoon, school: school.code }, klik);
  return { kaart: 'doorgegeven', naam: aan.naam, bereikbaar, contact };
}

type Tussen = Pick<Parameters<Kennis['store']['addDoorgifte']>[0], 'van' | 'aan' | 'school'>;

async function record(kennis: Kennis, tussen: Tussen, klik: Klik): Promise<void> {
  const { nu, newId } = kennis.wereld;
  const op = nu();
  const doorgifte = { ...tussen, id: newId(), op, gelezenOp: null };
  const effectKey = `doorgeven ${tussen.van.tenant} ${tussen.van.id} ${klik.conversation} ${klik.kaart}`;
  const opdracht = {
    id: newId(),
    soort: 'doorgifte' as const,
    doorgifte: doorgifte.id,
    verlooptOp: after(op, GELDIG_MS),
  };
  await kennis.store.addDoorgifte(doorgifte, effectKey, opdracht);
}

/**
 * "Gelezen": the receiver says that he has seen it, and the sender hears that. Only the receiver himself; a second click
 * changes nothing.
 */
export async function markGelezen(kennis: Kennis, vrager: Vrager, id: string): Promise<Weergave> {
  const doorgifte = await kennis.store.findDoorgifte(id);
  const vanMij =
    doorgifte !== null && doorgifte.aan.id === vrager.persoon.id && doorgifte.aan.tenant === vrager.persoon.tenant;
  if (!vanMij) return { kaart: 'melding', soort: 'verlopen' };
  const op = kennis.wereld.nu();
  const opdracht = {
    id: kennis.wereld.newId(),
    soort: 'gelezen' as const,
    doorgifte: id,
    verlooptOp: after(op, GELDIG_MS),
  };
  const nieuw = await kennis.store.markGelezen(id, op, opdracht);
  const naam = kennis.mensen.findMedewerker(doorgifte.van)?.naam ?? 'je collega';
  return nieuw ? { kaart: 'gelezen', naam } : { kaart: 'melding', soort: 'al-gelezen' };
}

function after(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}
