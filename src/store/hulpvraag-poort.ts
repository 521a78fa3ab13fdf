import type { HulpvraagStore } from '../app/hulpvraag-store.js';
import type { Hulpvraag } from '../domain/hulpvraag/hulpvraag.js';
import { na } from './beslissingen.js';
import type { CommitRij } from './commit-rij.js';
import * as beslis from './hulpvraag-beslissingen.js';
import type { HulpvraagIndex } from './hulpvraag-index.js';
import * as kaart from './kaart-beslissingen.js';
import * as klok from './termijn-beslissingen.js';
import type { TermijnIndex } from './termijn-index.js';

/** The hulpvraag store on the one queue of the embedded store. What is asked is looked through before it is queued. */
export function hulpvraagPoort(rij: CommitRij, index: HulpvraagIndex, termijnen: TermijnIndex): HulpvraagStore {
  const vind = (ids: ReadonlySet<string>): Promise<Hulpvraag[]> =>
    rij.lees(({ dossiers }) =>
      [...ids]
        .flatMap((id) => dossiers.get(id)?.stand ?? [])
        .sort((a, b) => (a.nummer < b.nummer ? -1 : Number(a.nummer > b.nummer))),
    );
  return {
    find: (id) => rij.lees(({ dossiers }) => dossiers.get(id)?.stand ?? null),
    findNummer: async (nummer) => (await vind(index.opNummer(nummer)))[0] ?? null,
    log: (id) => rij.lees(({ dossiers }) => dossiers.get(id)?.log ?? []),
    vanPersoon: (persoon) => vind(index.opPersoon(persoon)),
    vanSchool: (school) => vind(index.opSchool(school)),
    volgendNummer: (route, jaar) => rij.doe((toestand) => beslis.volgNummer(toestand, beslis.reeksVan(route, jaar))),
    async leg(vastlegging) {
      beslis.keurVastlegging(vastlegging);
      return rij.doe((toestand) => beslis.leg(toestand, vastlegging));
    },
    eerder: (sleutel, nu) => rij.lees((toestand) => beslis.eerder(toestand, sleutel, nu)),
    async wis(id, grafsteenTot) {
      beslis.keurWissen(id, grafsteenTot);
      await rij.doe(() => beslis.wis(id, grafsteenTot));
      // Journal and previous copies still hold what was erased: they are folded without waiting for their size.
      rij.vouwSpoedig();
    },
    claimTermijnen: (nu, leaseMs, hoogstens) => rij.lees(() => termijnen.claim(nu, leaseMs, hoogstens)),
    async zetTermijn(id, versie, herinnerOp) {
      klok.keurMoment(herinnerOp);
      const gezet = await rij.doe((toestand) => klok.termijn(toestand, id, versie, herinnerOp));
      // Also when it is the same moment as before: whoever claimed the case is done with it. As it stands now: a step that
      // was flushed together with this one is the newer one.
      if (gezet) await rij.lees(({ dossiers }) => termijnen.zet(id, dossiers.get(id)?.herinnerOp ?? null));
      return gezet;
    },
    async verlopen(dag, hoogstens) {
      klok.keurDatum(dag);
      return rij.lees((toestand) => klok.verlopen(toestand, dag, hoogstens));
    },
    vingerafdruk: () => rij.lees(({ kenmerken }) => kenmerken.get(klok.VINGERAFDRUK) ?? null),
    async zetVingerafdruk(tekst) {
      klok.keurKenmerk(tekst);
      return rij.doe((toestand) => klok.zetKenmerk(toestand, klok.VINGERAFDRUK, tekst));
    },
    bladeren: (na, hoogstens) =>
      rij.lees(({ dossiers }) =>
        [...dossiers.keys()]
          .filter((id) => id > na)
          .sort()
          .slice(0, hoogstens)
          .flatMap((id) => dossiers.get(id)?.stand ?? []),
      ),
    async houdKaart(hulpvragen, plek) {
      kaart.keurKaart(hulpvragen, plek);
      return rij.doe((toestand) => kaart.houdKaart(toestand, hulpvragen, plek));
    },
    kaartenVan: (hulpvraag) => rij.lees(({ kaarten }) => kaarten.get(hulpvraag) ?? []),
    async vergeetKaarten(hulpvraag, plekken) {
      kaart.keurVergeten(hulpvraag, plekken);
      return rij.doe((toestand) => kaart.vergeetKaarten(toestand, hulpvraag, plekken));
    },
    async inzage(regel) {
      beslis.keurRegel(regel);
      return rij.doe(() => beslis.inzage(regel));
    },
    inzagen: (hulpvraag) => rij.lees(({ inzagen }) => inzagen.filter((regel) => regel.hulpvraag === hulpvraag)),
    claimOpdrachten: (nu, leaseMs, hoogstens, regelsNu = nu) =>
      rij.doe((toestand) => beslis.claimOpdrachten(toestand, nu, na(nu, leaseMs), hoogstens, regelsNu)),
    claimHerinneringen: (nu, leaseMs, hoogstens) =>
      rij.doe((toestand) => beslis.claimHerinneringen(toestand, nu, na(nu, leaseMs), hoogstens)),
    settleOpdracht: (poging, zending, opnieuwOp) =>
      rij.doe((toestand) => beslis.rondOpdrachtAf(toestand, poging, zending, opnieuwOp)),
  };
}
