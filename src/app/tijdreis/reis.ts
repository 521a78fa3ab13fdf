import { dagenVerder } from '../../domain/kalender/dagen.js';
import { dagVan, isDag, maandenVerder, type Datum, type Moment } from '../../domain/kalender/datum.js';
import { momentOp } from '../../domain/kalender/schooltijd.js';
import type { Meldingsoort, Weergave } from '../weergave.js';
import type { Demotijd } from './demotijd.js';

/** What somebody asked of the clock of the demo: numbers and days, never his words. */
export type Tijdwens =
  | { readonly soort: 'vraag' | 'nu' | 'terug' | 'onbekend' }
  | { readonly soort: 'verder'; readonly aantal: number; readonly eenheid: 'maanden' | 'weken' | 'dagen' }
  | { readonly soort: 'dag'; readonly dag: Datum };
type Doel = Extract<Tijdwens, { soort: 'verder' | 'dag' }>;

/** Further than this from the machine's today the packs and calendars of a demo say nothing. */
const VERSTE_MAANDEN = 24;
/** Reminders come within school hours, so somebody who travels wants to arrive in them. */
const AANKOMST = '09:00';

const VOLUIT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
/** The day of a moment as people say it: "maandag 11 januari 2027". */
export const dagVoluit = (moment: Moment): string => VOLUIT.format(new Date(moment));

function dagVanDoel(doel: Doel, vandaag: Datum): Datum {
  if (doel.soort === 'dag') return doel.dag;
  if (doel.eenheid === 'maanden') return maandenVerder(vandaag, doel.aantal);
  return dagenVerder(vandaag, doel.eenheid === 'weken' ? doel.aantal * 7 : doel.aantal);
}

/** Where a journey ends: nine in the morning of that day, or now when that is later; or why it is not made. */
export function reisdoel(doel: Doel, nu: Moment, machine: Moment): Moment | { readonly weigering: Meldingsoort } {
  const vandaag = dagVan(nu);
  const dag = dagVanDoel(doel, vandaag);
  if (!isDag(dag)) return { weigering: 'tijd-onbekend' };
  if (dag < vandaag) return { weigering: 'tijd-terug' };
  if (dag > maandenVerder(dagVan(machine), VERSTE_MAANDEN)) return { weigering: 'tijd-te-ver' };
  const ochtend = momentOp(dag, AANKOMST);
  return ochtend > nu ? ochtend : nu;
}

/** Moves the clock of the demo, or says what day it is. The answer always names the day that it is in the demo from then on. */
export async function reis(tijd: Demotijd, wens: Tijdwens): Promise<Weergave> {
  const antwoord = (soort: Meldingsoort): Weergave => ({ kaart: 'melding', soort, naam: dagVoluit(tijd.nu()) });
  switch (wens.soort) {
    case 'vraag':
      return antwoord('tijd-vandaag');
    case 'onbekend':
      return antwoord('tijd-onbekend');
    case 'terug':
      return antwoord('tijd-terug');
    case 'nu':
      await tijd.opnieuw();
      return antwoord('tijd-opnieuw');
    case 'verder':
    case 'dag': {
      const doel = reisdoel(wens, tijd.nu(), tijd.machine());
      if (typeof doel !== 'string') return antwoord(doel.weigering);
      tijd.zet(doel);
      return antwoord('tijd-verzet');
    }
  }
}
