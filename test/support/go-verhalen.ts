import type { Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Leeftijd } from '../../src/domain/route/woorden.js';
import type { Zaak, Zet } from './go-zaak.js';
import { bram, dagVan, ilse, legeZaak, na, noor, tijs } from './go-zaak.js';

/** Stretches of a story that many scenarios share. A school has its schakelteam: Ilse and Noor, or Bram and Tijs. */
export interface Schakelteam {
  readonly school: string;
  readonly so: Persoon;
  readonly soj: Persoon;
}
export const ZEESTER: Schakelteam = { school: 'de-zeester', so: ilse, soj: noor };
export const BAKEN: Schakelteam = { school: 'het-baken', so: bram, soj: tijs };

type Antwoord = 'ja' | 'nee' | 'bezwaar';

/** Somebody's answer to the question for consent, on this day. */
export function antwoord(so: Persoon, doel: string, partij: string, zegt: Antwoord, op: string, noemt?: Persoon): Zet {
  return [
    so,
    'T05c',
    { doel, partij, antwoord: zegt, hoe: 'mondeling', op, ...(noemt === undefined ? {} : { noemt }) },
    op,
  ];
}

/** Who answers, by age: two parents below twelve, parents and pupil from twelve, the pupil from sixteen. */
export function partijen(leeftijd: Leeftijd): readonly string[] {
  if (leeftijd === 'onder-12') return ['ouder-1', 'ouder-2'];
  return leeftijd === '12-15' ? ['ouder-1', 'ouder-2', 'leerling'] : ['leerling'];
}

/** Everybody who is asked says yes. */
export function akkoord({ so }: Schakelteam, zaak: Zaak, doel: string, noemt?: Persoon): Zaak {
  const zetten = partijen(zaak.hulpvraag.leeftijd).map((partij) =>
    antwoord(so, doel, partij, 'ja', dagVan(zaak), noemt),
  );
  return na(zaak, ...zetten);
}

export function geinformeerd({ so }: Schakelteam, zaak: Zaak, stap: string): Zaak {
  return na(zaak, [so, 'T05a', { stap, op: dagVan(zaak) }]);
}

/** A case of a new pupil in which nothing was done yet. */
export function concept({ school, so }: Schakelteam, leeftijd: Leeftijd): Zaak {
  return na(legeZaak(school, leeftijd), [so, 'T04', { grond: 'basis-niet-genoeg', leerling: 'nieuw' }]);
}

/** With consent, ready for the schakelteam. */
export function klaargezet(team: Schakelteam, leeftijd: Leeftijd): Zaak {
  const gesproken = na(concept(team, leeftijd), [team.so, 'T05b', { samen: 'ja', gehoord: 'ja', ouders: '2' }]);
  const verteld = geinformeerd(team, gesproken, 'vraag');
  return na(akkoord(team, verteld, 'C1'), [team.so, 'T06', { soj: team.soj, kindkans: 'HV-12345' }]);
}

export function inOverleg(team: Schakelteam, leeftijd: Leeftijd): Zaak {
  return na(klaargezet(team, leeftijd), [team.soj, 'T08']);
}

/** The schakelteam agrees on an outcome, with the person who gets the regierol when it has one. */
export function uitkomst({ so, soj }: Schakelteam, zaak: Zaak, code: string, persoon?: Persoon): Zaak {
  const inhoud = { uitkomst: code, afweging: 'ja', ...(persoon === undefined ? {} : { persoon }) };
  return na(zaak, [soj, 'T11', inhoud], [so, 'T11-bevestigen']);
}

/** From the outcome on: told, agreed, assigned and accepted. */
export function toegewezen(team: Schakelteam, zaak: Zaak, persoon: Persoon): Zaak {
  return na(akkoord(team, geinformeerd(team, zaak, 'uitkomst'), 'C2', persoon), [team.so, 'T12']);
}

/** A case in which somebody holds the regierol. */
export function actief(team: Schakelteam, leeftijd: Leeftijd, rr: Persoon, code = 'A'): Zaak {
  return na(toegewezen(team, uitkomst(team, inOverleg(team, leeftijd), code, rr), rr), [rr, 'T17']);
}

/** With the question told and agreed for the Loket, and the answer about sharing content. */
export function loketGevraagd(team: Schakelteam, zaak: Zaak, c3: 'ja' | 'nee' | null): Zaak {
  const gevraagd = akkoord(team, geinformeerd(team, zaak, 'loket'), 'C2-loket');
  if (c3 === null) return gevraagd;
  if (c3 === 'ja') return akkoord(team, gevraagd, 'C3');
  return na(gevraagd, antwoord(team.so, 'C3', 'ouder-1', 'nee', dagVan(gevraagd)));
}
