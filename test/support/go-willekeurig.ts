import type { AangebodenStap } from '../../src/domain/hulpvraag/aangeboden.js';
import type { Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Veld } from '../../src/domain/route/route.js';
import { PARTIJEN } from '../../src/domain/route/woorden.js';
import type { Antwoorden, Zaak, Zet } from './go-zaak.js';
import {
  BEGIN,
  besluit,
  dagVan,
  hanna,
  IEDEREEN,
  inzage,
  karin,
  mens,
  omstandigheden,
  peter,
  sanne,
} from './go-zaak.js';
import { actief, akkoord, antwoord, BAKEN, concept, geinformeerd, inOverleg, klaargezet } from './go-verhalen.js';
import { loketGevraagd, toegewezen, uitkomst, ZEESTER } from './go-verhalen.js';
import { isEinde } from './go-uitweg.js';
import { bram, fatma, ilse, lot, na, ruud, tijs } from './go-zaak.js';

/** Random stories on the route of Goeree-Overflakkee: people press what they are offered, and fill in what comes to hand. */

/** The middle of many stories, so that a random one gets somewhere. */
export function beginnen(): readonly Zaak[] {
  const basis = [concept(ZEESTER, 'onder-12'), concept(BAKEN, '12-15'), klaargezet(BAKEN, '16-17')];
  const overleg = inOverleg(ZEESTER, '12-15');
  const metLoket = akkoord(
    ZEESTER,
    geinformeerd(ZEESTER, uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'C'), 'loket'),
    'C2-loket',
  );
  const bijLoket = na(metLoket, [ilse, 'T14', { c3: 'nvt' }]);
  const expertiseteam = akkoord(
    ZEESTER,
    geinformeerd(ZEESTER, uitkomst(ZEESTER, inOverleg(ZEESTER, '16-17'), 'B'), 'uitkomst'),
    'C2',
    lot,
  );
  const bezig = na(actief(BAKEN, '12-15', fatma), [
    fatma,
    'T19c',
    { persoon: mens('koen'), geinformeerd: BEGIN, akkoord: 'ja' },
  ]);
  const terug = na(actief(ZEESTER, 'onder-12', ruud), [ruud, 'T21', { reden: 'loket' }]);
  const door = (c3: 'ja' | 'nee', overbrugging: string): Zaak =>
    na(loketGevraagd(ZEESTER, terug, c3), [
      ilse,
      'T25',
      { overlegd: dagVan(terug), c3, overbrugging, afspraak: 'nee' },
    ]);
  const wacht = na(
    door('ja', 'nee'),
    [sanne, 'T26'],
    [karin, 'T27-T28', { weging: 'tweedelijns' }],
    [peter, 'T27-T28', { weging: 'tweedelijns' }],
  );
  const klaarOmTeSluiten = geinformeerd(ZEESTER, terug, 'sluiten');
  const gestart = na(geinformeerd(ZEESTER, wacht, 'sluiten'), [ilse, 'T30', { op: dagVan(wacht) }]);
  const teWijzigen = na(actief(BAKEN, '16-17', fatma), [fatma, 'T20a', { persoon: ruud }]);
  const gewijzigd = akkoord(BAKEN, na(teWijzigen, [bram, 'T20a-bevestigen'], [tijs, 'T20a-bevestigen']), 'C2', ruud);
  const metTeam = akkoord(
    ZEESTER,
    geinformeerd(ZEESTER, actief(ZEESTER, '16-17', ruud, 'A+B'), 'expertiseteam'),
    'C2',
    lot,
  );
  const nee = na(basis[0] ?? overleg, antwoord(ilse, 'C1', 'ouder-1', 'nee', dagVan(overleg)));
  const vervolgNee = na(
    geinformeerd(ZEESTER, uitkomst(ZEESTER, overleg, 'A', ruud), 'uitkomst'),
    antwoord(ilse, 'C2', 'ouder-1', 'nee', dagVan(overleg), ruud),
  );
  return [
    ...basis,
    klaarOmTeSluiten,
    gestart,
    gewijzigd,
    na(gewijzigd, [bram, 'T20b', { gehoord: dagVan(gewijzigd) }]),
    metTeam,
    nee,
    vervolgNee,
    overleg,
    bijLoket,
    na(bijLoket, [sanne, 'T26']),
    na(expertiseteam, [ilse, 'T13', { persoon: lot }]),
    toegewezen(ZEESTER, uitkomst(ZEESTER, overleg, 'A+C', ruud), ruud),
    bezig,
    terug,
    door('nee', 'ja'),
    wacht,
  ];
}

/** The case after each turn of a random story, and what the steps that were not taken were refused with. */
export interface Verloop {
  readonly eerste: Zaak;
  readonly zaken: readonly Zaak[];
  readonly weigeringen: readonly { readonly code: string; readonly zin: string }[];
}

export function willekeurig(eerste: Zaak, getallen: readonly number[], beurten: number): Verloop {
  const zaken: Zaak[] = [];
  const weigeringen: { code: string; zin: string }[] = [];
  let zaak = eerste;
  let at = 0;
  const keus = (): number => getallen[at++ % getallen.length] ?? 0;
  for (let beurt = 0; beurt < beurten; beurt += 1) {
    if (isEinde(zaak)) break;
    const zet = kiesZet(zaak, keus);
    if (zet === null) continue;
    const uitslag = besluit(zaak, zet);
    if (uitslag.soort === 'geweigerd') {
      weigeringen.push(uitslag.weigering);
      continue;
    }
    zaak = { hulpvraag: uitslag.hulpvraag, log: [...zaak.log, uitslag.gebeurtenis] };
    zaken.push(zaak);
  }
  return { eerste, zaken, weigeringen };
}

function kiesZet(zaak: Zaak, keus: () => number): Zet | null {
  // A role of the schakelteam goes to somebody else now and then: nobody is offered that in a case.
  if (keus() % 40 === 0) {
    const directie = zaak.hulpvraag.school === 'de-zeester' ? hanna : mens('wil');
    return [directie, 'T36-soj', { naar: mens(keus() % 2 === 0 ? 'tijs' : 'noor') }];
  }
  const zittend = zaak.hulpvraag.bezetting.filter(({ tot }) => tot === null).map(({ persoon }) => persoon);
  const wie = kies([...zittend, ...zittend, sanne, karin, peter], keus);
  const stappen = wie === undefined ? [] : (inzage(zaak, wie)?.stappen ?? []);
  const stap = kies(
    stappen.flatMap((een) => (stoptAlles(een) && keus() % 6 > 0 ? [] : [een])),
    keus,
  );
  return wie === undefined || stap === undefined ? null : [wie, stap.code, vulIn(zaak, stap, keus)];
}

/** Most stories would stop at once. */
const stoptAlles = ({ code }: AangebodenStap): boolean => ['T07', 'T32', 'T05c-intrekken'].includes(code);

const kies = <T>(rij: readonly T[], keus: () => number): T | undefined => rij[keus() % Math.max(1, rij.length)];

function vulIn(zaak: Zaak, { velden, acties }: AangebodenStap, keus: () => number): Antwoorden {
  const antwoorden: Record<string, string | Persoon> = {};
  for (const veld of velden) {
    const antwoord = antwoordOp(zaak, veld, acties, keus);
    if (antwoord !== undefined) antwoorden[veld.code] = antwoord;
  }
  return antwoorden;
}

function antwoordOp(
  zaak: Zaak,
  veld: Veld,
  acties: readonly string[],
  keus: () => number,
): string | Persoon | undefined {
  switch (veld.soort) {
    case 'keuze':
      // An answer is yes more often than no.
      return veld.code === 'antwoord' && keus() % 4 > 0 ? 'ja' : kies(veld.keuzes, keus)?.code;
    case 'ja-nee':
      return keus() % 4 > 0 ? 'ja' : 'nee';
    case 'partij':
      return kies(PARTIJEN, keus);
    case 'actie':
      return kies(acties, keus);
    case 'datum':
      return dagVan(zaak);
    case 'registernummer':
      return 'HV-12345';
    case 'aantal':
      return keus() % 2 === 0 ? '1' : '2';
    case 'persoon': {
      const voorgesteld = Object.values(zaak.hulpvraag.voorstellen).flatMap(({ personen }) => Object.values(personen));
      const { rollenVan } = omstandigheden(dagVan(zaak));
      const past = [...voorgesteld, ...voorgesteld, ...IEDEREEN].filter((een) =>
        rollenVan(een, zaak.hulpvraag.school).some((rol) => veld.uit.includes(rol)),
      );
      return kies(past, keus);
    }
  }
}
