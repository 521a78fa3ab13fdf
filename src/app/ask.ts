import { adviseer } from '../domain/advies/adviseer.js';
import type { Advies } from '../domain/advies/advies.js';
import type { Signaal } from '../domain/signaal/signaal.js';
import { buildAntwoord, kernOf, keusOf, niveaunaam, partnernaam, themagroepen } from './antwoord.js';
import { showVeiligheid } from './veiligheid.js';
import type { Kennis, Vrager } from './vrager.js';
import type { Kern, Plek, Weergave } from './weergave.js';
import { aanspreekpunt } from './wie-op-school.js';

export interface Vraag {
  /** What the person typed himself. Lives as long as this call. */
  readonly tekst: string;
  readonly waar: 'persoonlijk' | 'groep';
  /** An edited message: answered only when nothing identifying is left in it. */
  readonly bewerkt: boolean;
}

const MEEST_KEUZES = 3;

/**
 * The main question: where do I go with this signal. Out: what to show, in order; nothing for an edited message that
 * still identifies somebody. Safety comes before everything, alone; the route afterwards is a button (DOMAIN 6.1, GO-018).
 */
export function ask(kennis: Kennis, vrager: Vrager, vraag: Vraag): readonly Weergave[] {
  const signaal = kennis.begrijp(vraag.tekst);
  if (vraag.bewerkt && signaal.privacy.length > 0) return [];
  const advies = adviseer(kennis.wegenkaart, signaal);
  const privacy: readonly Weergave[] =
    signaal.privacy.length > 0 ? [{ kaart: 'privacymelding', soorten: signaal.privacy }] : [];
  return [...antwoorden(kennis, vrager, vraag, { signaal, advies }), ...privacy];
}

interface Begrepen {
  readonly signaal: Signaal;
  readonly advies: Advies;
}

function antwoorden(kennis: Kennis, vrager: Vrager, vraag: Vraag, { signaal, advies }: Begrepen): readonly Weergave[] {
  const s = kernOf(signaal, advies.beste);
  if (advies.veiligheid !== null) {
    return [showVeiligheid(kennis, vrager, { soort: advies.veiligheid, s, waar: vraag.waar })];
  }
  if (advies.beste.niveau === 'buiten-bereik' && advies.twijfel === 'geen') {
    return [{ kaart: 'buiten-bereik', persoon: vraag.waar === 'persoonlijk' ? aanspreekpunt(kennis, vrager) : null }];
  }
  if (vraag.waar === 'groep') return [kanaal(kennis, advies)];
  if (advies.twijfel === 'te-vaag') return [{ kaart: 'verduidelijken', groepen: themagroepen(kennis.regio) }];
  if (advies.twijfel === 'niet-zeker') return [vraagTerug(kennis, s, advies)];
  const [partner] = advies.beste.partners;
  const plek: Plek = partner === undefined ? { s, n: advies.beste.niveau } : { s, n: advies.beste.niveau, p: partner };
  return showAntwoord(kennis, vrager, plek);
}

/** The answer, and for somebody whose school is not known a choice of school after it. Danger has its own card (GO-018). */
export function showAntwoord(kennis: Kennis, vrager: Vrager, plek: Plek): readonly Weergave[] {
  if (plek.n === 'acuut') return [showVeiligheid(kennis, vrager, { soort: 'gevaar', s: plek.s, waar: 'persoonlijk' })];
  const antwoord = buildAntwoord(kennis, vrager, plek);
  if (antwoord === null) return [{ kaart: 'melding', soort: 'verlopen' }];
  if (vrager.school !== null || vrager.scholen.length === 0) return [antwoord];
  return [antwoord, { kaart: 'schoolkiezer', scholen: vrager.scholen, huidige: null, plek }];
}

function vraagTerug(kennis: Kennis, s: Kern, advies: Advies): Weergave {
  const mogelijk = [advies.beste, ...advies.alternatieven].filter(
    ({ niveau }) => niveau !== 'verduidelijken' && niveau !== 'buiten-bereik',
  );
  const keuzes = mogelijk.slice(0, MEEST_KEUZES).map((antwoord) => keusOf(kennis, s, antwoord));
  if (keuzes.length < 2) return { kaart: 'verduidelijken', groepen: themagroepen(kennis.regio) };
  return { kaart: 'vraag', keuzes, s };
}

/** In a group everybody reads along: the level and the partners' names, no theme, nobody of the school. */
function kanaal(kennis: Kennis, advies: Advies): Weergave {
  const { regio } = kennis;
  const zeker = advies.twijfel === 'geen' && advies.beste.niveau !== 'verduidelijken';
  const niveau = zeker ? advies.beste.niveau : 'basisondersteuning';
  return {
    kaart: 'kanaal',
    niveau: niveaunaam(regio, niveau),
    niveauKort: regio.niveaus.find(({ code }) => code === niveau)?.kort ?? '',
    partners: zeker
      ? advies.beste.partners.slice(0, 1).map((partner) => partnernaam(regio, partner))
      : regio.partners.map(({ naam }) => naam),
  };
}
