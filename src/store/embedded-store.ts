import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WegwijzerStore } from '../app/ports.js';
import * as beslis from './beslissingen.js';
import { CommitRij } from './commit-rij.js';
import { herstel } from './herstel.js';
import { HulpvraagIndex } from './hulpvraag-index.js';
import { hulpvraagPoort } from './hulpvraag-poort.js';
import { Journaal } from './journaal.js';
import type { Meld } from './meld.js';
import type { Opslag } from './opslag.js';
import { organisatiePoort } from './organisatie-poort.js';
import { outboxBeheer } from './outbox-beheer.js';
import { postPoort } from './post-poort.js';
import type { Schijf } from './schijf.js';
import { echteSchijf } from './schijf.js';
import { neemSlot } from './slot.js';
import { createTempoGeheugen } from './tempo/tempo-geheugen.js';
import { TermijnIndex } from './termijn-index.js';
import { sleutelVan } from './toestand.js';

export interface EmbeddedOptions {
  readonly schijf?: Schijf;
  /** The journal is folded into the snapshot when it has grown by so much; left out: by as much as the snapshot is large. */
  readonly vouwBij?: number;
  readonly meld?: Meld;
}

/**
 * Opens the store in a folder (made when it is not there) and takes its lock. Throws a StoreFault, and changes nothing,
 * when another bot has the folder or when a file is not what was written. A torn last line of the journal, which nobody
 * was told to be done, is cut off and reported.
 */
export async function openEmbeddedStore(map: string, options: EmbeddedOptions = {}): Promise<Opslag> {
  const { schijf = echteSchijf, vouwBij = null, meld = () => undefined } = options;
  await mkdir(map, { recursive: true, mode: 0o700 });
  const laatSlotLos = await neemSlot(map, meld);
  try {
    const hersteld = await herstel(map, schijf);
    const journaal = await Journaal.open(join(map, 'journaal'), schijf, hersteld.heel);
    if (hersteld.afgebroken) meld('store-torn-line-cut');
    const index = new HulpvraagIndex(hersteld.toestand.dossiers);
    const termijnen = new TermijnIndex(hersteld.toestand.dossiers);
    const rij = new CommitRij(hersteld, journaal, vouwBij, meld, (wijziging) => {
      index.volg(wijziging);
      termijnen.volg(wijziging);
    });
    rij.vouwSpoedig(hersteld.teVouwen);
    return {
      ...metPoort(rij, laatSlotLos),
      hulpvragen: hulpvraagPoort(rij, index, termijnen),
      organisatie: organisatiePoort(rij),
      tempo: createTempoGeheugen(),
      beheer: outboxBeheer(rij),
      post: postPoort(rij),
    };
  } catch (fout) {
    await laatSlotLos();
    throw fout;
  }
}

const plek = (tenant: string, conversation: string): string => sleutelVan({ tenant, id: conversation });

function metPoort(rij: CommitRij, laatSlotLos: () => Promise<void>): WegwijzerStore {
  return {
    findReferentie: (persoon) =>
      rij.lees(({ referenties }) => {
        const gevonden = referenties.get(sleutelVan(persoon));
        return gevonden?.levend === true ? gevonden.referentie : null;
      }),
    isGesloten: (persoon) => rij.lees(({ referenties }) => referenties.get(sleutelVan(persoon))?.levend === false),
    keepReferentie: (referentie) => rij.doe((toestand) => beslis.houdReferentie(toestand, referentie)),
    markReferentieDead: (persoon) => rij.doe((toestand) => beslis.referentieDood(toestand, persoon)),
    markWelcomed: (tenant, conversation) => rij.doe((toestand) => beslis.welkom(toestand, plek(tenant, conversation))),
    forgetWelcome: (tenant, conversation) =>
      rij.doe((toestand) => beslis.welkomVergeten(toestand, plek(tenant, conversation))),
    findKeuze: (persoon) => rij.lees(({ keuzes }) => keuzes.get(sleutelVan(persoon)) ?? beslis.GEEN_KEUZE),
    keepKeuze: (persoon, keuze) => rij.doe((toestand) => beslis.houdKeuze(toestand, persoon, keuze)),
    addDoorgifte: (doorgifte, effect, opdracht) =>
      rij.doe((toestand) => beslis.nieuweDoorgifte(toestand, doorgifte, effect, opdracht)),
    findDoorgifte: (id) => rij.lees(({ doorgiften }) => doorgiften.get(id) ?? null),
    markGelezen: (id, op, opdracht) => rij.doe((toestand) => beslis.gelezen(toestand, id, op, opdracht)),
    claimOutbox: (nu, leaseMs, hoogstens, regelsNu = nu) =>
      rij.doe((toestand) => beslis.claim(toestand, nu, beslis.na(nu, leaseMs), hoogstens, regelsNu)),
    settleOutbox: (poging, zending, opnieuwOp) =>
      rij.doe((toestand) => beslis.rondAf(toestand, poging, zending, opnieuwOp)),
    async close() {
      try {
        await rij.sluit();
      } finally {
        await laatSlotLos();
      }
    },
  };
}
