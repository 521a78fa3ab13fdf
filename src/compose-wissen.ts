import type { Wisuitslag } from './app/bewaren/wis-verlopen.js';
import { wisVerlopen } from './app/bewaren/wis-verlopen.js';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import type { Kanaal } from './app/kanaal/kanaal.js';
import type { Overschrijver, WegwijzerStore } from './app/ports.js';
import { dagVan } from './domain/kalender/datum.js';
import { eachDay } from './jobs/each-day.js';
import { sweep } from './jobs/sweep.js';

/** The world of erasing: what is there already when it is put together. */
interface Omgeving {
  readonly store: Pick<WegwijzerStore, 'findReferentie'>;
  readonly kanaal: Pick<Kanaal, 'werkBij'>;
  readonly overschrijf: Overschrijver;
  /** A code, with a number at its end when it counts. */
  readonly report: (code: string, cause?: unknown) => void;
}

/** Small, one case after the other: the calls to Teams of one lot hold up what waits in the outboxes. */
const LOT = 10;

/**
 * The erasing of cases that need not be kept any longer, once on each day of the clock of the rules. What Teams could not take
 * now comes again on the next day; so does a case on which something broke. True when there may be more to do.
 */
export function composeWissen(
  { hulpvragen, organisatie, wereld }: Pick<Zaakkennis, 'hulpvragen' | 'organisatie' | 'wereld'>,
  { store, report, ...teams }: Omgeving,
): () => Promise<boolean> {
  const { nu } = wereld;
  const findReferentie: typeof store.findReferentie = (persoon) => store.findReferentie(persoon);
  const kennis = { hulpvragen, organisatie, ...teams, findReferentie, nu };
  const vandaag = (): string => dagVan(nu());
  const begin = (): (() => Promise<boolean>) => {
    // Today's, that are still there: they would come first in every lot.
    const gehad = new Set<string>();
    return async () => {
      const telling = new Map<string, number>();
      const tel = (wat: string, erbij: number): void => void telling.set(wat, (telling.get(wat) ?? 0) + erbij);
      const meer = await sweep({
        claim: async (hoogstens) => {
          const verlopen = await hulpvragen.verlopen(vandaag(), hoogstens + gehad.size);
          return verlopen.filter((id) => !gehad.has(id)).slice(0, hoogstens);
        },
        work: async (id) => {
          gehad.add(id);
          const { soort, blijft }: Wisuitslag = await wisVerlopen(kennis, id);
          if (soort === 'gewist') gehad.delete(id);
          tel(soort, 1);
          tel('kaart-blijft', blijft);
        },
        report,
        lot: LOT,
        atOnce: 1,
      });
      for (const [wat, aantal] of telling) if (aantal > 0 && wat !== 'niets') report(`wissen-${wat}-${aantal}`);
      return meer;
    };
  };
  return eachDay(vandaag, begin);
}
