import type { AangebodenStap } from '../../domain/hulpvraag/aangeboden.js';
import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import type { Inzage } from '../../domain/hulpvraag/inzage.js';
import { isVersperd } from '../../domain/hulpvraag/voorop.js';
import type { Herinnering } from '../../domain/route/herinnering.js';
import type { Route } from '../../domain/route/route.js';
import { formulierMet } from '../hulpvraag/formulier.js';
import { toetsingVan } from '../hulpvraag/maak-zaakbeeld.js';
import type { Nu } from '../hulpvraag/zaakkennis.js';
import type { Check } from './weergave.js';

/**
 * The questions of a check, and those of its answers that are this receiver's to give now, each with only what is left to
 * fill in: the card can be answered completely. An answer that was used up ("later herinneren") is not there.
 */
export function maakCheck(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  inzage: Inzage,
  { kaart }: Herinnering,
): Pick<Check, 'versie' | 'vragen' | 'antwoorden'> {
  const toetsing = toetsingVan(route, hulpvraag, nu);
  const antwoorden = (kaart?.antwoorden ?? []).flatMap(({ knop, stap, met }) => {
    const aangeboden = inzage.stappen.find(({ code }) => code === stap);
    if (aangeboden === undefined || isVersperd(aangeboden) || !biedt(aangeboden, met)) return [];
    const { velden, voorstelversie } = formulierMet(toetsing, nu.adresboek, aangeboden, met);
    return [{ knop, stap, met, velden, voorstelversie }];
  });
  return { versie: hulpvraag.versie, vragen: kaart?.vragen ?? [], antwoorden };
}

const biedt = ({ velden }: AangebodenStap, met: Readonly<Record<string, string>>): boolean =>
  Object.entries(met).every(([veld, keuze]) =>
    velden.some((een) => een.code === veld && een.keuzes.some(({ code }) => code === keuze)),
  );
