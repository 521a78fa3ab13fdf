import type { Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { inPlaats } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Zaak, Zet } from './go-zaak.js';
import { besluit, dagVan, lot, noor, tijs } from './go-zaak.js';
import { partijen } from './go-verhalen.js';

/**
 * Takes a case to Afgesloten by the ordinary way, never by Stoppen: by what the people who sit in it now can do, from
 * wherever it stands. Gives the case where it came to; with a status that is no end when there was no way on.
 */
export function sluitAf(begin: Zaak): Zaak {
  let zaak = begin;
  for (let ronde = 0; ronde < 30 && !isEinde(zaak); ronde += 1) {
    const voor = zaak.hulpvraag.versie;
    for (const zet of volgende(zaak)) zaak = probeer(zaak, zet);
    if (zaak.hulpvraag.versie === voor) return zaak;
  }
  return zaak;
}

export const isEinde = ({ hulpvraag: { sporen } }: Zaak): boolean => ['H9', 'HX'].includes(sporen['regie'] ?? '');

function probeer(zaak: Zaak, zet: Zet): Zaak {
  const uitslag = besluit(zaak, zet);
  if (uitslag.soort === 'geweigerd') return zaak;
  return { hulpvraag: uitslag.hulpvraag, log: [...zaak.log, uitslag.gebeurtenis] };
}

/** What the people would do next to come to an end; what does not fit is refused and does no harm. */
function volgende(zaak: Zaak): readonly Zet[] {
  const { hulpvraag } = zaak;
  const op = dagVan(zaak);
  const wie = (plaats: string): readonly Persoon[] => inPlaats(hulpvraag, plaats).map(({ persoon }) => persoon);
  const van = (plaats: string, stap: string, velden: Zet[2] = {}): readonly Zet[] =>
    wie(plaats).map((een) => [een, stap, velden]);
  const verteld = (stap: string): readonly Zet[] => van('so', 'T05a', { stap, op });
  const zegt = (doel: string, antwoord: string, noemt?: Persoon): readonly Zet[] =>
    partijen(hulpvraag.leeftijd).flatMap((partij) =>
      van('so', 'T05c', { doel, partij, antwoord, hoe: 'mondeling', op, ...(noemt === undefined ? {} : { noemt }) }),
    );
  const loketNietNodig = [...verteld('loket'), ...van('so', 'T28b')];
  const SLUITEN = { overlegd: op, reden: 'niet-meer-nodig', werkte: 'deels' };
  const actiesKlaar = hulpvraag.acties
    .filter(({ klaarOp }) => klaarOp === null)
    .flatMap(({ id }) => ['rr', 'so'].flatMap((plaats) => van(plaats, 'T19e', { actie: id, uitslag: 'klaar' })));
  const basis = { uitkomst: 'D', afweging: 'ja' };
  switch (hulpvraag.sporen['regie']) {
    case 'H1':
      return [
        ...verteld('vraag'),
        ...van('so', 'T05b', { samen: 'ja', gehoord: 'ja', ouders: '2' }),
        ...zegt('C1', 'ja'),
        ...kernteam(zaak).flatMap((soj) => van('so', 'T06', { soj, kindkans: '123456' })),
      ];
    case 'H2':
      return van('so', 'T08');
    case 'H3':
      return [...van('so', 'T11', basis), ...van('soj', 'T11', basis)];
    case 'H4':
      return van('soj', 'T10', { methode: 'anders', op });
    case 'H5':
      return hulpvraag.feiten['uitkomst']?.waarde === 'D'
        ? [...loketNietNodig, ...verteld('sluiten'), ...van('so', 'T15', { reden: 'basis-is-genoeg' })]
        : [...geweigerd(zaak).flatMap((noemt) => zegt('C2', 'nee', noemt)), ...zegt('C2-loket', 'nee'), ...ander(van)];
    case 'H6':
      return van('so', 'T34');
    case 'H7':
      return [...van('rr', 'T21', { reden: 'afsluiten' }), ...van('so', 'T35', { reden: 'weg' })];
    case 'H7E':
      return van('so', 'T22');
    case 'H8':
      return [...loketNietNodig, ...actiesKlaar, ...verteld('sluiten'), ...van('so', 'T23', SLUITEN)];
    case 'BIJ_LOKET':
      return [...loketNietNodig, ...actiesKlaar, ...verteld('sluiten'), ...van('so', 'T31', SLUITEN)];
    case 'BETROKKEN_TOT_START':
      return loketNietNodig;
    default:
      return [];
  }
}

const ander = (van: (plaats: string, stap: string, velden?: Zet[2]) => readonly Zet[]): readonly Zet[] =>
  van('so', 'T16', { vervolg: 'andere-uitkomst', persoon: lot });

const geweigerd = ({ hulpvraag }: Zaak): readonly Persoon[] =>
  Object.values(hulpvraag.voorstellen['uitkomst']?.personen ?? { lot });

function kernteam({ hulpvraag: { sector } }: Zaak): readonly Persoon[] {
  return [sector === 'po' ? noor : tijs];
}
