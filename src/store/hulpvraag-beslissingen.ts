import type {
  Antwoord,
  HulpvraagPoging,
  HulpvraagRij,
  Inzageregel,
  Vastgelegd,
  Vastlegging,
} from '../app/hulpvraag-store.js';
import { HERINNERING } from '../app/hulpvraag-store.js';
import type { Zending } from '../app/ports.js';
import { EFFECT_DAGEN, DOORGIFTE_DAGEN, niets, ouder, sleutels, type Beslissing } from './beslissingen.js';
import { inzageSchema, moment, sleutelSchema } from './hulpvraag-schema.js';
import type { Hulpvragen } from './hulpvraag-toestand.js';
import { vastleggingSchema } from './hulpvraag-toestand.js';
import { keuring } from './keuring.js';
import { kort } from './korte-stand.js';
import { claimUit, eindeVan } from './rij.js';

/** What each call of the hulpvraag store means for the state, see beslissingen.ts. Pure. */

/** How long it is kept who looked at what. */
export const INZAGE_DAGEN = 365;

const past = keuring(vastleggingSchema);

/**
 * Looks a step through before it is written. Throws on what no caller that is right can ask: a value that could not be
 * read back, events that do not follow on each other, an opening where there is none.
 */
export function keurVastlegging(vastlegging: Vastlegging): void {
  if (!past(vastlegging)) keurMetSchema(vastlegging);
  keurSamenhang(vastlegging);
}

const pastZonderStand = keuring(vastleggingSchema.omit({ hulpvraag: true }));

/** The same for a step whose case is written in its short form; gives that form. */
export function keurKort(vastlegging: Vastlegging): string {
  const { hulpvraag, ...zonderStand } = vastlegging;
  if (!pastZonderStand(zonderStand)) keurMetSchema(vastlegging);
  keurSamenhang(vastlegging);
  try {
    return kort(hulpvraag);
  } catch (fout) {
    throw new Error('a step does not fit: hulpvraag', { cause: fout });
  }
}

/** The schema has the last word, and says why not. */
function keurMetSchema(vastlegging: Vastlegging): void {
  const gekeurd = vastleggingSchema.safeParse(vastlegging);
  // Names of fields only: deeper down a path holds keys, and an issue holds values.
  if (!gekeurd.success)
    throw new Error(
      `a step does not fit: ${gekeurd.error.issues.map(({ path }) => path.slice(0, 2).join('.')).join(', ')}`,
    );
}

function keurSamenhang({ vanVersie, opening, hulpvraag, gebeurtenissen, opdrachten, inzage }: Vastlegging): void {
  const volgen = gebeurtenissen.every(({ nummer }, plaats) => nummer === vanVersie + plaats + 1);
  if (!volgen || hulpvraag.versie !== vanVersie + gebeurtenissen.length)
    throw new Error('a step does not fit: its events do not follow on its version');
  if ((opening === null) !== vanVersie > 0 || (opening !== null && opening.id !== hulpvraag.id))
    throw new Error('a step does not fit: a case is opened by its first step and by no other');
  if (opdrachten.some((een) => een.hulpvraag !== hulpvraag.id) || inzage.hulpvraag !== hulpvraag.id)
    throw new Error('a step does not fit: it holds something of another case');
}

/** The same for a call with bare values. */
export const keurRegel = (regel: Inzageregel): void => void inzageSchema.parse(regel);
export function keurWissen(id: string, tot: string): void {
  sleutelSchema.parse(id);
  moment.parse(tot);
}

export const dubbelNummer = (): Error => new Error('a step does not fit: another case has its number');

export function eerder(toestand: Hulpvragen, sleutel: string, nu: string): Antwoord | null {
  const effect = toestand.stapEffecten.get(sleutel);
  return effect === undefined || ouder(effect.op, nu, EFFECT_DAGEN) ? null : effect.antwoord;
}

export function leg(toestand: Hulpvragen, stap: Vastlegging): Beslissing<Vastgelegd> {
  const antwoord = eerder(toestand, stap.effect.sleutel, stap.op);
  if (antwoord !== null) return niets<Vastgelegd>({ soort: 'eerder', antwoord });
  const { id, nummer } = stap.hulpvraag;
  const dossier = toestand.dossiers.get(id);
  const opent = stap.vanVersie === 0;
  if (dossier === undefined ? !opent || toestand.grafstenen.has(id) : dossier.stand.versie !== stap.vanVersie)
    return niets<Vastgelegd>({ soort: 'ingehaald', versie: dossier?.stand.versie ?? null });
  if (opent) for (const { stand } of toestand.dossiers.values()) if (stand.nummer === nummer) throw dubbelNummer();
  const { vanVersie, opening, hulpvraag, herinnerOp, effect, inzage, op } = stap;
  const wijziging = {
    soort: 'stap' as const,
    stap: {
      vanVersie,
      opening,
      hulpvraag,
      herinnerOp,
      gebeurtenissen: [...stap.gebeurtenissen],
      opdrachten: [...stap.opdrachten],
      effect,
      inzage,
      op,
    },
  };
  return { wijzigingen: [wijziging], antwoord: { soort: 'vastgelegd' } };
}

export const reeksVan = (route: string, jaar: number): string => `${route}-${String(jaar % 100).padStart(2, '0')}`;
export const nummerVan = (reeks: string, volgnummer: number): string =>
  `${reeks}-${String(volgnummer).padStart(4, '0')}`;

export function volgNummer(toestand: Hulpvragen, reeks: string): Beslissing<string> {
  const laatste = (toestand.nummers.get(reeks) ?? 0) + 1;
  return { wijzigingen: [{ soort: 'nummer', reeks, laatste }], antwoord: nummerVan(reeks, laatste) };
}

export function wis(id: string, tot: string): Beslissing<void> {
  return { wijzigingen: [{ soort: 'gewist', hulpvraag: id, tot }], antwoord: undefined };
}

export function inzage(regel: Inzageregel): Beslissing<void> {
  return { wijzigingen: [{ soort: 'inzage', regel }], antwoord: undefined };
}

/** What is older than its term: effect keys, tombstones, orders that died, lines of the access log. */
function opruimen(toestand: Hulpvragen, nu: string): Beslissing<void>['wijzigingen'] {
  const effecten = sleutels(toestand.stapEffecten, ({ op }) => ouder(op, nu, EFFECT_DAGEN));
  const opdrachten = sleutels(
    toestand.opdrachten,
    (rij) => rij.dood && ouder(rij.opdracht.verlooptOp, nu, DOORGIFTE_DAGEN),
  );
  const grafstenen = sleutels(toestand.grafstenen, ({ tot }) => ouder(tot, nu, 0));
  const [eerste] = toestand.inzagen;
  const oudeInzage = eerste !== undefined && ouder(eerste.op, nu, INZAGE_DAGEN);
  if (effecten.length + opdrachten.length + grafstenen.length === 0 && !oudeInzage) return [];
  const inzagenVoor = new Date(Date.parse(nu) - INZAGE_DAGEN * 24 * 60 * 60 * 1000).toISOString();
  return [{ soort: 'hulpvragen-opgeruimd', effecten, opdrachten, grafstenen, inzagenVoor }];
}

export function claimOpdrachten(
  toestand: Hulpvragen,
  nu: string,
  leaseTot: string,
  hoogstens: number,
  regelsNu: string,
): Beslissing<readonly HulpvraagRij[]> {
  const rijen = [...toestand.opdrachten.values()].filter(({ opdracht }) => opdracht.soort !== HERINNERING);
  const { lot, geclaimd } = claimUit(rijen, nu, leaseTot, hoogstens);
  const claims = lot.map((een) => ({ soort: 'opdracht' as const, lot: een }));
  return { wijzigingen: [...opruimen(toestand, regelsNu), ...claims], antwoord: geclaimd };
}

export function claimHerinneringen(
  toestand: Hulpvragen,
  nu: string,
  leaseTot: string,
  hoogstens: number,
): Beslissing<readonly HulpvraagRij[]> {
  const rijen = [...toestand.opdrachten.values()].filter(({ opdracht }) => opdracht.soort === HERINNERING);
  const { lot, geclaimd } = claimUit(rijen, nu, leaseTot, hoogstens, 'niets');
  return { wijzigingen: lot.map((een) => ({ soort: 'opdracht' as const, lot: een })), antwoord: geclaimd };
}

export function rondOpdrachtAf(
  toestand: Hulpvragen,
  poging: HulpvraagPoging,
  zending: Zending,
  opnieuwOp: string,
): Beslissing<void> {
  const lot = eindeVan(toestand.opdrachten.get(poging.id), poging.poging, zending, opnieuwOp);
  return { wijzigingen: lot === null ? [] : [{ soort: 'opdracht', lot }], antwoord: undefined };
}
