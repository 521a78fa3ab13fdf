import { berichtPost, legElders, legTerug } from './app/herinnering/bericht-post.js';
import { checkTermijn } from './app/herinnering/check-termijn.js';
import { rekenOpnieuw } from './app/herinnering/reken-opnieuw.js';
import { legOpStapel } from './app/herinnering/stapel.js';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import type { Postrij, PostStore } from './app/post-store.js';
import type { Bericht } from './app/ports.js';
import { binnenSchooltijd } from './domain/kalender/schooltijd.js';
import { deliverDue, type Delivery } from './jobs/deliver.js';
import { sweep } from './jobs/sweep.js';

/** Longer than a case takes; while it runs no other instance works on the same one. */
const LEASE_MS = 60_000;
const NIETS = (): Promise<boolean> => Promise.resolve(false);
/** A school that is in no list: the days of the region. */
const REGIO = '';

type Gedeeld = Pick<Delivery<never>, 'store' | 'messenger' | 'open' | 'nu' | 'luck' | 'report' | 'tel'>;

interface Delen {
  readonly zaken: Zaakkennis;
  readonly post: PostStore;
  readonly gedeeld: Gedeeld;
  /** One chat is everybody's: a message says for whom it is. */
  readonly demo: boolean;
  /** A code for calendar, rules and terms; absent where they never change. */
  readonly vingerafdruk?: string;
  /** Erases what need not be kept any longer, true when there may be more; left out where nothing is erased. */
  readonly wissen?: () => Promise<boolean>;
}

/**
 * One round of the clock (ADR 0015): first every case at which it must look, then every reminder onto somebody's post, and
 * only when both are done the posts themselves, so that a digest holds all of its day; last of all, what need not be kept any
 * longer is erased, on any day. True when there may be more.
 */
export function composeKlok({
  zaken,
  post,
  gedeeld,
  demo,
  vingerafdruk,
  wissen = NIETS,
}: Delen): () => Promise<boolean> {
  const { hulpvragen, wereld, herinneren } = zaken;
  const { nu, report } = gedeeld;
  const termijnen = {
    claim: (hoogstens: number) => hulpvragen.claimTermijnen(wereld.nu(), LEASE_MS, hoogstens),
    work: (id: string) => checkTermijn(zaken, id),
    report,
  };
  const stapel = {
    claim: (hoogstens: number) => hulpvragen.claimHerinneringen(nu(), LEASE_MS, hoogstens),
    work: async (rij: Awaited<ReturnType<typeof hulpvragen.claimHerinneringen>>[number]): Promise<void> => {
      const gestapeld = await legOpStapel(zaken, post, rij);
      if (gestapeld === 'gelegd') return;
      report(`herinnering-${gestapeld}`);
      await hulpvragen.settleOpdracht(rij, { uitkomst: 'mislukt', code: gestapeld }, nu());
    },
    report,
  };
  const bezorging = postbezorging(zaken, post, gedeeld, demo);
  const herreken = vingerafdruk === undefined ? null : rekenOpnieuw(zaken, vingerafdruk);
  const open = (): boolean => binnenSchooltijd(herinneren.kalenderVan(REGIO), wereld.nu());
  return async () => {
    if (herreken !== null && (await herreken())) return true;
    if (await sweep(termijnen)) return true;
    if (await sweep(stapel)) return true;
    // What was not sent before school was out waits for the next school day.
    return (open() && (await deliverDue(bezorging))) || wissen();
  };
}

function postbezorging(zaken: Zaakkennis, post: PostStore, gedeeld: Gedeeld, demo: boolean): Delivery<Postrij> {
  return {
    ...gedeeld,
    outbox: {
      claim: (...args) => post.claimPost(...args, zaken.wereld.nu()),
      settle: (...args) => post.settlePost(...args),
    },
    lookUp: async (rij) => {
      if (await legTerug(zaken, post, rij)) return null;
      const weergave = await berichtPost(zaken, rij);
      if (weergave === null) return null;
      const voor = demo ? (await zaken.adresboek()).vind(rij.persoon)?.naam : undefined;
      const bericht: Bericht = { soort: 'herinnering', weergave: gemerkt(weergave, voor) };
      return { aan: rij.persoon, bericht };
    },
    onSent: (_, { aan: persoon, bericht }, activityId) =>
      zaken.hulpvragen.houdKaart(hulpvragenIn(bericht), { persoon, activityId }),
    onUnreachable: (rij) => legElders(zaken, post, rij),
  };
}

/** A digest is about several cases. */
function hulpvragenIn(bericht: Bericht): readonly string[] {
  if (bericht.soort !== 'herinnering') return [];
  const { weergave } = bericht;
  return weergave.kaart === 'check' ? [weergave.regel.hulpvraag] : weergave.regels.map(({ hulpvraag }) => hulpvraag);
}

type Weergave = Extract<Bericht, { soort: 'herinnering' }>['weergave'];

const gemerkt = (weergave: Weergave, voor: string | undefined): Weergave =>
  voor === undefined ? weergave : { ...weergave, voor };
