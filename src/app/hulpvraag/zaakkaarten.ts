import type { Herstel } from '../../domain/hulpvraag/herstel.js';
import { herstelVan } from '../../domain/hulpvraag/herstel.js';
import type { Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Ingevuld } from '../../domain/hulpvraag/toets.js';
import { LEEFTIJDEN, type Leeftijd } from '../../domain/route/woorden.js';
import type { Weigering } from '../../domain/hulpvraag/weigering.js';
import type { Klik } from '../geef-door.js';
import { formulierveldenVan, leesIngevuld, type Vooraf } from './formulier.js';
import { maakOverzicht } from './maak-overzicht.js';
import { maakZaakbeeld, toetsingVan } from './maak-zaakbeeld.js';
import { mijnHulpvragen } from './mijn-hulpvragen.js';
import { neemStap } from './neem-stap.js';
import { openHulpvraag, openingsstap } from './open-hulpvraag.js';
import { kindkansblok, oudertekst, registerregels } from './teksten.js';
import type { Gezien } from './toon-hulpvraag.js';
import { bekijk, bekijkNa } from './toon-hulpvraag.js';
import type { HulpvraagWeergave } from './weergave.js';
import type { Formulierveld } from './zaakbeeld.js';
import type { Nu, Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/** What somebody sees after a door or a button about hulpvragen: one function for each. */

const isWeigering = (gezien: Gezien | Weigering): gezien is Weigering => 'zin' in gezien;
const weigerkaart = ({ zin }: Weigering): HulpvraagWeergave => ({ kaart: 'weigering', zin });

/** The open cases of somebody, with what waits for him first; a button to open one for whoever may. */
export async function toonMijn(kennis: Zaakkennis, wie: Persoon): Promise<HulpvraagWeergave> {
  const [rijen, nu] = await Promise.all([mijnHulpvragen(kennis, wie), nuIn(kennis)]);
  return { kaart: 'mijn-hulpvragen', rijen, magOpenen: scholenOmTeOpenen(kennis, nu, wie).length > 0 };
}

/** One case, with the step that comes first open, another one, or his other steps to choose from. */
export async function toonZaak(
  kennis: Zaakkennis,
  wie: Persoon,
  welke: { readonly id: string } | { readonly nummer: string },
  open: { readonly stap: string } | 'eerste' | 'kiezen' = 'eerste',
): Promise<HulpvraagWeergave> {
  const gezien = await bekijk(kennis, wie, welke, 'inzien');
  if (isWeigering(gezien)) return weigerkaart(gezien);
  return zaakkaart(kennis, gezien, typeof open === 'string' ? { kiest: open === 'kiezen' } : open);
}

function zaakkaart(
  { route }: Zaakkennis,
  { hulpvraag, inzage, nu }: Gezien,
  erbij: {
    readonly stap?: string | null;
    readonly vooraf?: Vooraf;
    readonly kiest?: boolean;
    readonly kop?: string;
    readonly letOp?: readonly string[];
    readonly teDoen?: readonly string[];
  },
): HulpvraagWeergave {
  const { stap = null, vooraf, kiest = false, kop = null, letOp = [], teDoen = [] } = erbij;
  return {
    kaart: 'hulpvraag',
    beeld: maakZaakbeeld(route, hulpvraag, inzage, nu, stap === null ? null : { stap, vooraf }),
    kiest,
    kop,
    letOp,
    teDoen,
    herhaling: false,
  };
}

/** Everything of a case that he may see: people, consents, actions, facts, history. */
export async function toonOverzicht(
  kennis: Zaakkennis,
  wie: Persoon,
  id: string,
  bereikbaar: (persoon: Persoon) => Promise<boolean>,
): Promise<HulpvraagWeergave> {
  const gezien = await bekijk(kennis, wie, { id }, 'overzicht');
  if (isWeigering(gezien)) return weigerkaart(gezien);
  const overzicht = await maakOverzicht(kennis.route, gezien, bereikbaar);
  return { kaart: 'hulpvraag-overzicht', overzicht, teksten: gezien.inzage.ziet === 'alles' };
}

/** A text to copy, for those who see everything of the case; to others it is not theirs. */
export async function toonTekst(
  kennis: Zaakkennis,
  wie: Persoon,
  id: string,
  soort: 'kindkans' | 'ouders',
): Promise<HulpvraagWeergave> {
  const gezien = await bekijk(kennis, wie, { id }, soort);
  if (isWeigering(gezien)) return weigerkaart(gezien);
  if (gezien.inzage.ziet !== 'alles') return zaakkaart(kennis, gezien, {});
  const { nummer } = gezien.inzage;
  const tekst =
    soort === 'kindkans'
      ? kindkansblok(kennis.route, gezien)
      : { regels: oudertekst(kennis.route, gezien), teDoen: [] };
  return { kaart: 'hulpvraag-tekst', soort, id, nummer, ...tekst };
}

/** A click on a step, with what was typed or chosen in its fields. */
export interface Stapklik {
  readonly hulpvraag: string;
  readonly stap: string;
  readonly versie: number;
  readonly voorstelversie: number | null;
  readonly ruw: Readonly<Record<string, string>>;
}

/** Refusals after which the card that was clicked no longer tells how things are: he gets the new one. */
const VERANDERD = ['niet-nu', 'ander-voorstel', 'al-bevestigd', 'geen-voorstel', 'actie-onbekend', 'niet-jouw-stap'];

/** Takes a step, and shows the case after it; a refusal is a sentence under the card, which stays as it was filled in. */
export async function zetStap(kennis: Zaakkennis, wie: Persoon, klik: Stapklik): Promise<HulpvraagWeergave> {
  const { route } = kennis;
  const velden = route.stappen.find(({ code }) => code === klik.stap)?.velden ?? [];
  const ingevuld = leesIngevuld(velden, klik.ruw);
  const uitslag = await neemStap(kennis, wie, { ...klik, ingevuld });
  const gezien = await bekijkNa(kennis, wie, klik.hulpvraag);
  if (uitslag.soort === 'geweigerd') {
    const { code, zin } = uitslag.weigering;
    const herstel = gezien === null ? null : vindHerstel(kennis, gezien, klik.stap, ingevuld, code);
    if (gezien !== null && herstel !== null)
      return zaakkaart(kennis, gezien, { stap: herstel.stap, vooraf: herstel, letOp: [zin] });
    return gezien !== null && VERANDERD.includes(code)
      ? zaakkaart(kennis, gezien, { letOp: [zin] })
      : { kaart: 'weigering', zin };
  }
  const regel = route.stappen.find(({ code }) => code === uitslag.gebeurtenis.stap)?.regel ?? '';
  // Whoever declines the regie has no more to see of the case.
  if (gezien === null) return { kaart: 'weigering', zin: `${regel} Dank je wel, je hoeft verder niets te doen.` };
  return zaakkaart(kennis, gezien, {
    kop: regel,
    letOp: uitslag.letOp.map(({ zin }) => zin),
    teDoen: gezien.inzage.ziet === 'alles' ? registerregels(route, uitslag.gebeurtenis.register) : [],
  });
}

/** What would put a refusal right, when that is a step of his own. */
function vindHerstel(
  { route }: Zaakkennis,
  { hulpvraag, inzage, nu }: Gezien,
  code: string,
  ingevuld: Ingevuld,
  weigering: string,
): Herstel | null {
  const stap = route.stappen.find((een) => een.code === code);
  const herstel =
    stap === undefined ? null : herstelVan({ ...toetsingVan(route, hulpvraag, nu), ingevuld }, stap, weigering);
  if (herstel === null || !inzage.stappen.some((een) => een.code === herstel.stap)) return null;
  // A person who was made up goes into no card.
  const bekend = herstel.noemt !== null && nu.adresboek.vind(herstel.noemt) !== null;
  return bekend ? herstel : { ...herstel, noemt: null };
}

const LEEFTIJDNAAM: Readonly<Record<Leeftijd, string>> = {
  'onder-12': 'Jonger dan 12 jaar',
  '12-15': '12 tot en met 15 jaar',
  '16-17': '16 of 17 jaar',
  '18-plus': '18 jaar of ouder',
};

function scholenOmTeOpenen(
  { route }: Zaakkennis,
  { adresboek }: Nu,
  wie: Persoon,
): ReturnType<Nu['adresboek']['scholenMetRol']> {
  const plaatsen = openingsstap(route).wie.map(({ plaats }) => plaats);
  const rollen = route.plaatsen
    .filter(({ code }) => plaatsen.includes(code))
    .flatMap((een) => [...een.rollen.po, ...een.rollen.vo]);
  return adresboek.scholenMetRol(wie, rollen);
}

/** The form by which a case is opened; a kind refusal for whoever may not. */
export async function toonOpenen(kennis: Zaakkennis, wie: Persoon): Promise<HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  const scholen = scholenOmTeOpenen(kennis, nu, wie);
  const stap = openingsstap(kennis.route);
  if (scholen.length === 0) return { kaart: 'weigering', zin: kennis.route.weigeringen[stap.nietJij ?? ''] ?? '' };
  const [eerste] = scholen;
  const vast = (code: string, naam: string, opties: Formulierveld['opties'], waarde: string | null): Formulierveld => ({
    code,
    naam,
    soort: 'keuze',
    verplicht: true,
    soms: false,
    opties,
    waarde,
  });
  return {
    kaart: 'hulpvraag-openen',
    velden: [
      vast(
        'school',
        'Welke school?',
        scholen.map(({ code, naam }) => ({ waarde: code, naam })),
        scholen.length === 1 && eerste !== undefined ? eerste.code : null,
      ),
      vast(
        'leeftijd',
        'Hoe oud is de leerling?',
        LEEFTIJDEN.map((band) => ({ waarde: band, naam: LEEFTIJDNAAM[band] })),
        null,
      ),
      ...formulierveldenVan(stap.velden),
    ],
  };
}

/** Opens a case and shows it. */
export async function zetOpen(
  kennis: Zaakkennis,
  wie: Persoon,
  klik: Klik,
  ruw: Readonly<Record<string, string>>,
): Promise<HulpvraagWeergave> {
  const { route } = kennis;
  const leeftijd = LEEFTIJDEN.find((band) => band === ruw['leeftijd']);
  if (leeftijd === undefined) return { kaart: 'weigering', zin: 'Kies de leeftijd van de leerling.' };
  const stap = openingsstap(route);
  const ingevuld = leesIngevuld(stap.velden, ruw);
  const uitslag = await openHulpvraag(kennis, wie, { school: ruw['school'] ?? '', leeftijd, ingevuld, klik });
  if (uitslag.soort === 'geweigerd') return weigerkaart(uitslag.weigering);
  const gezien = await bekijkNa(kennis, wie, uitslag.hulpvraag.id);
  if (gezien === null) throw new Error('whoever opened a case cannot see it');
  return zaakkaart(kennis, gezien, { kop: stap.regel });
}
