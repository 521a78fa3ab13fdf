import { uitregelOf } from '../../src/cli/route-regels.js';
import { loadRegio } from '../../src/data/regio.js';
import { loadSignaalKennis } from '../../src/data/signaal-kennis.js';
import { adviseer } from '../../src/domain/advies/adviseer.js';
import { NIVEAUS, type Niveau } from '../../src/domain/advies/advies.js';
import { maakWegenkaart } from '../../src/domain/advies/wegenkaart.js';
import { maakBegrijp } from '../../src/domain/signaal/begrijp.js';
import type { Given } from './labelled-signals.js';

const isNiveau = (woord: string): woord is Niveau => NIVEAUS.some((niveau) => niveau === woord);

function antwoord({ niveau, partners }: { niveau: string; partners: readonly string[] }): Given['antwoorden'][number] {
  if (!isNiveau(niveau)) throw new Error(`no level of the label guide: ${niveau}`);
  return { niveau, partner: partners[0] ?? null };
}

/** The whole way of the command line, from text to its answer line, with the real pack and the real model. */
export function createWegwijzer(): (text: string) => Given {
  const begrijp = maakBegrijp(loadSignaalKennis());
  const kaart = maakWegenkaart(loadRegio('goeree-overflakkee'));
  return (text) => {
    const signaal = begrijp(text);
    const regel = uitregelOf('', signaal, adviseer(kaart, signaal));
    return {
      antwoorden: [regel, ...regel.alternatieven].map(antwoord),
      zekerheid: regel.zekerheid,
      vraagt: regel.vraagt,
      veiligheid: regel.veiligheid,
      pii: regel.pii,
    };
  };
}
