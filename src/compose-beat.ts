import { berichtVoor } from './app/bericht-voor.js';
import { berichtOver } from './app/hulpvraag/bericht-over.js';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import type { HulpvraagRij } from './app/hulpvraag-store.js';
import type { Mensen } from './app/mensen.js';
import type { PostStore } from './app/post-store.js';
import type { Messenger, OpenGesprek, OutboxRij, Wereld, WegwijzerStore } from './app/ports.js';
import type { Tellers } from './app/tellers.js';
import { composeKlok } from './compose-klok.js';
import { KANAAL } from './domain/route/hoorders.js';
import { createBeat, realClock, type Beat, type BeatClock } from './jobs/beat.js';
import type { LeverAanKanaal } from './jobs/deliver-kanaal.js';
import { deliverDue, type Delivery } from './jobs/deliver.js';
import type { Logger } from './logger.js';

const BEAT_MS = 2000;

/** What the beat of the outboxes needs of the parts of the bot. */
interface Delen {
  readonly store: WegwijzerStore;
  readonly mensen: Mensen;
  readonly wereld: Wereld;
  /** The clock of the machine; left out where nobody moves the clock of the rules. */
  readonly klok?: () => string;
  readonly zaken?: Zaakkennis | null;
  /** Where the post of a day lies; with hulpvragen. */
  readonly post?: PostStore | null;
  /** See composeWissen; with hulpvragen. */
  readonly wissen?: () => Promise<boolean>;
  readonly logger: Logger;
  readonly beatClock?: BeatClock;
  /** Absent in the demo. */
  readonly open?: OpenGesprek;
  readonly tellers?: Tellers;
  /** One chat is everybody's: a message says for whom it is. */
  readonly demo?: boolean;
  /** A code for calendar, rules and terms of the reminders. */
  readonly vingerafdruk?: string;
}
type Gedeeld = Pick<Delivery<never>, 'store' | 'messenger' | 'open' | 'nu' | 'luck' | 'report' | 'tel'>;

/** Delivers what waits in the outboxes: at once after a commit, and at every beat what failed before. */
export function composeBeat(
  {
    store,
    mensen,
    wereld,
    klok = wereld.nu,
    zaken = null,
    post = null,
    wissen,
    logger,
    beatClock = realClock,
    open,
    tellers,
    demo = false,
    vingerafdruk,
  }: Delen,
  messenger: Messenger,
  lever: LeverAanKanaal | null,
): Beat {
  const report = (code: string, cause?: unknown): void => logger.warn({ code, err: cause }, 'delivery');
  const maybe = { ...(open === undefined ? {} : { open }), ...(tellers === undefined ? {} : { tel: tellers.tel }) };
  const gedeeld: Gedeeld = { store, messenger, ...maybe, nu: klok, luck: Math.random, report };
  const doorgiften: Delivery<OutboxRij> = {
    ...gedeeld,
    outbox: {
      claim: (...args) => store.claimOutbox(...args, wereld.nu()),
      settle: (...args) => store.settleOutbox(...args),
    },
    lookUp: (rij) => berichtVoor({ store, mensen }, rij),
  };
  const stappen = zaken === null ? null : zaakberichten(zaken, gedeeld, lever, demo);
  const meer = vingerafdruk === undefined ? {} : { vingerafdruk };
  const klokwerk =
    zaken === null || post === null ? null : composeKlok({ zaken, post, gedeeld, demo, wissen, ...meer });
  const work = async (): Promise<boolean> => {
    const rondes = await Promise.all([
      deliverDue(doorgiften),
      ...(stappen === null ? [] : [deliverDue(stappen)]),
      ...(klokwerk === null ? [] : [klokwerk()]),
    ]);
    return rondes.includes(true);
  };
  return createBeat({ work, everyMs: BEAT_MS, clock: beatClock, report });
}

/** Steps of hulpvragen: to the channel of the schakelteam, or to a person in his own chat. */
function zaakberichten(
  zaken: Zaakkennis,
  gedeeld: Gedeeld,
  lever: LeverAanKanaal | null,
  demo: boolean,
): Delivery<HulpvraagRij> {
  const { hulpvragen } = zaken;
  return {
    ...gedeeld,
    outbox: {
      claim: (...args) => hulpvragen.claimOpdrachten(...args, zaken.wereld.nu()),
      settle: (...args) => hulpvragen.settleOpdracht(...args),
    },
    elsewhere: (rij) => (rij.plaats === KANAAL && lever !== null ? lever(rij) : null),
    onSent: ({ hulpvraag }, { aan: persoon }, activityId) => hulpvragen.houdKaart([hulpvraag], { persoon, activityId }),
    lookUp: async (rij) => {
      const over = await berichtOver(zaken, rij);
      if (over === null) return null;
      const { aan, weergave } = over;
      const voor = demo ? (await zaken.adresboek()).vind(aan)?.naam : undefined;
      const gemerkt = weergave.kaart === 'hulpvraag' && voor !== undefined ? { ...weergave, voor } : weergave;
      return { aan, bericht: { soort: 'zaak', weergave: gemerkt } };
    },
  };
}
