import type {
  Kanaalpost,
  Koppeling,
  OrganisatieStore,
  Rolwissel,
  Vervanging,
  Voorkeur,
} from '../../src/app/organisatie-store.js';

/** What people arrange, for the tests of the edge. It knows no cases: a post is kept for any, and never removed. */
export interface MemoryOrganisatie extends OrganisatieStore {
  /** Everything that is kept, as text, to search through. */
  dump(): string;
}

export function createMemoryOrganisatie(): MemoryOrganisatie {
  const vervangingen = new Map<string, Vervanging>();
  const rolwissels = new Map<string, Rolwissel>();
  const koppelingen = new Map<string, Koppeling>();
  const posten = new Map<string, Kanaalpost>();
  const voorkeuren = new Map<string, Voorkeur>();
  return {
    organisatie: () =>
      Promise.resolve({
        vervangingen: [...vervangingen.values()].filter(({ ingetrokkenOp }) => ingetrokkenOp === null),
        rolwissels: [...rolwissels.values()],
        koppelingen: [...koppelingen.values()].sort((a, b) => (a.school < b.school ? -1 : 1)),
      }),
    legVervanging(vervanging) {
      if (!vervangingen.has(vervanging.id)) vervangingen.set(vervanging.id, vervanging);
      return Promise.resolve();
    },
    trekVervangingIn(id, op) {
      const vervanging = vervangingen.get(id);
      if (vervanging === undefined || vervanging.ingetrokkenOp !== null) return Promise.resolve(false);
      vervangingen.set(id, { ...vervanging, ingetrokkenOp: op });
      return Promise.resolve(true);
    },
    legRolwissel(rolwissel) {
      if (!rolwissels.has(rolwissel.id)) rolwissels.set(rolwissel.id, rolwissel);
      return Promise.resolve();
    },
    koppel(koppeling) {
      koppelingen.set(koppeling.school, koppeling);
      return Promise.resolve();
    },
    ontkoppel: (school) => Promise.resolve(koppelingen.delete(school)),
    voorkeur: ({ tenant, id }) => Promise.resolve(voorkeuren.get(`${tenant} ${id}`) ?? null),
    zetVoorkeur(voorkeur) {
      voorkeuren.set(`${voorkeur.persoon.tenant} ${voorkeur.persoon.id}`, voorkeur);
      return Promise.resolve();
    },
    findKanaalpost: (hulpvraag) => Promise.resolve(posten.get(hulpvraag) ?? null),
    keepKanaalpost(post) {
      posten.set(post.hulpvraag, post);
      return Promise.resolve();
    },
    dump: () =>
      JSON.stringify([vervangingen, rolwissels, koppelingen, posten, voorkeuren].map((inhoud) => [...inhoud.values()])),
  };
}
