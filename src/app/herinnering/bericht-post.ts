import { horendBij } from '../../domain/herinnering/herinner.js';
import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { plaatsnaam } from '../../domain/hulpvraag/aan-zet.js';
import { viewFor } from '../../domain/hulpvraag/view-for.js';
import { eersteSchooldag } from '../../domain/kalender/schooldagen.js';
import type { Route } from '../../domain/route/route.js';
import type { HulpvraagOpdracht } from '../hulpvraag-store.js';
import { HERINNERING } from '../hulpvraag-store.js';
import { dagTekst } from '../hulpvraag/woorden.js';
import type { Nu, Zaakkennis } from '../hulpvraag/zaakkennis.js';
import { nuIn } from '../hulpvraag/zaakkennis.js';
import type { Postregel, Postrij, PostStore } from '../post-store.js';
import type { Bestemming } from './bestemming.js';
import { bestemmingstekst, bestemmingVan, isGevraagd, ontvangerVan, volgendeOntvanger } from './bestemming.js';
import { nogGewenst } from './nog-gewenst.js';
import { maakCheck } from './maak-check.js';
import type { Check, Dagbericht, Herinnerregel } from './weergave.js';

/** A line of a post with everything that it stands for, as it is now. */
interface Regel {
  readonly hulpvraag: Hulpvraag;
  readonly log: readonly Gebeurtenis[];
  readonly bestemming: Bestemming;
  readonly gebeurtenis: number;
  readonly voor: Persoon;
}

/** What a post says to its receiver now; null when no line of it serves anybody any more. */
export async function berichtPost(kennis: Zaakkennis, post: Postrij): Promise<Check | Dagbericht | null> {
  const nu = await nuIn(kennis);
  const regels = (await regelsVan(kennis, nu, post.regels)).filter((regel) => isVoor(nu, regel, post.persoon));
  const { persoon, herhaling, plek } = post;
  if (plek === 0) {
    const geschreven = eenmaal(regels.flatMap((regel) => schrijf(kennis, nu, regel, persoon) ?? []));
    return geschreven.length === 0 ? null : { kaart: 'dagbericht', regels: geschreven, herhaling };
  }
  const [eerste] = regels;
  return eerste === undefined ? null : check(kennis, nu, eerste, persoon, herhaling);
}

/** Somebody in two slots reads the same once. */
const eenmaal = (regels: readonly Herinnerregel[]): readonly Herinnerregel[] => [
  ...new Map(regels.map((regel) => [[regel.hulpvraag, regel.titel, regel.zin].join('|'), regel])).values(),
];

function check(kennis: Zaakkennis, nu: Nu, een: Regel, wie: Persoon, herhaling: boolean): Check | null {
  const { hulpvraag, log, bestemming } = een;
  const regel = schrijf(kennis, nu, een, wie);
  const inzage = viewFor(kennis.route, hulpvraag, log, wie, nu);
  if (regel === null || inzage === null) return null;
  return { kaart: 'check', regel, ...maakCheck(kennis.route, nu, hulpvraag, inzage, bestemming.regel), herhaling };
}

/**
 * A post of a day that went by before it was sent: its lines go on to the post of another day, so that nobody gets two days
 * at once. Not one that may have arrived: that is repeated as it is. True when it was taken apart.
 */
export async function legTerug(kennis: Zaakkennis, post: PostStore, rij: Postrij): Promise<boolean> {
  const { vandaag } = await nuIn(kennis);
  if (rij.herhaling || rij.dag >= vandaag) return false;
  const opdrachten = rij.regels.map((regel) => opdrachtVan(kennis, rij, regel, regel.plaats));
  await post.terugPost(rij, opdrachten, []);
  return true;
}

/**
 * Somebody is not reached: each line goes to his substitute, or to whoever answers for the case, who reads that he was not
 * reached. Durable when it resolves; lines for which nobody is left stay on the post, which is then dead and visible.
 */
export async function legElders(kennis: Zaakkennis, post: PostStore, rij: Postrij): Promise<void> {
  const nu = await nuIn(kennis);
  const regels = (await regelsVan(kennis, nu, rij.regels)).filter((regel) => isVoor(nu, regel, rij.persoon));
  const opdrachten: HulpvraagOpdracht[] = [];
  const blijft: Postregel[] = [];
  for (const { hulpvraag, bestemming, gebeurtenis } of regels) {
    const regel = { hulpvraag: hulpvraag.id, gebeurtenis, plaats: bestemmingstekst(bestemming) };
    const verder = volgendeOntvanger(kennis.route, nu, hulpvraag, bestemming, rij.persoon);
    if (verder === null) blijft.push(regel);
    else opdrachten.push(opdrachtVan(kennis, rij, regel, bestemmingstekst(verder)));
  }
  if (opdrachten.length > 0) await post.terugPost(rij, opdrachten, blijft);
}

const opdrachtVan = (
  { wereld }: Zaakkennis,
  { verlooptOp }: Postrij,
  { hulpvraag, gebeurtenis }: Postregel,
  plaats: string,
): HulpvraagOpdracht => ({ id: wereld.newId(), soort: HERINNERING, hulpvraag, gebeurtenis, plaats, verlooptOp });

/** The lines that still count; a case of more lines is read once. */
async function regelsVan(
  { route, hulpvragen }: Zaakkennis,
  nu: Nu,
  regels: readonly Postregel[],
): Promise<readonly Regel[]> {
  const ids = [...new Set(regels.map(({ hulpvraag }) => hulpvraag))];
  const gelezen = await Promise.all(
    ids.map(async (id) => [id, await Promise.all([hulpvragen.find(id), hulpvragen.log(id)])] as const),
  );
  const zaken = new Map(gelezen);
  return regels.flatMap(({ hulpvraag: id, gebeurtenis: nummer, plaats }): readonly Regel[] => {
    const [hulpvraag = null, log = []] = zaken.get(id) ?? [];
    const gebeurtenis = log.find((een) => een.nummer === nummer);
    const bestemming = bestemmingVan(route, plaats);
    if (hulpvraag === null || gebeurtenis === undefined || bestemming === null) return [];
    const ontvanger = nogGewenst(hulpvraag, gebeurtenis, bestemming)
      ? ontvangerVan(route, nu, hulpvraag, bestemming)
      : null;
    return ontvanger === null ? [] : [{ hulpvraag, log, bestemming, gebeurtenis: nummer, voor: ontvanger.aan }];
  });
}

/** Still his, or that of somebody whose substitute he is today. */
function isVoor({ adresboek, vandaag }: Nu, { voor }: Regel, wie: Persoon): boolean {
  return zelfde(voor, wie) || adresboek.vervangersVan(voor, vandaag).some((een) => zelfde(een, wie));
}

function schrijf({ route }: Zaakkennis, nu: Nu, een: Regel, wie: Persoon): Herinnerregel | null {
  const { hulpvraag, log, bestemming, voor } = een;
  if (viewFor(route, hulpvraag, log, wie, nu) === null) return null;
  const { regel, via, plaats } = bestemming;
  const { klokken, herinnerd } = hulpvraag;
  const onbereikt = via === null ? '' : `De ${plaatsnaam(route, plaats)} is niet bereikt. `;
  return {
    hulpvraag: hulpvraag.id,
    nummer: hulpvraag.nummer,
    school: nu.adresboek.school(hulpvraag.school)?.naam ?? hulpvraag.school,
    titel: regel.naam,
    sinds: dagTekst(klokken[regel.klok]?.sinds ?? herinnerd[regel.code]?.sinds ?? hulpvraag.geopendOp),
    zin: `${onbereikt}${zinVan(route, nu, hulpvraag, bestemming)}`,
    gevraagd: isGevraagd(route, nu, hulpvraag, bestemming),
    waarom: zelfde(voor, wie) ? regel.waarom : `${regel.waarom} Je bent vervanger.`,
  };
}

/** What is asked of a slot, or that it is asked of another one. */
function zinVan(route: Route, nu: Nu, hulpvraag: Hulpvraag, { regel, trap, plaats }: Bestemming): string {
  const wie = (van: number): readonly string[] => horendBij(route, hulpvraag, regel, van, nu).gevraagd;
  const eersten = wie(1);
  const eerste = `de ${plaatsnaam(route, eersten[0] ?? route.houder)}`;
  if (trap === 0) {
    const { kalenderVan } = nu.herinneren;
    const dag = eersteSchooldag(kalenderVan(hulpvraag.school), hulpvraag.herinnerd[regel.code]?.voor ?? nu.vandaag);
    const krijgt = eersten.includes(plaats) ? 'krijg je' : `krijgt ${eerste}`;
    return `Dit moment valt in de vakantie. Op ${dagTekst(dag)} ${krijgt} de vragen.`;
  }
  if (!wie(trap).includes(plaats)) return `De vraag is gesteld aan ${eerste}. Je hoeft nu niets te doen.`;
  return trap === 1 || eersten.includes(plaats) ? regel.vraag : `Er is nog geen antwoord van ${eerste}. ${regel.vraag}`;
}
