import { decide } from '../../domain/hulpvraag/decide.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import type { Rol } from '../../domain/installatie/installatie.js';
import type { Stap } from '../../domain/route/route.js';
import type { School } from '../mensen.js';
import type { Rolwissel } from '../organisatie-store.js';
import type { Mens } from './adresboek.js';
import { LEEG_VELD, leesPersoon, mensopties, persoonWaarde } from './formulier.js';
import { neemStap } from './neem-stap.js';
import type { HulpvraagWeergave } from './weergave.js';
import { naamVan } from './woorden.js';
import type { Nu, Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/**
 * T36: the directie or the administrator hands a role in the schakelteam of a school from one person to another, without
 * seeing a case. The steps of the route that do it for one case are those with a field `naar` that are for a slot of roles
 * which sees nothing; the slot that they bind is the role that can be handed over.
 */
interface Overdracht {
  readonly stap: Stap;
  readonly plaats: string;
  readonly naam: string;
  readonly rollen: { readonly po: readonly Rol[]; readonly vo: readonly Rol[] };
}

function overdrachten({ route }: Zaakkennis): readonly Overdracht[] {
  const stil = route.plaatsen.filter(({ soort, ziet }) => soort === 'rol' && ziet === 'niets').map(({ code }) => code);
  return route.stappen
    .filter(({ wie }) => wie.every(({ plaats }) => stil.includes(plaats)))
    .flatMap((stap) =>
      stap.effecten.flatMap((effect) => {
        const plaats = effect.doe === 'bind' ? route.plaatsen.find(({ code }) => code === effect.plaats) : undefined;
        return plaats === undefined ? [] : [{ stap, plaats: plaats.code, naam: plaats.naam, rollen: plaats.rollen }];
      }),
    );
}

/** The schools of which somebody may hand roles over. */
function beheerde({ route }: Zaakkennis, { adresboek }: Nu, wie: Persoon): readonly School[] {
  const rollen = route.plaatsen
    .filter(({ soort, ziet }) => soort === 'rol' && ziet === 'niets')
    .flatMap((plaats) => [...plaats.rollen.po, ...plaats.rollen.vo]);
  return rollen.length === 0 ? [] : adresboek.scholenMetRol(wie, rollen);
}

const GEEN_BEHEER = 'Alleen de directie van een school of de beheerder draagt een rol over.';

/** Somebody changed a case at the same moment. Not how many: he sees no case. */
const NIET_ALLES = 'Nog niet alles is overgedragen, er veranderde intussen iets. Druk nog een keer op Rol overdragen.';

/** The form: school, role, from whom, to whom. It shows no case. */
export async function toonRolOverdragen(
  kennis: Zaakkennis,
  wie: Persoon,
  kop: string | null = null,
): Promise<HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  const scholen = beheerde(kennis, nu, wie);
  if (scholen.length === 0) return { kaart: 'weigering', zin: GEEN_BEHEER };
  const rollen = overdrachten(kennis);
  const alle = rollen.flatMap((een) => [...een.rollen.po, ...een.rollen.vo]);
  const { rolwissels } = await kennis.organisatie.organisatie();
  const [enige] = scholen;
  return {
    kaart: 'rol-overdragen',
    kop,
    velden: [
      {
        ...LEEG_VELD,
        code: 'school',
        naam: 'Welke school?',
        soort: 'keuze',
        opties: scholen.map(({ code, naam }) => ({ waarde: code, naam })),
        waarde: scholen.length === 1 && enige !== undefined ? enige.code : null,
      },
      {
        ...LEEG_VELD,
        code: 'rol',
        naam: 'Welke rol?',
        soort: 'keuze',
        opties: rollen.map(({ plaats, naam }) => ({ waarde: plaats, naam })),
      },
      {
        ...LEEG_VELD,
        code: 'van',
        naam: 'Van wie?',
        soort: 'persoon',
        opties: mensopties(dragers(nu, scholen, alle, rolwissels)),
      },
      {
        ...LEEG_VELD,
        code: 'naar',
        naam: 'Aan wie?',
        soort: 'persoon',
        opties: mensopties(nu.adresboek.metRolErgens(alle)),
      },
    ],
  };
}

/** Who has such a role at one of these schools, or handed it over before: then it may have to be done again. */
function dragers(
  { adresboek }: Nu,
  scholen: readonly School[],
  rollen: readonly Rol[],
  rolwissels: readonly Rolwissel[],
): readonly Mens[] {
  const vroeger = rolwissels
    .filter(({ school }) => scholen.some(({ code }) => code === school))
    .flatMap(({ van }) => adresboek.vind(van) ?? []);
  const nu = scholen.flatMap(({ code }) => adresboek.metRol(code, rollen));
  return [...new Map([...nu, ...vroeger].map((een) => [persoonWaarde(een.persoon), een])).values()];
}

/**
 * Hands the role over: first in the organisation, then in every open case of the school in which the former one sits. Refuses
 * when it is not his to do, when the two do not have the same profession, or when somebody would hold both halves of a
 * schakelteam. Broken off half-way it can be done again, and he hears so: what is done stays done.
 */
export async function draagRolOver(
  kennis: Zaakkennis,
  wie: Persoon,
  ruw: Readonly<Record<string, string>>,
): Promise<HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  const school = beheerde(kennis, nu, wie).find(({ code }) => code === ruw['school']);
  const wat = overdrachten(kennis).find(({ plaats }) => plaats === ruw['rol']);
  if (school === undefined || wat === undefined) return { kaart: 'weigering', zin: GEEN_BEHEER };
  const [van, naar] = [leesPersoon(ruw['van'] ?? ''), leesPersoon(ruw['naar'] ?? '')];
  const rol = gedeeldeRol(nu, wat.rollen[school.sector], { van, naar, school: school.code });
  if (rol === null || zelfde(van, naar))
    return { kaart: 'weigering', zin: 'Kies twee mensen met dezelfde functie: wie de rol heeft, en wie hem krijgt.' };
  const zakenVan = async (): Promise<readonly Hulpvraag[]> =>
    (await kennis.hulpvragen.vanSchool(school.code)).filter((een) =>
      inPlaats(een, wat.plaats).some(({ persoon }) => zelfde(persoon, van)),
    );
  const zin = eersteWeigering(kennis, nu, wie, { stap: wat.stap, zaken: await zakenVan(), naar, rol });
  if (zin !== null) return { kaart: 'weigering', zin };
  if (nu.adresboek.rollenVan(van, school.code).includes(rol))
    await kennis.organisatie.legRolwissel({
      id: nu.newId(),
      school: school.code,
      rol,
      van,
      naar,
      door: wie,
      op: nu.nu,
    });
  // Asked anew: until this moment the former one could still open a case.
  for (const { id, versie } of await zakenVan())
    await neemStap(kennis, wie, {
      hulpvraag: id,
      stap: wat.stap.code,
      versie,
      voorstelversie: null,
      ingevuld: { waarden: {}, personen: { naar } },
      blind: true,
    });
  if ((await zakenVan()).length > 0) return { kaart: 'weigering', zin: NIET_ALLES };
  return toonRolOverdragen(kennis, wie, `${naamVan(nu.adresboek, naar)} is nu ${wat.naam} van ${school.naam}.`);
}

/** The role that goes over: one that the former has at this school, or had when it is done again, and the new one has somewhere. */
function gedeeldeRol(
  { adresboek }: Nu,
  rollen: readonly Rol[],
  { van, naar, school }: { readonly van: Persoon; readonly naar: Persoon; readonly school: string },
): Rol | null {
  const bij = (persoon: Persoon, rol: Rol): boolean => adresboek.rollenVan(persoon, school).includes(rol);
  const ergens = (persoon: Persoon, rol: Rol): boolean => adresboek.scholenMetRol(persoon, [rol]).length > 0;
  return (
    rollen.find((rol) => bij(van, rol) && ergens(naar, rol)) ??
    rollen.find((rol) => bij(naar, rol) && adresboek.vind(van) !== null) ??
    null
  );
}

/** Whether the step would be refused in any of the cases: then nothing is handed over at all. */
function eersteWeigering(
  { route }: Zaakkennis,
  nu: Nu,
  wie: Persoon,
  gevraagd: { readonly stap: Stap; readonly zaken: readonly Hulpvraag[]; readonly naar: Persoon; readonly rol: Rol },
): string | null {
  const { stap, zaken, naar, rol } = gevraagd;
  const straks = {
    ...nu,
    rollenVan: (persoon: Persoon, school: string): readonly Rol[] =>
      zelfde(persoon, naar) ? [...nu.rollenVan(persoon, school), rol] : nu.rollenVan(persoon, school),
  };
  for (const zaak of zaken) {
    const opdracht = { stap: stap.code, wie, ingevuld: { waarden: {}, personen: { naar } }, voorstelversie: null };
    const besluit = decide(route, zaak, opdracht, straks);
    if (besluit.soort === 'geweigerd') return besluit.weigering.zin;
  }
  return null;
}
