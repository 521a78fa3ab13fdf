import type { HulpvraagStore } from '../../src/app/hulpvraag-store.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import type { OrganisatieStore } from '../../src/app/organisatie-store.js';
import { maakKalender } from '../../src/domain/kalender/kalender.js';
import type { Route } from '../../src/domain/route/route.js';
import { adresboekBij } from './schakelteam.js';

/** The use cases of a hulpvraag with the invented schools of schakelteam.ts, on Wednesday 25 November 2026. */
export function zaakkennisMet(route: Route, hulpvragen: HulpvraagStore, organisatie: OrganisatieStore): Zaakkennis {
  return {
    route,
    hulpvragen,
    organisatie,
    adresboek: async () => adresboekBij(await organisatie.organisatie()),
    wereld: { nu: () => '2026-11-25T09:00:00.000Z', newId: () => 'id' },
    herinneren: { kalenderVan: () => maakKalender([], []), termijnen: {} },
  };
}
