import type { OrganisatieStore } from '../app/organisatie-store.js';
import type { CommitRij } from './commit-rij.js';
import * as beslis from './organisatie-beslissingen.js';
import { persoonsleutel } from './organisatie-toestand.js';

/** The organisatie store on the one queue of the embedded store. What is given is looked through before it is queued. */
export function organisatiePoort(rij: CommitRij): OrganisatieStore {
  return {
    organisatie: () => rij.lees(beslis.organisatieVan),
    async legVervanging(vervanging) {
      const gekeurd = beslis.keurVervanging(vervanging);
      return rij.doe((toestand) => beslis.legVervanging(toestand, gekeurd));
    },
    async trekVervangingIn(id, op) {
      const gekeurd = beslis.keurIntrekking(op);
      return rij.doe((toestand) => beslis.trekVervangingIn(toestand, id, gekeurd));
    },
    async legRolwissel(rolwissel) {
      const gekeurd = beslis.keurRolwissel(rolwissel);
      return rij.doe((toestand) => beslis.legRolwissel(toestand, gekeurd));
    },
    async koppel(koppeling) {
      const gekeurd = beslis.keurKoppeling(koppeling);
      return rij.doe((toestand) => beslis.koppel(toestand, gekeurd));
    },
    ontkoppel: (school) => rij.doe((toestand) => beslis.ontkoppel(toestand, school)),
    voorkeur: (persoon) => rij.lees(({ voorkeuren }) => voorkeuren.get(persoonsleutel(persoon)) ?? null),
    async zetVoorkeur(voorkeur) {
      const gekeurd = beslis.keurVoorkeur(voorkeur);
      return rij.doe((toestand) => beslis.zetVoorkeur(toestand, gekeurd));
    },
    findKanaalpost: (hulpvraag) => rij.lees(({ kanaalposten }) => kanaalposten.get(hulpvraag) ?? null),
    async keepKanaalpost(post) {
      const gekeurd = beslis.keurKanaalpost(post);
      return rij.doe((toestand) => beslis.houdKanaalpost(toestand, gekeurd));
    },
  };
}
