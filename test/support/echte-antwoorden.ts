import { join } from 'node:path';
import { buildAntwoord, signaalOf } from '../../src/app/antwoord.js';
import { createMensen } from '../../src/app/mensen-uit-installatie.js';
import type { School } from '../../src/app/mensen.js';
import type { Kennis, Vrager } from '../../src/app/vrager.js';
import type { AntwoordWeergave, Kern } from '../../src/app/weergave.js';
import { loadInstallatie } from '../../src/data/installatie.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { adviseer } from '../../src/domain/advies/adviseer.js';
import { maakWegenkaart } from '../../src/domain/advies/wegenkaart.js';
import { THEMAS, type Aard } from '../../src/domain/signaal/signaal.js';
import { createMemoryStore } from './memory-store.js';

const AARDEN: readonly Aard[] = ['enkelvoudig', 'verzwaard', 'jeugdhulp', 'vastgelopen'];

/** Every answer of the real pack and the demo installation: each theme, light to stalled, a primary, a secondary and no school. */
export function echteAntwoorden(): readonly AntwoordWeergave[] {
  const regio = loadRegio('goeree-overflakkee');
  const mensen = createMensen(loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), regio));
  const [persona] = mensen.personas();
  const scholen = mensen.scholen(persona?.persoon.tenant ?? '');
  const kennis: Kennis = {
    regio,
    mensen,
    wegenkaart: maakWegenkaart(regio),
    begrijp: () => {
      throw new Error('nothing is read here');
    },
    store: createMemoryStore(),
    wereld: { nu: () => '2026-11-24T09:00:00.000Z', newId: () => 'id' },
    demo: true,
  };
  const kiezers = [scholen.find(({ sector }) => sector === 'po'), scholen.find(({ sector }) => sector === 'vo'), null];
  return kiezers.flatMap((school) =>
    THEMAS.flatMap((thema) =>
      AARDEN.flatMap((a) =>
        antwoordOf(kennis, vragerVan(school ?? null), {
          t: [thema],
          k: a === 'verzwaard' ? ['langdurig', 'basis-geprobeerd'] : [],
          a,
        }),
      ),
    ),
  );
}

function antwoordOf(kennis: Kennis, vrager: Vrager, s: Kern): readonly AntwoordWeergave[] {
  const { beste } = adviseer(kennis.wegenkaart, signaalOf(s));
  const [p] = beste.partners;
  const antwoord = buildAntwoord(kennis, vrager, p === undefined ? { s, n: beste.niveau } : { s, n: beste.niveau, p });
  return antwoord === null ? [] : [antwoord];
}

function vragerVan(school: School | null): Vrager {
  const persoon = { tenant: 't', id: 'p' };
  return { account: persoon, persoon, medewerker: null, school, scholen: [], rol: null };
}
