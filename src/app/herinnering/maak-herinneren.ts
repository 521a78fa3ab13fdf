import type { Installatie } from '../../domain/installatie/installatie.js';
import type { RegioKalender } from '../../domain/kalender/regio-kalender.js';
import { kalendersVan } from '../../domain/kalender/regio-kalender.js';
import type { Herinnerinstelling } from '../hulpvraag/zaakkennis.js';

/** The calendar of every school (region and its own days off), and the terms that the installation chose. */
export const maakHerinneren = ({ scholen, termijnen }: Installatie, regio: RegioKalender): Herinnerinstelling => ({
  kalenderVan: kalendersVan(regio, scholen),
  termijnen,
});
