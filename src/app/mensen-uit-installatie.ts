import type { Installatie, Installatiepersoon, Installatieschool } from '../domain/installatie/installatie.js';
import { omgevingVan } from '../domain/installatie/omgeving.js';
import {
  aandachtsfunctionarisVan,
  contactVan,
  mensenMetRol,
  scholenVan,
  vindPersoon,
  vindSchool,
} from '../domain/installatie/zoeken.js';
import type { Contact, Medewerker, Mensen, School } from './mensen.js';

/** The installation as the use cases see it (GO-026: name, role and phone of the school's own partners). */
export function createMensen(installatie: Installatie): Mensen {
  return {
    findMedewerker({ tenant, id }) {
      const gevonden = vindPersoon(installatie, tenant, id);
      return gevonden === null ? null : medewerkerOf(gevonden);
    },
    scholenVan({ tenant, id }) {
      const gevonden = vindPersoon(installatie, tenant, id);
      return gevonden === null ? [] : scholenVan(installatie, gevonden).map(schoolOf);
    },
    scholen: (tenant) =>
      installatie.scholen.filter((school) => school.tenant.toLowerCase() === tenant.toLowerCase()).map(schoolOf),
    aanspreekpunt(school, rol) {
      const [gevonden] = mensenMetRol(installatie, school, rol);
      return gevonden === undefined ? null : medewerkerOf(gevonden);
    },
    aandachtsfunctionaris(school) {
      const gevonden = aandachtsfunctionarisVan(installatie, school);
      return gevonden === null ? null : medewerkerOf(gevonden);
    },
    crisislijn: () => installatie.crisislijn,
    contact(school, rol) {
      const gevonden = contactVan(installatie, school, rol);
      return gevonden === null ? null : contactOf(gevonden);
    },
    omgeving: (school) => omgevingVan(installatie, school === null ? null : vindSchool(installatie, school)),
    personas: () =>
      installatie.mensen.flatMap((mens) =>
        mens.persona === undefined
          ? []
          : [
              {
                rol: mens.persona,
                naam: `${mens.naam} (${mens.functie}, ${mens.organisatie})`,
                persoon: persoonOf(mens),
              },
            ],
      ),
  };
}

/** In small letters, as identity.ts reads them from an activity: the same person must be the same key. */
function persoonOf({ tenant, entraId }: Installatiepersoon): Medewerker['persoon'] {
  return { tenant: tenant.toLowerCase(), id: entraId.toLowerCase() };
}

function medewerkerOf(mens: Installatiepersoon): Medewerker {
  const { naam, mail, telefoon, upn, werkdagen } = mens;
  return { persoon: persoonOf(mens), naam, mail, telefoon, teams: upn, dagen: dagenOf(werkdagen) };
}

/** Made once: making one costs more than the rest of an answer. */
const DAGEN = new Intl.ListFormat('nl', { type: 'conjunction' });

function dagenOf(werkdagen: Installatiepersoon['werkdagen']): string | undefined {
  return werkdagen.length === 0 ? undefined : DAGEN.format(werkdagen);
}

function contactOf({ naam, functie, mail, telefoon, upn, werkdagen }: Installatiepersoon): Contact {
  return { naam, functie, mail, telefoon, teams: upn, dagen: dagenOf(werkdagen) };
}

function schoolOf({ code, naam, sector }: Installatieschool): School {
  return { code, naam, sector };
}
