import type { Doorgifte, Keuze, OutboxOpdracht, OutboxRij, Persoon, Referentie, Zending } from '../app/ports.js';
import type { Rij, Toestand, Wijziging } from './toestand.js';
import { sleutelVan } from './toestand.js';

/** What each call of the store port means for the state: the changes to commit, and what the caller hears. Pure. */
export interface Beslissing<T> {
  readonly wijzigingen: readonly Wijziging[];
  readonly antwoord: T;
}

const DAG_MS = 24 * 60 * 60 * 1000;
const EFFECT_DAGEN = 1;
const DOORGIFTE_DAGEN = 30;
export const GEEN_KEUZE: Keuze = { school: null, rol: null };

const niets = <T>(antwoord: T): Beslissing<T> => ({ wijzigingen: [], antwoord });
const ouder = (op: string, nu: string, dagen: number): boolean => Date.parse(nu) - Date.parse(op) > dagen * DAG_MS;

export function houdReferentie(toestand: Toestand, referentie: Referentie): Beslissing<void> {
  const oud = toestand.referenties[sleutelVan(referentie.persoon)];
  const zelfde =
    oud?.levend === true &&
    oud.referentie.conversation === referentie.conversation &&
    oud.referentie.serviceUrl === referentie.serviceUrl &&
    oud.referentie.bot === referentie.bot &&
    oud.referentie.kanaalId === referentie.kanaalId;
  return zelfde ? niets(undefined) : { wijzigingen: [{ soort: 'referentie', referentie }], antwoord: undefined };
}

export function referentieDood(toestand: Toestand, persoon: Persoon): Beslissing<void> {
  if (toestand.referenties[sleutelVan(persoon)]?.levend !== true) return niets(undefined);
  return { wijzigingen: [{ soort: 'referentie-dood', persoon }], antwoord: undefined };
}

export function welkom(toestand: Toestand, sleutel: string): Beslissing<boolean> {
  if (toestand.welkom[sleutel] !== undefined) return niets(false);
  return { wijzigingen: [{ soort: 'welkom', sleutel }], antwoord: true };
}

export function welkomVergeten(toestand: Toestand, sleutel: string): Beslissing<void> {
  if (toestand.welkom[sleutel] === undefined) return niets(undefined);
  return { wijzigingen: [{ soort: 'welkom-vergeten', sleutel }], antwoord: undefined };
}

export function houdKeuze(toestand: Toestand, persoon: Persoon, deel: Partial<Keuze>): Beslissing<void> {
  const oud = toestand.keuzes[sleutelVan(persoon)] ?? GEEN_KEUZE;
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
  const eerder = toestand.effecten[effect];
  const bekend =
    eerder && !ouder(eerder.op, doorgifte.op, EFFECT_DAGEN) ? toestand.doorgiften[eerder.doorgifte] : undefined;
  if (bekend !== undefined) return niets(bekend);
  return { wijzigingen: [{ soort: 'doorgifte', doorgifte, effect, opdracht }], antwoord: doorgifte };
}

export function gelezen(toestand: Toestand, id: string, op: string, opdracht: OutboxOpdracht): Beslissing<boolean> {
  const doorgifte = toestand.doorgiften[id];
  if (doorgifte === undefined || doorgifte.gelezenOp !== null) return niets(false);
  return { wijzigingen: [{ soort: 'gelezen', doorgifte: id, op, opdracht }], antwoord: true };
}

/** What is older than its term: effect keys after 24 hours, doorgiften after 30 days. */
function opruimen(toestand: Toestand, nu: string): Wijziging[] {
  const doorgiften = Object.values(toestand.doorgiften)
    .filter(({ op }) => ouder(op, nu, DOORGIFTE_DAGEN))
    .map(({ id }) => id);
  const effecten = Object.entries(toestand.effecten)
    .filter(([, { op }]) => ouder(op, nu, EFFECT_DAGEN))
    .map(([sleutel]) => sleutel);
  return doorgiften.length + effecten.length === 0 ? [] : [{ soort: 'opgeruimd', doorgiften, effecten }];
}

function isAanDeBeurt(rij: Rij, nu: string): boolean {
  return !rij.dood && (rij.nietVoor === null || rij.nietVoor <= nu) && (rij.leaseTot === null || rij.leaseTot <= nu);
}

/** Claims due rows, oldest first. A lease that ran out is a send of unknown result: repeated once, then dead. */
export function claim(
  toestand: Toestand,
  nu: string,
  leaseTot: string,
  hoogstens: number,
): Beslissing<readonly OutboxRij[]> {
  const wijzigingen = opruimen(toestand, nu);
  const geclaimd: OutboxRij[] = [];
  for (const rij of Object.values(toestand.outbox)) {
    if (geclaimd.length >= hoogstens) break;
    if (!isAanDeBeurt(rij, nu)) continue;
    const verlopenLease = rij.leaseTot !== null;
    const id = rij.opdracht.id;
    if (rij.opdracht.verlooptOp <= nu) wijzigingen.push({ soort: 'dood', id, code: 'verlopen' });
    else if (verlopenLease && rij.onbekend) wijzigingen.push({ soort: 'dood', id, code: 'onbekend' });
    else {
      const onbekend = rij.onbekend || verlopenLease;
      wijzigingen.push({ soort: 'geclaimd', id, leaseTot, onbekend });
      geclaimd.push({ ...rij.opdracht, poging: rij.poging + 1, herhaling: onbekend });
    }
  }
  return { wijzigingen, antwoord: geclaimd };
}

/** The end of an attempt, by what the channel answered (PLATFORM 1.2 by class). */
export function rondAf(toestand: Toestand, id: string, zending: Zending, opnieuwOp: string): Beslissing<void> {
  const rij = toestand.outbox[id];
  if (rij === undefined || rij.dood) return niets(undefined);
  const wijziging = ((): Wijziging => {
    switch (zending.uitkomst) {
      case 'verzonden':
        return { soort: 'verzonden', id };
      case 'later':
        return { soort: 'opnieuw', id, nietVoor: opnieuwOp, onbekend: rij.onbekend, code: zending.code };
      case 'onbekend':
        if (rij.onbekend) return { soort: 'dood', id, code: zending.code };
        return { soort: 'opnieuw', id, nietVoor: opnieuwOp, onbekend: true, code: zending.code };
      case 'onbereikbaar':
      case 'mislukt':
        return { soort: 'dood', id, code: zending.code };
    }
  })();
  return { wijzigingen: [wijziging], antwoord: undefined };
}
