import type { Adresboek } from '../../src/app/hulpvraag/adresboek.js';
import { beurtenVan, eerstvolgendeDag } from '../../src/domain/herinnering/beurten.js';
import { HERINNERD, horendBij } from '../../src/domain/herinnering/herinner.js';
import type { Gebeurtenis } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Herinnerd, Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Omstandigheden } from '../../src/domain/hulpvraag/toets.js';
import { dagVan } from '../../src/domain/kalender/datum.js';
import type { Kalender } from '../../src/domain/kalender/kalender.js';
import { schooldagenVerder } from '../../src/domain/kalender/schooldagen.js';
import { binnenSchooltijd, momentOp } from '../../src/domain/kalender/schooltijd.js';
import type { Herinnering } from '../../src/domain/route/herinnering.js';
import { BEWAARTERMIJN } from '../../src/domain/route/herinnering.js';
import type { Route } from '../../src/domain/route/route.js';
import type { Toestand } from '../../src/store/toestand.js';
import { overtreden, VAN_DRAAD, VAN_TENANT } from '../support/tempo-grenzen.js';
import type { Verloop } from './regie.js';
import type { Oproep } from './teams.js';
import { toen, verhaalVan, type Moment } from './verhaal.js';

/**
 * Looks a played school year through, from the logs of the cases and from what Teams saw. It asks the bot nothing: who had
 * to hear what is worked out anew from the route, and where a message came is what Teams says.
 */
export interface Wereld {
  readonly route: Route;
  readonly adresboek: Adresboek;
  readonly kalender: Kalender;
  /** The end of the played time, and when the bot stood still. */
  readonly tot: number;
  readonly stil: { readonly van: number; readonly tot: number } | null;
}

export interface Uitslag {
  /** What was broken, by rule; each with how often and a first example. */
  readonly fouten: ReadonlyMap<string, { aantal: number; readonly voorbeeld: string }>;
  readonly aantallen: ReadonlyMap<string, number>;
  /** From the step of the clock to the message, in minutes, in order. */
  readonly minuten: readonly number[];
}

interface Bericht extends Oproep {
  readonly inhoud: NonNullable<Oproep['inhoud']>;
}

class Lijst {
  readonly fouten = new Map<string, { aantal: number; readonly voorbeeld: string }>();
  readonly aantallen = new Map<string, number>();
  readonly minuten: number[] = [];
  fout(regel: string, voorbeeld: string): void {
    const gezien = this.fouten.get(regel);
    if (gezien === undefined) this.fouten.set(regel, { aantal: 1, voorbeeld });
    else gezien.aantal += 1;
  }
  tel(wat: string): void {
    this.aantallen.set(wat, (this.aantallen.get(wat) ?? 0) + 1);
  }
}

export function keur(
  wereld: Wereld,
  toestand: Toestand,
  { oproepen, dood }: Pick<Verloop, 'oproepen' | 'dood'>,
): Uitslag {
  const lijst = new Lijst();
  const berichten = oproepen.filter((een): een is Bericht => een.inhoud !== null);
  keurTempo(lijst, oproepen);
  for (const een of berichten) keurTijd(lijst, wereld, een);
  keurStapels(lijst, berichten);
  const perZaak = new Map<string, Bericht[]>();
  for (const bericht of berichten)
    for (const zaak of new Set(bericht.inhoud.regels.map(([id]) => id)))
      perZaak.set(zaak, [...(perZaak.get(zaak) ?? []), bericht]);
  for (const [id, dossier] of toestand.dossiers) {
    const verhaal = verhaalVan(dossier);
    const hier = perZaak.get(id) ?? [];
    for (const bericht of hier) keurOntvanger(lijst, wereld, verhaal, id, bericht);
    for (const moment of verhaal) {
      keurKlok(lijst, wereld, moment);
      for (const [regel, ging] of gegaan(wereld.route, moment.gebeurtenis))
        for (const persoon of wieHoort(wereld, moment.stand, regel, ging.trap))
          keurRegel(lijst, wereld, { moment, regel, ging, persoon, berichten: hier, dood });
    }
  }
  lijst.minuten.sort((a, b) => a - b);
  return lijst;
}

/** Never above the limits of Teams; every call counts, also those that failed. */
function keurTempo(lijst: Lijst, oproepen: readonly Oproep[]): void {
  for (const [per, grenzen] of [
    [({ tenant }: Oproep) => tenant, VAN_TENANT],
    [({ tenant, draad }: Oproep) => `${tenant} ${draad}`, VAN_DRAAD],
  ] as const)
    for (const [welke, momenten] of groepeer(oproepen, per))
      for (const [venster, hoogstens] of overtreden(
        momenten.map(({ op }) => op),
        grenzen,
      ))
        lijst.fout(`above ${hoogstens} calls in ${venster} ms`, welke);
}

function keurTijd(lijst: Lijst, { kalender }: Wereld, { op, draad }: Bericht): void {
  if (!binnenSchooltijd(kalender, iso(op))) lijst.fout('outside school hours', `${iso(op)} ${draad}`);
}

/** One digest and three cards a person a day; a repeat is the same message. */
function keurStapels(lijst: Lijst, berichten: readonly Bericht[]): void {
  const nieuw = berichten.filter(({ bezorgd, inhoud }) => bezorgd && !inhoud.herhaling);
  for (const [welke, samen] of groepeer(nieuw, ({ draad, op }) => `${draad} ${dagVan(iso(op))}`)) {
    const aantal = (soort: string): number => samen.filter(({ inhoud }) => inhoud.soort === soort).length;
    if (aantal('bundel') > 1) lijst.fout('more than one digest a day', welke);
    if (aantal('check') > 3) lijst.fout('more than three checks a day', welke);
  }
}

/** At the moment of sending: the case is not closed, and the receiver belongs to it. */
function keurOntvanger(lijst: Lijst, wereld: Wereld, verhaal: readonly Moment[], id: string, bericht: Bericht): void {
  const stand = toen(verhaal, bericht.op)?.stand;
  if (stand === undefined) return lijst.fout('about a case that was not there', id);
  for (const [zaak, titel] of bericht.inhoud.regels) {
    if (zaak !== id) continue;
    const regel = wereld.route.herinneringen.find(({ naam }) => naam === titel);
    if (regel === undefined) lijst.fout('of an unknown rule', titel);
    else if ((stand.bewaartTot !== null) !== (regel.klok === BEWAARTERMIJN))
      lijst.fout('after closing', `${id} ${titel}`);
    else if (!hoortErbij(wereld, stand, bericht.draad))
      lijst.fout('to somebody who is not in the case any more', `${id} ${titel} ${iso(bericht.op)}`);
  }
}

function hoortErbij({ route, adresboek }: Wereld, { bezetting, school, sector }: Hulpvraag, draad: string): boolean {
  if (bezetting.some(({ persoon, tot }) => tot === null && draadVan(persoon) === draad)) return true;
  const rollen = route.plaatsen.flatMap((plaats) => (plaats.soort === 'rol' ? plaats.rollen[sector] : []));
  return adresboek.metRol(school, rollen).some(({ persoon }) => draadVan(persoon) === draad);
}

/** What was due was done on its day: no state of a case lasts beyond the day on which the clock had something to say. */
function keurKlok(lijst: Lijst, wereld: Wereld, { gebeurtenis, op, stand, volgende }: Moment): void {
  const { route, kalender, tot, stil } = wereld;
  const omstandigheden = omstandighedenOp(wereld, gebeurtenis.op);
  const dag = eerstvolgendeDag(beurtenVan(route, stand, { ...omstandigheden, kalender, termijnen: {} }));
  if (dag === null) return;
  const wanneer = dag < gebeurtenis.op ? schooldagenVerder(kalender, gebeurtenis.op, 1) : dag;
  let uiterlijk = Date.parse(momentOp(wanneer, '16:30'));
  if (stil !== null && uiterlijk >= stil.van && op < stil.tot)
    uiterlijk = Math.max(
      uiterlijk,
      Date.parse(momentOp(schooldagenVerder(kalender, dagVan(iso(stil.tot - 1)), 1), '16:30')),
    );
  if ((volgende?.op ?? tot) > uiterlijk)
    lijst.fout('the clock passed over a day', `${stand.id} after event ${gebeurtenis.nummer}, ${wanneer}`);
}

interface Verwacht {
  readonly moment: Moment;
  readonly regel: Herinnering;
  readonly ging: Herinnerd;
  readonly persoon: Persoon;
  readonly berichten: readonly Bericht[];
  readonly dood: ReadonlySet<string>;
}

/** One reminder for one person: it came, once, not before its term; or nobody was served by it any more; or it is seen as lost. */
function keurRegel(lijst: Lijst, wereld: Wereld, verwacht: Verwacht): void {
  const { moment, regel, ging, persoon, berichten, dood } = verwacht;
  const { op, stand, gebeurtenis } = moment;
  const wat = `${stand.id} ${regel.code} stage ${ging.trap}, event ${gebeurtenis.nummer}`;
  lijst.tel('due');
  if (ging.trap > 0 && gebeurtenis.op < naTermijnOnafhankelijk(regel, ging)) lijst.fout('before its term', wat);
  const { einde, doorKlok } = gewenstTot(wereld, moment, regel, ging, persoon);
  const hierover = berichten.filter(
    (een) => een.op >= op && een.inhoud.regels.some(([id, titel]) => id === stand.id && titel === regel.naam),
  );
  const pogingen = hierover.filter((een) => een.op < einde || einde === wereld.tot);
  // One digest may have more of them: his own line (null), and each slot that was not reached.
  const heeftRegel = (voor: string | null) => (een: Bericht) =>
    een.inhoud.regels.some(([id, titel, plaats]) => id === stand.id && titel === regel.naam && plaats === voor);
  const aanHem = pogingen.filter(({ draad }) => draad === draadVan(persoon));
  const eigen = aanHem.filter(heeftRegel(null));
  keurHerhaling(lijst, wat, eigen, 1);
  const horend = horenden(wereld, stand, regel, ging.trap);
  const zijnPlaatsen = horend.filter((een) => een.persoon.id === persoon.id).map(({ plaats }) => plaats);
  // Of a former stage it may be told only now that a slot was not reached.
  const totNu = Array.from({ length: ging.trap + 1 }, (_, trap) => horenden(wereld, stand, regel, trap)).flat();
  const genoemd = new Set(aanHem.flatMap(({ inhoud }) => inhoud.regels.flatMap(([, , plaats]) => plaats ?? [])));
  for (const plaats of genoemd) {
    const anderen = totNu.filter((een) => een.plaats === plaats && een.persoon.id !== persoon.id);
    const hoogstens = new Set(anderen.map((een) => een.persoon.id)).size;
    keurHerhaling(lijst, `${wat}, for the ${plaats}`, aanHem.filter(heeftRegel(plaats)), hoogstens);
  }
  const [eerste] = eigen.filter(({ bezorgd }) => bezorgd);
  if (eerste !== undefined) {
    lijst.minuten.push((eerste.op - op) / 60_000);
    return lijst.tel('delivered');
  }
  // What was handed on may come beside the next stage, on the next school day.
  const volgendeDag = Date.parse(momentOp(schooldagenVerder(wereld.kalender, dagVan(iso(einde)), 1), '16:30'));
  const verteld = hierover.filter((een) => een.bezorgd && een.op <= volgendeDag);
  if (zijnPlaatsen.some((plaats) => verteld.some(heeftRegel(plaats))))
    return lijst.tel('delivered to somebody else: not reached');
  if (dood.has(`${stand.id} ${gebeurtenis.nummer} ${regel.code}`)) return lijst.tel('visibly unreachable');
  const schooldagen = aantalSchooldagen(wereld.kalender, gebeurtenis.op, dagVan(iso(einde)));
  if (einde < wereld.tot && !doorKlok && schooldagen <= 3) return lijst.tel('dropped: overtaken by a step');
  if (einde >= wereld.tot && schooldagen <= 1) return lijst.tel('still on its way at the end');
  const geprobeerd = pogingen.map((een) => `${iso(een.op)} ${een.draad} ${een.uitkomst}`).join('; ');
  lijst.fout('lost', `${wat} of ${iso(op)} for ${persoon.id}, wanted until ${iso(einde)}, tried: ${geprobeerd}`);
}

const isOnzeker = ({ uitkomst }: Bericht): boolean => uitkomst === 'onbekend' || uitkomst === 'afgebroken';

/** It comes once for each that it stands for; a repeat is marked, and only after a try of which the bot does not know the end. */
function keurHerhaling(lijst: Lijst, wat: string, pogingen: readonly Bericht[], hoogstens: number): void {
  const verhaal = (): string =>
    `${wat}: ${pogingen.map(({ op, uitkomst, bezorgd, inhoud }) => [iso(op), inhoud.soort, uitkomst, bezorgd ? 'seen' : '', inhoud.herhaling ? 'marked' : ''].join(' ')).join('; ')}`;
  const gezien = pogingen.filter(({ bezorgd }) => bezorgd);
  const nieuw = gezien.filter(({ inhoud }) => !inhoud.herhaling);
  const herhaald = gezien.filter(({ inhoud }) => inhoud.herhaling);
  if (herhaald.length > 0 && nieuw.length > 0) lijst.tel('repeated after an unknown end');
  if (nieuw.length > hoogstens) lijst.fout('twice without need', verhaal());
  if (herhaald.length > hoogstens) lijst.fout('more than one repeat', verhaal());
  // The bot knew that it had arrived, and was not in doubt after it.
  const geweten = nieuw.find(({ uitkomst }) => uitkomst === 'verzonden');
  const daarna = pogingen.some((een) => isOnzeker(een) && een.op > (geweten?.op ?? 0));
  const onnodig = geweten !== undefined && herhaald.some(({ op }) => op > geweten.op) && !daarna;
  if (onnodig && hoogstens === 1) lijst.fout('twice without need', verhaal());
}

/** Until when the reminder still served this person, and whether the clock itself went past it. */
function gewenstTot(
  wereld: Wereld,
  moment: Moment,
  regel: Herinnering,
  ging: Herinnerd,
  persoon: Persoon,
): { readonly einde: number; readonly doorKlok: boolean } {
  for (let een = moment.volgende; een !== null; een = een.volgende) {
    const { stand } = een;
    const nu = stand.herinnerd[regel.code];
    const loopt =
      regel.klok === BEWAARTERMIJN
        ? stand.bewaartTot === ging.sinds
        : stand.klokken[regel.klok]?.sinds === ging.sinds && stand.bewaartTot === null;
    const zelfde =
      nu !== undefined &&
      nu.staat === ging.staat &&
      nu.voor === ging.voor &&
      nu.trap === ging.trap &&
      nu.sinds === ging.sinds;
    if (loopt && zelfde && wieHoort(wereld, stand, regel, ging.trap).some(({ id }) => id === persoon.id)) continue;
    return { einde: een.op, doorKlok: een.gebeurtenis.stap === HERINNERD };
  }
  return { einde: wereld.tot, doorKlok: false };
}

/** Who hears a stage, each with the name of the slot for which; somebody may have more of them. */
function horenden(
  { route, adresboek }: Wereld,
  stand: Hulpvraag,
  regel: Herinnering,
  trap: number,
): readonly { readonly plaats: string; readonly persoon: Persoon }[] {
  const { gevraagd, verteld } = horendBij(route, stand, regel, trap, omstandighedenOp({ adresboek }, ''));
  return [...gevraagd, ...verteld].flatMap((code) => {
    const definitie = route.plaatsen.find((een) => een.code === code);
    const mensen =
      definitie?.soort === 'rol'
        ? adresboek.metRol(stand.school, definitie.rollen[stand.sector])
        : stand.bezetting.filter((een) => een.plaats === code && een.tot === null);
    return mensen.map(({ persoon }) => ({ plaats: definitie?.naam ?? code, persoon }));
  });
}

function wieHoort(wereld: Wereld, stand: Hulpvraag, regel: Herinnering, trap: number): readonly Persoon[] {
  const mensen = horenden(wereld, stand, regel, trap).map(({ persoon }) => persoon);
  return [...new Map(mensen.map((een) => [een.id, een])).values()];
}

const omstandighedenOp = ({ adresboek }: Pick<Wereld, 'adresboek'>, vandaag: string): Omstandigheden => ({
  vandaag,
  rollenVan: adresboek.rollenVan,
  vervangt: () => [],
});

function gegaan(
  { herinneringen }: Route,
  { stap, wijzigingen }: Gebeurtenis,
): readonly (readonly [Herinnering, Herinnerd])[] {
  if (stap !== HERINNERD) return [];
  return wijzigingen.flatMap((een) => {
    const regel = een.wat === 'herinnerd' ? herinneringen.find(({ code }) => code === een.regel) : undefined;
    return een.wat === 'herinnerd' && regel !== undefined ? [[regel, een.nu] as const] : [];
  });
}

/** The earliest day of a first reminder, by plain arithmetic; of later ones the day for which they went out. */
function naTermijnOnafhankelijk({ na, klok }: Herinnering, { sinds, voor }: Herinnerd): string {
  // Erasing is announced before its day, never on or after it.
  if (klok === BEWAARTERMIJN) return '';
  if (!('maanden' in na)) return voor;
  const [jaar = 0, maand = 0, dag = 0] = sinds.split('-').map(Number);
  const laatste = new Date(Date.UTC(jaar, maand - 1 + na.maanden + 1, 0)).getUTCDate();
  const eerste = new Date(Date.UTC(jaar, maand - 1 + na.maanden, Math.min(dag, laatste))).toISOString().slice(0, 10);
  // Somebody chose an earlier day himself.
  return voor < eerste ? voor : eerste;
}

function aantalSchooldagen(kalender: Kalender, van: string, tot: string): number {
  let aantal = 0;
  for (let dag = van; dag < tot; aantal += 1) dag = schooldagenVerder(kalender, dag, 1);
  return aantal;
}

function groepeer<T>(alle: readonly T[], per: (een: T) => string): ReadonlyMap<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const een of alle) {
    const groep = groepen.get(per(een));
    if (groep === undefined) groepen.set(per(een), [een]);
    else groep.push(een);
  }
  return groepen;
}

const draadVan = ({ id }: Persoon): string => `a:${id}`;
const iso = (ms: number): string => new Date(ms).toISOString();
