import type { HulpvraagRij, HulpvraagStore } from '../app/hulpvraag-store.js';
import type { Draadregel, Kanaal, Kanaalplek } from '../app/kanaal/kanaal.js';
import { anderenIn, type Schakelteams } from '../app/kanaal/schakelteams.js';
import type { Kanaalbericht } from '../app/kanaal/weergave.js';
import type { Kanaalpost, Koppeling, OrganisatieStore } from '../app/organisatie-store.js';
import type { Zending } from '../app/ports.js';
import type { Gebeurtenis } from '../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Moment } from '../domain/hulpvraag/hulpvraag.js';
import { kanaalgebeurtenissen, kanaalkaart } from '../domain/hulpvraag/kanaal.js';
import type { Route } from '../domain/route/route.js';

/** What a delivery to the channel needs; the case is looked up at the moment of sending. */
export interface Kanaallevering {
  readonly hulpvragen: Pick<HulpvraagStore, 'find' | 'log'>;
  readonly organisatie: Pick<OrganisatieStore, 'organisatie' | 'findKanaalpost' | 'keepKanaalpost'>;
  readonly kanaal: Kanaal;
  readonly route: Route;
  readonly schakelteams: () => Promise<Schakelteams>;
  /** The clock of the rules: when a post was kept. */
  readonly nu: () => Moment;
  /** The schakelfunctionarissen hear of this step in person. An end `later` brings the order for the channel back. */
  readonly meldOnbereikbaar: (hulpvraag: Hulpvraag, gebeurtenis: Gebeurtenis) => Promise<Zending>;
}

/** Delivers one order for the channel. Out: how it ended, to settle it with. */
export type LeverAanKanaal = (rij: HulpvraagRij) => Promise<Zending>;

/** One order of a case at a time: two at once would both find no card, and post two. */
export function createLeverAanKanaal(levering: Kanaallevering): LeverAanKanaal {
  const bezig = new Map<string, Promise<unknown>>();
  return (rij) => {
    const eerder = bezig.get(rij.hulpvraag) ?? Promise.resolve();
    const zending = eerder.then(() => lever(levering, rij));
    const klaar = zending
      .catch(() => undefined)
      .then(() => {
        if (bezig.get(rij.hulpvraag) === klaar) bezig.delete(rij.hulpvraag);
      });
    bezig.set(rij.hulpvraag, klaar);
    return zending;
  };
}

const NIET_NODIG: Zending = { uitkomst: 'mislukt', code: 'niet-meer-nodig' };
/** Without a link the schakelfunctionarissen hear of the step by their own orders. */
const GEEN_KOPPELING: Zending = { uitkomst: 'mislukt', code: 'geen-koppeling' };
const STAAT_ER_AL: Zending = { uitkomst: 'verzonden', activityId: null };

async function lever(levering: Kanaallevering, rij: HulpvraagRij): Promise<Zending> {
  const { hulpvragen, organisatie } = levering;
  const hulpvraag = await hulpvragen.find(rij.hulpvraag);
  if (hulpvraag === null) return NIET_NODIG;
  const { koppelingen } = await organisatie.organisatie();
  const koppeling = koppelingen.find(({ school }) => school === hulpvraag.school);
  if (koppeling === undefined) return GEEN_KOPPELING;
  const gehoord = kanaalgebeurtenissen(levering.route, await hulpvragen.log(rij.hulpvraag));
  const gebeurtenis = gehoord.find(({ nummer }) => nummer === rij.gebeurtenis);
  const nieuwste = gehoord.at(-1);
  if (gebeurtenis === undefined || nieuwste === undefined) return NIET_NODIG;
  const anderen = await zijnErAnderen(levering, koppeling, koppelingen);
  const zaak: Zaak = { hulpvraag, gehoord, nieuwste, anderen, plek: koppeling };
  const zending = await breng(levering, zaak, rij.gebeurtenis);
  if (!isVerloren(zending, rij)) return zending;
  const gemeld = await levering.meldOnbereikbaar(hulpvraag, gebeurtenis);
  return gemeld.uitkomst === 'later' ? gemeld : zending;
}

/** The channel never hears of it: it is closed or refuses for good, or did not answer twice. */
function isVerloren({ uitkomst }: Zending, { herhaling }: HulpvraagRij): boolean {
  return uitkomst === 'onbereikbaar' || uitkomst === 'mislukt' || (uitkomst === 'onbekend' && herhaling);
}

interface Zaak {
  readonly hulpvraag: Hulpvraag;
  /** The events of which the channel hears, in order. */
  readonly gehoord: readonly Gebeurtenis[];
  readonly nieuwste: Gebeurtenis;
  /** Whether others than the schakelteam read along, or may do. */
  readonly anderen: boolean;
  readonly plek: Kanaalplek;
}

/** Looked at anew for each post: a channel gets members without the bot being asked (G12). */
async function zijnErAnderen(
  { kanaal, schakelteams }: Kanaallevering,
  plek: Koppeling,
  koppelingen: readonly Koppeling[],
): Promise<boolean> {
  const hier = koppelingen.filter((een) => een.kanaal === plek.kanaal && een.tenant === plek.tenant);
  const [leden, teams] = await Promise.all([kanaal.leden(plek), schakelteams()]);
  const codes = hier.map(({ school }) => school);
  return anderenIn(leden, codes, teams) !== 0;
}

/** The card of the case in this channel: a new one, or the one that is there already in its newest state. */
async function breng(levering: Kanaallevering, zaak: Zaak, gebeurtenis: number): Promise<Zending> {
  const post = await levering.organisatie.findKanaalpost(zaak.hulpvraag.id);
  if (post === null || post.kanaal !== zaak.plek.kanaal) return plaats(levering, zaak);
  if (post.gebeurtenis >= gebeurtenis) return STAAT_ER_AL;
  const bericht = await berichtVan(levering, zaak);
  const zending = await levering.kanaal.werkBij(zaak.plek, post.activityId, bericht);
  // Somebody took the card away, or the channel is gone: a new post tells which.
  if (zending.uitkomst === 'onbereikbaar' && zending.code.startsWith('404')) return plaats(levering, zaak);
  return zending.uitkomst === 'verzonden' ? schrijfBij(levering, zaak, post) : zending;
}

async function plaats(levering: Kanaallevering, zaak: Zaak): Promise<Zending> {
  const zending = await levering.kanaal.plaats(zaak.plek, await berichtVan(levering, zaak));
  if (zending.uitkomst === 'verzonden' && zending.activityId !== null)
    await bewaar(levering, zaak, { activityId: zending.activityId, gebeurtenis: zaak.nieuwste.nummer });
  return zending;
}

/**
 * A line in the thread for each event that the card did not show yet, in order. Each is kept as soon as it is there, so that
 * a try again goes on where this one stopped; an order that comes later finds its event told.
 */
async function schrijfBij(
  levering: Kanaallevering,
  zaak: Zaak,
  { activityId, gebeurtenis }: Kanaalpost,
): Promise<Zending> {
  let zending = STAAT_ER_AL;
  for (const een of zaak.gehoord.filter(({ nummer }) => nummer > gebeurtenis)) {
    zending = await levering.kanaal.schrijfBij(zaak.plek, activityId, regelVan(levering.route, zaak, een));
    if (zending.uitkomst !== 'verzonden') return zending;
    await bewaar(levering, zaak, { activityId, gebeurtenis: een.nummer });
  }
  return zending;
}

function bewaar(
  { organisatie, nu }: Kanaallevering,
  { hulpvraag, plek }: Zaak,
  post: Pick<Kanaalpost, 'activityId' | 'gebeurtenis'>,
): Promise<void> {
  return organisatie.keepKanaalpost({ hulpvraag: hulpvraag.id, kanaal: plek.kanaal, ...post, op: nu() });
}

async function berichtVan({ route, schakelteams }: Kanaallevering, zaak: Zaak): Promise<Kanaalbericht> {
  if (zaak.anderen) return { kaart: 'kanaal-nieuws' };
  const { naamVan } = await schakelteams();
  const { school, ...kaart } = kanaalkaart(route, zaak.hulpvraag, zaak.nieuwste);
  return { kaart: 'kanaalkaart', school: naamVan(school), ...kaart };
}

function regelVan(route: Route, { hulpvraag, anderen }: Zaak, gebeurtenis: Gebeurtenis): Draadregel {
  if (anderen) return 'nieuws';
  const { stap, datum } = kanaalkaart(route, hulpvraag, gebeurtenis);
  return { stap, datum };
}
