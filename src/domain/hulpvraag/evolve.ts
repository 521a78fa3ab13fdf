import type { Gebeurtenis, Opening, Wijziging } from './gebeurtenis.js';
import type { Datum, Hulpvraag } from './hulpvraag.js';
import { zelfde } from './hulpvraag.js';

/** A case that was just opened, before its first step is applied. */
export function begin(opening: Opening, op: Datum): Hulpvraag {
  const { id, nummer, route, school, sector, leeftijd, sporen } = opening;
  return {
    id,
    nummer,
    route,
    versie: 0,
    school,
    sector,
    leeftijd,
    geopendOp: op,
    sporen,
    bezetting: [],
    feiten: {},
    toestemmingen: [],
    voorstellen: {},
    acties: [],
    klokken: {},
    herinnerd: {},
    bewaartTot: null,
  };
}

/** Applies one event. Total: every event that `decide` made fits every state it was made for; it asks no rule. */
export function evolve(hulpvraag: Hulpvraag, gebeurtenis: Gebeurtenis): Hulpvraag {
  return { ...gebeurtenis.wijzigingen.reduce(pasToe, hulpvraag), versie: gebeurtenis.nummer };
}

const zonder = <T>(rij: Readonly<Record<string, T>>, sleutel: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(rij).filter(([een]) => een !== sleutel));

/** One change, in its own word. */
export function pasToe(hulpvraag: Hulpvraag, wijziging: Wijziging): Hulpvraag {
  const { sporen, bezetting, feiten, toestemmingen, voorstellen, acties, klokken } = hulpvraag;
  switch (wijziging.wat) {
    case 'spoor':
      return { ...hulpvraag, sporen: { ...sporen, [wijziging.spoor]: wijziging.naar } };
    case 'feit':
      return {
        ...hulpvraag,
        feiten: wijziging.nu === null ? zonder(feiten, wijziging.feit) : { ...feiten, [wijziging.feit]: wijziging.nu },
      };
    case 'bezet':
      return { ...hulpvraag, bezetting: [...bezetting, wijziging.bezetting] };
    case 'verlaat':
      return {
        ...hulpvraag,
        bezetting: bezetting.map((een) =>
          een.plaats === wijziging.plaats && een.tot === null && zelfde(een.persoon, wijziging.persoon)
            ? { ...een, tot: wijziging.op }
            : een,
        ),
      };
    case 'klok':
      return {
        ...hulpvraag,
        klokken:
          wijziging.sinds === null
            ? zonder(klokken, wijziging.klok)
            : { ...klokken, [wijziging.klok]: { sinds: wijziging.sinds, volgende: wijziging.volgende } },
      };
    case 'toestemming':
      return { ...hulpvraag, toestemmingen: [...toestemmingen, wijziging.toestemming] };
    case 'toestemming-ingetrokken':
      return {
        ...hulpvraag,
        toestemmingen: toestemmingen.map((een) =>
          een.doel === wijziging.doel && een.ingetrokkenOp === null ? { ...een, ingetrokkenOp: wijziging.op } : een,
        ),
      };
    case 'toestemming-vervalt':
      return { ...hulpvraag, toestemmingen: toestemmingen.filter((een) => een.doel !== wijziging.doel) };
    case 'voorstel':
      return { ...hulpvraag, voorstellen: { ...voorstellen, [wijziging.voorstel.soort]: wijziging.voorstel } };
    case 'voorstel-vervalt':
      return { ...hulpvraag, voorstellen: zonder(voorstellen, wijziging.soort) };
    case 'actie':
      return {
        ...hulpvraag,
        acties: acties.some(({ id }) => id === wijziging.actie.id)
          ? acties.map((een) => (een.id === wijziging.actie.id ? wijziging.actie : een))
          : [...acties, wijziging.actie],
      };
    case 'leeftijd':
      return { ...hulpvraag, leeftijd: wijziging.leeftijd };
    case 'herinnerd':
      return { ...hulpvraag, herinnerd: { ...hulpvraag.herinnerd, [wijziging.regel]: wijziging.nu } };
    case 'bewaartermijn':
      return { ...hulpvraag, bewaartTot: wijziging.tot };
  }
}
