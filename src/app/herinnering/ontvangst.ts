import type { Datum, Moment, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { dagenVerder, weekdagVan } from '../../domain/kalender/dagen.js';
import type { Kalender } from '../../domain/kalender/kalender.js';
import { eersteSchooldag } from '../../domain/kalender/schooldagen.js';
import { momentOp, SCHOOL_BEGINT } from '../../domain/kalender/schooltijd.js';
import type { Voorkeur } from '../organisatie-store.js';
import type { Nu } from '../hulpvraag/zaakkennis.js';

/** Who gets a reminder, and when at the earliest. */
export interface Ontvangst {
  readonly persoon: Persoon;
  readonly dag: Datum;
  readonly nietVoor: Moment;
}

/** For whom something is, at a school with these days. `naDag`: not on that day or before, it is full. */
export interface Ontvangstvraag {
  readonly nu: Nu;
  readonly kalender: Kalender;
  readonly persoon: Persoon;
  readonly voorkeurVan: (persoon: Persoon) => Voorkeur | null;
  readonly naDag: Datum | null;
}

const isOpPauze = (voorkeur: Voorkeur | null, dag: Datum): boolean =>
  voorkeur?.pauze !== null && voorkeur?.pauze !== undefined && voorkeur.pauze.van <= dag && dag <= voorkeur.pauze.tot;

/**
 * The digest of somebody: on his own day and time; while he has a pause it goes to his substitute of that day, and without
 * one it waits until the pause is over.
 */
export function voorBundel(vraag: Ontvangstvraag): Ontvangst {
  const { nu, kalender, persoon, voorkeurVan, naDag } = vraag;
  const voorkeur = voorkeurVan(persoon);
  const vanaf = naDag === null ? nu.vandaag : dagenVerder(naDag, 1);
  if (!isOpPauze(voorkeur, vanaf)) return opEigenDag(nu, kalender, persoon, voorkeur, vanaf);
  const [vervanger] = vervangers(vraag, vanaf);
  if (vervanger !== undefined) return opEigenDag(nu, kalender, vervanger, voorkeurVan(vervanger), vanaf);
  const naPauze = dagenVerder(voorkeur?.pauze?.tot ?? vanaf, 1);
  return opEigenDag(nu, kalender, persoon, voorkeur, naPauze > vanaf ? naPauze : vanaf);
}

/** A check with its own card cannot be switched off: at once; to the substitute while there is a pause and somebody is named. */
export function voorKaart(vraag: Ontvangstvraag): Ontvangst {
  const { nu, kalender, persoon, voorkeurVan, naDag } = vraag;
  const dag = eersteSchooldag(kalender, naDag === null ? nu.vandaag : dagenVerder(naDag, 1));
  const [vervanger] = isOpPauze(voorkeurVan(persoon), dag) ? vervangers(vraag, dag) : [];
  return { persoon: vervanger ?? persoon, dag, nietVoor: later(nu.nu, momentOp(dag, SCHOOL_BEGINT)) };
}

function vervangers({ nu, persoon, voorkeurVan }: Ontvangstvraag, dag: Datum): readonly Persoon[] {
  return nu.adresboek.vervangersVan(persoon, dag).filter((een) => !isOpPauze(voorkeurVan(een), dag));
}

/** A digest of one weekday looks this many school days ahead; a weekday that is a day off every week is no reason to wait. */
const MEEST_DAGEN = 10;

function opEigenDag(nu: Nu, kalender: Kalender, persoon: Persoon, voorkeur: Voorkeur | null, vanaf: Datum): Ontvangst {
  const tijd = voorkeur?.tijd ?? SCHOOL_BEGINT;
  const gekozen = voorkeur?.dag ?? 'elke-dag';
  let dag = eersteSchooldag(kalender, vanaf);
  for (let keer = 0; keer < MEEST_DAGEN && gekozen !== 'elke-dag' && weekdagVan(dag) !== gekozen; keer += 1)
    dag = eersteSchooldag(kalender, dagenVerder(dag, 1));
  return { persoon, dag, nietVoor: later(nu.nu, momentOp(dag, tijd)) };
}

const later = (een: Moment, ander: Moment): Moment => (Date.parse(een) > Date.parse(ander) ? een : ander);
