import type { Route, Veld } from '../route.js';
import type { KaleVoorwaarde } from '../voorwaarde.js';
import { effectenVan, kaleVoorwaarden, plekken, veldenVan, voorstelvelden } from './plekken.js';

/** Values that a condition waits for and that can never come: a choice that is not in the list it is chosen from. */
export function waardefouten(route: Route): string[] {
  const feiten = feitwaarden(route);
  return plekken(route).flatMap(({ waar, velden, dingen }) =>
    dingen
      .flatMap(kaleVoorwaarden)
      .flatMap((een) => verwacht(route, feiten, velden, een))
      .map((fout) => `${waar}: ${fout}`),
  );
}

/** The values that each fact can get; null when it can be any number or code. */
type Feitwaarden = ReadonlyMap<string, readonly string[] | null>;

/** What a field can be answered with; null for a date, a number or a person. */
function antwoordenOp(veld: Veld): readonly string[] | null {
  if (veld.soort === 'keuze') return veld.keuzes.map(({ code }) => code);
  return veld.soort === 'ja-nee' ? ['ja', 'nee'] : null;
}

function feitwaarden(route: Route): Feitwaarden {
  const waarden = new Map<string, readonly string[] | null>();
  for (const stap of route.stappen) {
    for (const effect of effectenVan(stap)) {
      if (effect.doe !== 'feit') continue;
      const veld = veldenVan(route, stap).find(({ code }) => code === effect.waarde);
      const erbij = veld === undefined ? [] : antwoordenOp(veld);
      const eerder = waarden.get(effect.feit) ?? [];
      waarden.set(effect.feit, erbij === null || waarden.get(effect.feit) === null ? null : [...eerder, ...erbij]);
    }
  }
  return waarden;
}

function verwacht(route: Route, feiten: Feitwaarden, velden: readonly Veld[], een: KaleVoorwaarde): string[] {
  switch (een.toets) {
    case 'feit':
      return buiten(een.is ?? [], feiten.get(een.feit) ?? null, `fact ${een.feit}`);
    case 'veld':
      return velden
        .filter(({ code }) => code === een.veld)
        .flatMap((veld) => buiten(een.is ?? [], antwoordenOp(veld), `field ${een.veld}`));
    case 'aanvaard':
    case 'voorgesteld':
      return voorstelvelden(route, een.voorstel)
        .filter(({ code }) => code === een.veld)
        .flatMap((veld) => buiten(een.met ?? [], antwoordenOp(veld), `proposal ${een.voorstel}, field ${veld.code}`));
    default:
      return [];
  }
}

function buiten(gevraagd: readonly string[], mogelijk: readonly string[] | null, wat: string): string[] {
  if (mogelijk === null) return [];
  return gevraagd.filter((een) => !mogelijk.includes(een)).map((een) => `${wat} never has the value ${een}`);
}
