import type { Moment, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { HulpvraagStore } from '../hulpvraag-store.js';
import type { School } from '../mensen.js';
import type { Koppeling, OrganisatieStore } from '../organisatie-store.js';
import type { Kanaal, Kanaalplek } from './kanaal.js';
import type { Schakelteams } from './schakelteams.js';
import { anderenIn } from './schakelteams.js';
import type { KanaalWeergave, Koppelreden } from './weergave.js';

/** What linking works with; put together once at start. */
export interface Koppelkennis {
  readonly organisatie: Pick<OrganisatieStore, 'organisatie' | 'koppel' | 'ontkoppel'>;
  readonly kanaal: Pick<Kanaal, 'leden'>;
  readonly schakelteams: () => Promise<Schakelteams>;
  /** The access log: who linked what, and who tried to. */
  readonly inzage: HulpvraagStore['inzage'];
  readonly nu: () => Moment;
}

type Getoond = Extract<KanaalWeergave, { kaart: 'koppeling' }>;

/** A school that is unknown, not his, or not linked here: the same answer, that tells nothing of the three. */
const zonder = (reden: 'kan-niet' | 'welke-school'): Getoond => ({
  kaart: 'koppeling',
  reden,
  scholen: [],
  anderen: 0,
});

/**
 * Links a school to the channel in which its schakelfunctionaris asks for it; the link that the school had goes. Without a
 * name his only school is meant. Says at once when others are in the channel (G12).
 */
export async function koppel(
  kennis: Koppelkennis,
  wie: Persoon,
  plek: Kanaalplek,
  naam: string | null,
): Promise<Getoond> {
  const teams = await kennis.schakelteams();
  const eigen = teams.scholenVan(wie);
  if (naam === null && eigen.length > 1) return zonder('welke-school');
  const school = kies(eigen, naam);
  await legVast(kennis, wie, 'koppel-kanaal', school !== null);
  if (school === null) return zonder('kan-niet');
  const { tenant, kanaal, serviceUrl, bot } = plek;
  await kennis.organisatie.koppel({
    school: school.code,
    tenant,
    kanaal,
    serviceUrl,
    bot,
    door: wie,
    op: kennis.nu(),
  });
  return toon(kennis, plek, teams, 'gekoppeld');
}

/** Takes away the link of a school with this channel; its schakelfunctionaris may, as with linking. */
export async function ontkoppel(
  kennis: Koppelkennis,
  wie: Persoon,
  plek: Kanaalplek,
  naam: string | null,
): Promise<Getoond> {
  const teams = await kennis.schakelteams();
  const hier = await koppelingenIn(kennis, plek);
  const eigen = teams.scholenVan(wie).filter(({ code }) => hier.some(({ school }) => school === code));
  if (naam === null && eigen.length > 1) return zonder('welke-school');
  const school = kies(eigen, naam);
  await legVast(kennis, wie, 'ontkoppel-kanaal', school !== null);
  if (school === null) return zonder('kan-niet');
  await kennis.organisatie.ontkoppel(school.code);
  return toon(kennis, plek, teams, 'ontkoppeld');
}

/** Which schools are linked to this channel; everybody who is in it may know. */
export async function toonKoppelingen(kennis: Koppelkennis, plek: Kanaalplek): Promise<Getoond> {
  return toon(kennis, plek, await kennis.schakelteams(), 'getoond');
}

async function toon(kennis: Koppelkennis, plek: Kanaalplek, teams: Schakelteams, reden: Koppelreden): Promise<Getoond> {
  const hier = await koppelingenIn(kennis, plek);
  const scholen = hier.map(({ school, door }) => ({
    code: school,
    naam: teams.naamVan(school),
    rol: teams.rolVan(door, school),
  }));
  if (hier.length === 0) return { kaart: 'koppeling', reden, scholen, anderen: 0 };
  const leden = await kennis.kanaal.leden(plek);
  const codes = hier.map(({ school }) => school);
  return { kaart: 'koppeling', reden, scholen, anderen: anderenIn(leden, codes, teams) };
}

async function koppelingenIn({ organisatie }: Koppelkennis, plek: Kanaalplek): Promise<readonly Koppeling[]> {
  const { koppelingen } = await organisatie.organisatie();
  return koppelingen.filter(({ kanaal, tenant }) => kanaal === plek.kanaal && tenant === plek.tenant);
}

function kies(scholen: readonly School[], naam: string | null): School | null {
  const [eerste] = scholen;
  if (naam === null) return scholen.length === 1 ? (eerste ?? null) : null;
  const gezocht = kaal(naam);
  return scholen.find((school) => kaal(school.code) === gezocht || kaal(school.naam) === gezocht) ?? null;
}

/** Without capitals, accents and signs: "Het Bäken" is written "het baken" by somebody in a hurry. */
function kaal(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Nothing of the name: it was typed. Somebody without an identity fits in no line; he has no school either. */
async function legVast(
  { inzage, nu }: Koppelkennis,
  wie: Persoon,
  handeling: string,
  toegestaan: boolean,
): Promise<void> {
  if (wie.id === '') return;
  const weigering = toegestaan ? null : 'geen-schakelfunctionaris';
  await inzage({ op: nu(), wie, namens: null, hulpvraag: null, handeling, toegestaan, weigering });
}
