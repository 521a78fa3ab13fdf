import type { Herinnerwereld } from '../../src/domain/herinnering/beurten.js';
import type { Herinnerde } from '../../src/domain/herinnering/herinner.js';
import { herinner } from '../../src/domain/herinnering/herinner.js';
import { dagenVerder } from '../../src/domain/kalender/dagen.js';
import type { Kalender } from '../../src/domain/kalender/kalender.js';
import { maakKalender } from '../../src/domain/kalender/kalender.js';
import { momentOp } from '../../src/domain/kalender/schooltijd.js';
import type { Termijn } from '../../src/domain/kalender/termijn.js';
import { goRoute, omstandigheden } from './go-zaak.js';
import type { Zaak } from './go-zaak.js';

/** The clock beside a case: it looks every day at half past eight, as the sweep does on the days that the case names. */

/** The vacations of region Midden that the scenarios play in. */
export const MIDDEN: Kalender = maakKalender(
  [
    { van: '2026-02-14', tot: '2026-02-22' },
    { van: '2026-04-18', tot: '2026-05-03' },
    { van: '2026-07-18', tot: '2026-08-30' },
    { van: '2026-10-17', tot: '2026-10-25' },
    { van: '2026-12-19', tot: '2027-01-03' },
  ],
  [{ dag: '04-27', zondagDanEerder: true }, { pasen: 1 }, { pasen: 39 }, { pasen: 50 }],
);

/** A reminder as it went out: its day, rule, stage and slot. */
export type Gegaan = readonly [dag: string, regel: string, trap: number, plaats: string];

export interface Klokwereld {
  readonly kalender?: Kalender;
  readonly termijnen?: Readonly<Record<string, Termijn>>;
}

const wereldOp = (dag: string, { kalender = MIDDEN, termijnen = {} }: Klokwereld): Herinnerwereld => ({
  ...omstandigheden(dag),
  kalender,
  termijnen,
});

/** Lets the clock look at a case on every day up to and including the last one: the case after it, and what went out. */
export function tik(zaak: Zaak, van: string, tot: string, wereld: Klokwereld = {}): { zaak: Zaak; gegaan: Gegaan[] } {
  let nu = zaak;
  const gegaan: Gegaan[] = [];
  for (let dag = van; dag <= tot; dag = dagenVerder(dag, 1)) {
    const besluit = herinner(goRoute, nu.hulpvraag, wereldOp(dag, wereld), momentOp(dag, '08:30'));
    gegaan.push(
      ...besluit.herinnerden.map(({ regel, trap, plaats }: Herinnerde): Gegaan => [dag, regel, trap, plaats]),
    );
    if (besluit.stap !== null) nu = { hulpvraag: besluit.stap.hulpvraag, log: [...nu.log, besluit.stap.gebeurtenis] };
  }
  return { zaak: nu, gegaan };
}

/** The same, of one rule. */
export const gegaanVan = (regel: string, zaak: Zaak, van: string, tot: string, wereld: Klokwereld = {}): Gegaan[] =>
  tik(zaak, van, tot, wereld).gegaan.filter(([, een]) => een === regel);
