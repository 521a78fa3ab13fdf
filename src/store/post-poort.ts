import type { PostStore } from '../app/post-store.js';
import { na } from './beslissingen.js';
import type { CommitRij } from './commit-rij.js';
import * as beslis from './post-beslissingen.js';

/** The post store on the one queue of the embedded store. */
export function postPoort(rij: CommitRij): PostStore {
  return {
    async legPost(neerlegging) {
      beslis.postUit(neerlegging, 0);
      return rij.doe((toestand) => beslis.legPost(toestand, neerlegging));
    },
    claimPost: (nu, leaseMs, hoogstens, regelsNu) =>
      rij.doe((toestand) => beslis.claimPost(toestand, nu, na(nu, leaseMs), hoogstens, regelsNu)),
    settlePost: (poging, zending, opnieuwOp) =>
      rij.doe((toestand) => beslis.rondPostAf(toestand, poging, zending, opnieuwOp)),
    async terugPost(poging, opdrachten, blijft) {
      beslis.keurTerug(opdrachten, blijft);
      return rij.doe((toestand) => beslis.terugPost(toestand, poging, opdrachten, blijft));
    },
  };
}
