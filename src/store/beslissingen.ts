import type {
  Doorgifte,
  Keuze,
  OutboxOpdracht,
  OutboxRij,
  Persoon,
  Poging,
  Referentie,
  Zending,
} from '../app/ports.js';
import { claimUit, eindeVan } from './rij.js';
import type { Toestand, Wijziging } from './toestand.js';
import { sleutelVan } from './toestand.js';

/** What each call of the store port means for the state: the changes to commit, and what the caller hears. Pure. */
export interface Beslissing<T> {
  readonly wijzigingen: readonly Wijziging[];
  readonly antwoord: T;
}

const DAG_MS = 24 * 60 * 60 * 1000;
export const EFFECT_DAGEN = 1;
export const DOORGIFTE_DAGEN = 30;
export const GEEN_KEUZE: Keuze = { school: null, rol: null };

export const niets = <T>(antwoord: T): Beslissing<T> => ({ wijzigingen: [], antwoord });
export const ouder = (op: string, nu: string, dagen: number): boolean =>
  Date.parse(nu) - Date.parse(op) > dagen * DAG_MS;

export function houdReferentie(toestand: Toestand, referentie: Referentie): Beslissing<void> {
  const oud = toestand.referenties.get(sleutelVan(referentie.persoon));
  const zelfde =
    oud?.levend === true &&
    oud.referentie.conversation === referentie.conversation &&
    oud.referentie.serviceUrl === referentie.serviceUrl &&
    oud.referentie.bot === referentie.bot &&
    oud.referentie.kanaalId === referentie.kanaalId;
  return zelfde ? niets(undefined) : { wijzigingen: [{ soort: 'referentie', referentie }], antwoord: undefined };
}

export function referentieDood(toestand: Toestand, persoon: Persoon): Beslissing<void> {
  if (toestand.referenties.get(sleutelVan(persoon))?.levend !== true) return niets(undefined);
  return { wijzigingen: [{ soort: 'referentie-dood', persoon }], antwoord: undefined };
}

export function welkom(toestand: Toestand, sleutel: string): Beslissing<boolean> {
  if (toestand.welkom.get(sleutel) !== undefined) return niets(false);
  return { wijzigingen: [{ soort: 'welkom', sleutel }], antwoord: true };
}

export function welkomVergeten(toestand: Toestand, sleutel: string): Beslissing<void> {
  if (toestand.welkom.get(sleutel) === undefined) return niets(undefined);
  return { wijzigingen: [{ soort: 'welkom-vergeten', sleutel }], antwoord: undefined };
}

export function houdKeuze(toestand: Toestand, persoon: Persoon, deel: Partial<Keuze>): Beslissing<void> {
  const oud = toestand.keuzes.get(sleutelVan(persoon)) ?? GEEN_KEUZE;
  const keuze = { ...oud, ...deel };
  if (keuze.school === oud.school && keuze.rol === oud.rol) return niets(undefined);
  return { wijzigingen: [{ soort: 'keuze', persoon, keuze }], antwoord: undefined };
}

export function nieuweDoorgifte(
  toestand: Toestand,
  doorgifte: Doorgifte,
  effect: string,
  opdracht: OutboxOpdracht,
): Beslissing<Doorgifte> {
  const eerder = toestand.effecten.get(effect);
  const bekend =
    eerder && !ouder(eerder.op, doorgifte.op, EFFECT_DAGEN) ? toestand.doorgiften.get(eerder.doorgifte) : undefined;
  if (bekend !== undefined) return niets(bekend);
  return { wijzigingen: [{ soort: 'doorgifte', doorgifte, effect, opdracht }], antwoord: doorgifte };
}

export function gelezen(toestand: Toestand, id: string, op: string, opdracht: OutboxOpdracht): Beslissing<boolean> {
  const doorgifte = toestand.doorgiften.get(id);
  if (doorgifte === undefined || doorgifte.gelezenOp !== null) return niets(false);
  return { wijzigingen: [{ soort: 'gelezen', doorgifte: id, op, opdracht }], antwoord: true };
}

export function sleutels<T>(inhoud: Map<string, T>, weg: (waarde: T) => boolean): string[] {
  const gevonden: string[] = [];
  for (const [sleutel, waarde] of inhoud) if (weg(waarde)) gevonden.push(sleutel);
  return gevonden;
}

/** What is older than its term: effect keys after 24 hours; doorgiften, and orders that died, after 30 days. */
function opruimen(toestand: Toestand, nu: string): Wijziging[] {
  const doorgiften = sleutels(toestand.doorgiften, ({ op }) => ouder(op, nu, DOORGIFTE_DAGEN));
  const effecten = sleutels(toestand.effecten, ({ op }) => ouder(op, nu, EFFECT_DAGEN));
  const outbox = sleutels(toestand.outbox, (rij) => rij.dood && ouder(rij.opdracht.verlooptOp, nu, DOORGIFTE_DAGEN));
  if (doorgiften.length + effecten.length + outbox.length === 0) return [];
  return [{ soort: 'opgeruimd', doorgiften, effecten, outbox }];
}

/** Claims due rows, oldest first. A lease that ran out is a send of unknown result: repeated once, then dead. */
export function claim(
  toestand: Toestand,
  nu: string,
  leaseTot: string,
  hoogstens: number,
  regelsNu: string,
): Beslissing<readonly OutboxRij[]> {
  const { lot, geclaimd } = claimUit(toestand.outbox.values(), nu, leaseTot, hoogstens);
  return { wijzigingen: [...opruimen(toestand, regelsNu), ...lot], antwoord: geclaimd };
}

/** The end of an attempt, by what the channel answered. The end of an attempt that was given up before changes nothing. */
export function rondAf(toestand: Toestand, poging: Poging, zending: Zending, opnieuwOp: string): Beslissing<void> {
  const lot = eindeVan(toestand.outbox.get(poging.id), poging.poging, zending, opnieuwOp);
  return { wijzigingen: lot === null ? [] : [lot], antwoord: undefined };
}

export const na = (nu: string, ms: number): string => new Date(Date.parse(nu) + ms).toISOString();
