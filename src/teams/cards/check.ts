import type { Check, Checkantwoord } from '../../app/herinnering/weergave.js';
import type { Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import { veldData } from './zaak.js';

/** The card of a check: its questions, and each answer behind its own button, with what is left to fill in. */
export function checkData({ regel, versie, vragen, antwoorden, herhaling, voor }: Check): Kaartdata<'check'> {
  const { hulpvraag, titel, nummer, school, sinds, zin, waarom } = regel;
  const bekijk: Knop = { titel: 'Bekijk de hulpvraag', data: { verb: 'hulpvraag', h: hulpvraag } };
  return {
    fallbackText: `${titel} voor hulpvraag ${nummer}, ${school}. Typ ${nummer} om hem te openen en te antwoorden.`,
    kop: titel,
    nummer,
    school,
    sinds,
    voor: voor === undefined ? '' : `Bericht voor ${voor}`,
    herhaling,
    vragen: [...vragen],
    zin,
    waarom,
    antwoorden: antwoorden.map((antwoord) => ({
      velden: antwoord.velden.map((veld) => veldData(veld, antwoord.stap)),
      knop: antwoordknop(hulpvraag, versie, antwoord),
    })),
    bekijk,
  };
}

function antwoordknop(h: string, v: number, { knop, stap, met, voorstelversie }: Checkantwoord): Knop {
  const data = { verb: 'stap' as const, h, stap, v, met: { ...met } };
  return { titel: knop, data: voorstelversie === null ? data : { ...data, pv: voorstelversie } };
}
