import { openHulpvraag, openingsstap } from '../../src/app/hulpvraag/open-hulpvraag.js';
import { leesIngevuld } from '../../src/app/hulpvraag/formulier.js';
import { maakZaakbeeld } from '../../src/app/hulpvraag/maak-zaakbeeld.js';
import { neemStap } from '../../src/app/hulpvraag/neem-stap.js';
import { bekijkNa, type Gezien } from '../../src/app/hulpvraag/toon-hulpvraag.js';
import type { Formulier } from '../../src/app/hulpvraag/zaakbeeld.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import { nuIn } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { dagenVerder } from '../../src/domain/kalender/dagen.js';
import type { Kalender } from '../../src/domain/kalender/kalender.js';
import { schooldagenVerder } from '../../src/domain/kalender/schooldagen.js';
import { een, toeval } from './toeval.js';

/** The people of a simulated school year: when they do something, and what. Everything follows from the number of the case. */

export type Dagdeel = 'ochtend' | 'middag';
const zaakId = (nummer: number): string => `zaak-${nummer}`;

/** On which part of which day somebody does something about which cases; the first time it is opened. */
export function maakAgenda(
  zaken: number,
  kalender: Kalender,
  { van, tot }: { readonly van: string; readonly tot: string },
): ReadonlyMap<string, readonly number[]> {
  const schooldagen: string[] = [];
  for (let dag = schooldagenVerder(kalender, van, 1); dag <= tot; dag = schooldagenVerder(kalender, dag, 1))
    schooldagen.push(dag);
  const agenda = new Map<string, number[]>();
  for (let nummer = 1; nummer <= zaken; nummer += 1) {
    // Most are opened in the first half of the year, none in its last weeks.
    let dag = schooldagen[Math.floor(toeval('open', nummer) ** 1.5 * schooldagen.length * 0.85)] ?? van;
    for (let keer = 0; dag <= tot; keer += 1) {
      const plek = `${dag} ${toeval('deel', nummer, keer) < 0.7 ? 'ochtend' : 'middag'}`;
      agenda.set(plek, [...(agenda.get(plek) ?? []), nummer]);
      dag = dagenVerder(dag, pauze(toeval('pauze', nummer, keer), toeval('lang', nummer, keer)));
    }
  }
  return agenda;
}

/** Mostly days, often weeks, now and then months: that is when reminders come. */
function pauze(welke: number, lengte: number): number {
  if (welke < 0.45) return 1 + Math.floor(lengte * 6);
  return welke < 0.7 ? 7 + Math.floor(lengte * 21) : 30 + Math.floor(lengte * 110);
}

/** One turn in a case: it is opened, or somebody who sits in it takes a step. */
export async function doeIets(kennis: Zaakkennis, scholen: readonly string[], nummer: number): Promise<void> {
  const hulpvraag = await kennis.hulpvragen.find(zaakId(nummer));
  if (hulpvraag === null) return open(kennis, scholen[nummer % scholen.length] ?? '', nummer);
  if (hulpvraag.bewaartTot !== null) return;
  const { versie } = hulpvraag;
  const mensen = (await betrokkenen(kennis, hulpvraag)).toSorted(
    (a, b) => toeval(nummer, versie, a.id) - toeval(nummer, versie, b.id),
  );
  for (const wie of mensen) if (await zet(kennis, wie, hulpvraag)) return;
}

async function open(kennis: Zaakkennis, school: string, nummer: number): Promise<void> {
  const { adresboek } = await nuIn(kennis);
  const [so] = adresboek.metRol(school, ['ib']);
  if (so === undefined) throw new Error(`nobody can open a case at ${school}`);
  const ids = [zaakId(nummer)];
  const wereld = { nu: kennis.wereld.nu, newId: () => ids.pop() ?? kennis.wereld.newId() };
  const { velden } = openingsstap(kennis.route);
  const waarden = Object.fromEntries(velden.map(({ code, keuzes }) => [code, keuzes[0]?.code ?? '']));
  const uitslag = await openHulpvraag({ ...kennis, wereld }, so.persoon, {
    school,
    leeftijd: een(['onder-12', '12-15', '16-17'] as const, 'leeftijd', nummer) ?? 'onder-12',
    ingevuld: { waarden, personen: {} },
    klik: { conversation: 'a:simulatie', kaart: zaakId(nummer) },
  });
  if (uitslag.soort === 'geweigerd') throw new Error(`opening was refused: ${uitslag.weigering.code}`);
}

/** Whoever sits in the case now, and those who have a role for it at this school: the Loket. */
async function betrokkenen(kennis: Zaakkennis, { bezetting, school, sector }: Hulpvraag): Promise<readonly Persoon[]> {
  const { adresboek } = await nuIn(kennis);
  const zittend = bezetting.filter(({ tot }) => tot === null).map(({ persoon }) => persoon);
  const rollen = kennis.route.plaatsen.flatMap((plaats) =>
    plaats.soort === 'rol' && plaats.ziet !== 'niets' ? plaats.rollen[sector] : [],
  );
  const alle = [...zittend, ...adresboek.metRol(school, rollen).map(({ persoon }) => persoon)];
  return [...new Map(alle.map((persoon) => [persoon.id, persoon])).values()];
}

/** Mostly what comes first for somebody, now and then something else; true when it was done. */
async function zet(kennis: Zaakkennis, wie: Persoon, { id, versie }: Hulpvraag): Promise<boolean> {
  const gezien = await bekijkNa(kennis, wie, id);
  if (gezien === null) return false;
  const ander = toeval(id, versie, wie.id, 'ander') < 0.25 ? een(gezien.inzage.stappen, id, versie, wie.id) : undefined;
  const gekozen = ander === undefined ? null : { stap: ander.code };
  const { formulier } = maakZaakbeeld(kennis.route, gezien.hulpvraag, gezien.inzage, gezien.nu, gekozen);
  if (formulier === null) return false;
  const { stap, voorstelversie } = formulier;
  const velden = kennis.route.stappen.find(({ code }) => code === stap)?.velden ?? [];
  const ingevuld = leesIngevuld(velden, vulIn(gezien, formulier));
  const opdracht = { hulpvraag: id, stap, versie: gezien.hulpvraag.versie, voorstelversie, ingevuld };
  return (await neemStap(kennis, wie, opdracht)).soort === 'gezet';
}

/** What the form says already, or else one of what it offers; mostly the first, so that cases get somewhere. */
function vulIn({ nu: { vandaag }, hulpvraag }: Gezien, { stap, velden }: Formulier): Record<string, string> {
  return Object.fromEntries(
    velden.map(({ code, soort, opties, waarde }) => {
      const kies = een(opties, hulpvraag.id, hulpvraag.versie, stap, code)?.waarde;
      const keuze = toeval(hulpvraag.id, hulpvraag.versie, code) < 0.6 ? opties[0]?.waarde : kies;
      return [code, waarde ?? keuze ?? (soort === 'registernummer' ? '123456' : vandaag)];
    }),
  );
}
