import type { Begrippen } from './begrippen.js';
import { vindTekens } from './kenmerken.js';
import type { Model } from './model.js';
import { rekenDoor, sigmoide, verdeel } from './netwerk.js';
import { vindNamen } from './namen.js';
import type { Namenkennis } from './namenkennis.js';
import { vindPrivacy } from './privacy.js';
import type { Aard, BegrijpSignaal, Kenmerk, Signaal, Thema } from './signaal.js';
import { AARDEN, KENMERKEN, THEMAS } from './signaal.js';
import type { Spelling } from './spelling.js';
import { verbeter } from './spelling.js';
import { bepaalVeiligheid, vindGevaarwoorden } from './veiligheid.js';
import type { Vector } from './vectoriseer.js';
import { vectoriseer } from './vectoriseer.js';
import { maakEgaal, splitsWoorden } from './woorden.js';

/** What signaal/ knows of the language; loaded once at start, compiled when the project is built. */
export interface Taalkennis {
  readonly begrippen: Begrippen;
  readonly namen: Namenkennis;
  readonly spelling: Spelling;
}

export interface SignaalKennis extends Taalkennis {
  readonly model: Model;
}

/** Longer text adds no meaning to a signal, only time (a Teams message may hold 28,000 characters). */
const LANGSTE_BERICHT = 4000;
const ZEKER_KENMERK = 0.5;
/** Beside a likely theme, one fiftieth as likely is noise. */
const KLEINSTE_DEEL = 0.02;

/** A message made ready for the model: names masked, features and safety words found. */
export interface Gelezen {
  readonly egaal: string;
  readonly gevaarwoorden: readonly string[];
  readonly vector: Vector;
}

function maskeerNamen(tekst: string, namen: Namenkennis): string {
  let gemaskeerd = '';
  let tot = 0;
  for (const plek of vindNamen(tekst, namen)) {
    gemaskeerd += `${tekst.slice(tot, plek.van)} xnaam `;
    tot = plek.tot;
  }
  return gemaskeerd + tekst.slice(tot);
}

function verbeterWoorden(egaal: string, spelling: Spelling): string {
  return egaal.replace(/[a-z]{5,}/g, (vorm) => verbeter(spelling, vorm));
}

/** Reads a message as the model sees it; the trainer uses the same function, so that both see the same. */
export function lees(tekst: string, kennis: Taalkennis): Gelezen {
  const egaal = verbeterWoorden(
    maakEgaal(maskeerNamen(tekst.slice(0, LANGSTE_BERICHT), kennis.namen)),
    kennis.spelling,
  );
  const gevaarwoorden = vindGevaarwoorden(egaal);
  const tekens = [...vindTekens(egaal), ...gevaarwoorden.map((woord) => `gevaar-${woord}`)];
  return { egaal, gevaarwoorden, vector: vectoriseer(splitsWoorden(egaal), tekens, kennis.begrippen) };
}

interface Koppen {
  readonly aard: readonly number[];
  readonly thema: readonly number[];
  readonly kenmerk: readonly number[];
  readonly veiligheid: readonly number[];
}

function leesKoppen({ kop, netwerk }: Model, vector: Vector): Koppen {
  const scores = rekenDoor(netwerk, vector);
  const uit: Record<string, number[]> = {};
  let van = 0;
  for (const { naam, uitkomsten, los } of kop.koppen) {
    const tot = van + uitkomsten.length;
    const temperatuur = naam === 'aard' || naam === 'thema' ? kop.temperatuur[naam] : 1;
    uit[naam] = los ? [...scores.subarray(van, tot)].map(sigmoide) : verdeel(scores, van, tot, temperatuur);
    van = tot;
  }
  return { aard: uit.aard ?? [], thema: uit.thema ?? [], kenmerk: uit.kenmerk ?? [], veiligheid: uit.veiligheid ?? [] };
}

function themasMetKans(kansen: readonly number[]): Signaal['themas'] {
  const themas = THEMAS.map((thema, nummer): { thema: Thema; kans: number } => ({ thema, kans: kansen[nummer] ?? 0 }));
  const hoogste = Math.max(...themas.map(({ kans }) => kans));
  return themas.filter(({ kans }) => kans >= hoogste * KLEINSTE_DEEL).sort((a, b) => b.kans - a.kans);
}

/**
 * Makes the function that turns a message into a Signaal (requirements: issue point 2). Pure and synchronous; needs
 * no network; about a fifth of a millisecond a message. Empty text is `vaag`.
 */
export function maakBegrijp(kennis: SignaalKennis): BegrijpSignaal {
  return (tekst) => {
    const gelezen = lees(tekst, kennis);
    const koppen = leesKoppen(kennis.model, gelezen.vector);
    const [, acuut = 0, vermoeden = 0] = koppen.veiligheid;
    const aard = Object.fromEntries(AARDEN.map((naam, nummer) => [naam, koppen.aard[nummer] ?? 0])) as Record<
      Aard,
      number
    >;
    return {
      aard,
      themas: themasMetKans(koppen.thema),
      kenmerken: KENMERKEN.filter((_: Kenmerk, nummer) => (koppen.kenmerk[nummer] ?? 0) >= ZEKER_KENMERK),
      veiligheid: bepaalVeiligheid(
        { acuut: Math.max(acuut, aard.acuut), vermoeden },
        gelezen.gevaarwoorden,
        gelezen.egaal,
      ),
      privacy: vindPrivacy(tekst, kennis.namen),
    };
  };
}
