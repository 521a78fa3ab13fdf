import type { Datum, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { dagenVerder } from '../../domain/kalender/dagen.js';
import { isDag } from '../../domain/kalender/datum.js';
import { LEEG_VELD } from '../hulpvraag/formulier.js';
import type { HulpvraagWeergave } from '../hulpvraag/weergave.js';
import { dagTekst, naamVan } from '../hulpvraag/woorden.js';
import type { Optie } from '../hulpvraag/zaakbeeld.js';
import type { Nu, Zaakkennis } from '../hulpvraag/zaakkennis.js';
import { nuIn } from '../hulpvraag/zaakkennis.js';
import type { Voorkeur } from '../organisatie-store.js';
import { DIGESTDAGEN } from '../organisatie-store.js';
import type { Herinneringkaart } from './weergave.js';

/** When somebody wants his digest, and when not: his own choice for what is not urgent (GO: ADR 0015, point 4). */

const DAGNAAM: Readonly<Record<Voorkeur['dag'], string>> = {
  'elke-dag': 'Elke schooldag',
  ma: 'Maandag',
  di: 'Dinsdag',
  wo: 'Woensdag',
  do: 'Donderdag',
  vr: 'Vrijdag',
};
/** Within school hours, with room after it for what does not succeed at once. */
const TIJDEN = ['08:30', '10:00', '12:00', '14:00', '15:00', '16:00'] as const;
const LANGSTE_PAUZE_DAGEN = 8 * 7;
const ZONDER_KEUZE: Pick<Voorkeur, 'dag' | 'tijd' | 'pauze'> = { dag: 'elke-dag', tijd: '08:30', pauze: null };

const ONBEKEND: HulpvraagWeergave = {
  kaart: 'weigering',
  zin: 'Jij krijgt geen herinneringen: je staat niet in de adreslijst. Vraag het de beheerder van deze bot.',
};

/** The form with what he chose before. Refuses somebody whom the installation does not know: nobody reminds him. */
export async function toonVoorkeuren(
  kennis: Zaakkennis,
  wie: Persoon,
  kop: string | null = null,
): Promise<Herinneringkaart | HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  if (nu.adresboek.vind(wie) === null) return ONBEKEND;
  const { dag, tijd, pauze } = (await kennis.organisatie.voorkeur(wie)) ?? ZONDER_KEUZE;
  const loopt = pauze !== null && pauze.tot >= nu.vandaag ? pauze : null;
  const keuze = { ...LEEG_VELD, soort: 'keuze' as const };
  const datum = { ...LEEG_VELD, soort: 'datum' as const, verplicht: false };
  return {
    kaart: 'herinneringen',
    kop,
    pauze: loopt === null ? null : pauzezin(nu, wie, loopt),
    velden: [
      {
        ...keuze,
        code: 'dag',
        naam: 'Op welke dag wil je het overzicht?',
        opties: DIGESTDAGEN.map(dagoptie),
        waarde: dag,
      },
      { ...keuze, code: 'tijd', naam: 'Vanaf hoe laat?', opties: TIJDEN.map(tijdoptie), waarde: tijd },
      { ...datum, code: 'van', naam: 'Pauze: eerste dag', waarde: loopt?.van ?? null },
      { ...datum, code: 'tot', naam: 'Pauze: laatste dag', waarde: loopt?.tot ?? null },
    ],
  };
}

const dagoptie = (dag: Voorkeur['dag']): Optie => ({ waarde: dag, naam: DAGNAAM[dag] });
const tijdoptie = (tijd: string): Optie => ({ waarde: tijd, naam: `${tijd} uur` });

/** Who gets it meanwhile; without a substitute it waits. */
function pauzezin({ adresboek }: Nu, wie: Persoon, { van, tot }: { readonly van: Datum; readonly tot: Datum }): string {
  const dagen = `Pauze van ${dagTekst(van)} tot en met ${dagTekst(tot)}.`;
  const [vervanger] = adresboek.vervangersVan(wie, van);
  return vervanger === undefined
    ? `${dagen} Je overzicht wacht tot daarna: je hebt voor die dagen geen vervanger.`
    : `${dagen} ${naamVan(adresboek, vervanger)} krijgt in die tijd jouw herinneringen.`;
}

/**
 * Keeps a choice: a weekday, a time within school hours, and a pause of eight weeks at most, or none when both days are
 * empty. Refuses one day without the other, days in the wrong order, a pause that is over already, and one that is too long.
 */
export async function zetVoorkeuren(
  kennis: Zaakkennis,
  wie: Persoon,
  ruw: Readonly<Record<string, string>>,
): Promise<Herinneringkaart | HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  if (nu.adresboek.vind(wie) === null) return ONBEKEND;
  const dag = DIGESTDAGEN.find((een) => een === ruw['dag']);
  const tijd = TIJDEN.find((een) => een === ruw['tijd']);
  if (dag === undefined || tijd === undefined)
    return { kaart: 'weigering', zin: 'Kies een dag en een tijd uit de lijst.' };
  const pauze = leesPauze(nu.vandaag, ruw['van']?.trim() ?? '', ruw['tot']?.trim() ?? '');
  if (typeof pauze === 'string') return { kaart: 'weigering', zin: pauze };
  await kennis.organisatie.zetVoorkeur({ persoon: wie, dag, tijd, pauze, op: nu.nu });
  return toonVoorkeuren(kennis, wie, 'Dit is opgeslagen.');
}

/** The days of a pause; a sentence when they are none. */
function leesPauze(vandaag: Datum, van: string, tot: string): Voorkeur['pauze'] | string {
  if (van === '' && tot === '') return null;
  if (!isDag(van) || !isDag(tot)) return 'Kies voor een pauze een eerste en een laatste dag, of laat ze allebei leeg.';
  if (tot < van) return 'De laatste dag van de pauze ligt voor de eerste.';
  if (tot < vandaag) return 'Deze pauze is al voorbij. Kies een laatste dag vanaf vandaag.';
  if (tot >= dagenVerder(van, LANGSTE_PAUZE_DAGEN))
    return 'Een pauze duurt hooguit acht weken. Ben je langer weg? Wijs dan een vervanger aan of draag je rol over.';
  return { van, tot };
}
