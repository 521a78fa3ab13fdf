import { NIVEAUS } from '../advies/advies.js';
import { THEMAS } from '../signaal/signaal.js';
import type { Regio } from './regio.js';

/**
 * Checks what a schema alone cannot: every reference resolves, every theme has a place, no code is used twice.
 * Gives the faults as sentences for the person who wrote the pack; empty when all is well (docs/regio-pakket.md).
 */
export function controleerRegio(regio: Regio): string[] {
  return [
    ...dubbel(regio),
    ...catalogusfouten(regio),
    ...themafouten(regio),
    ...partnerfouten(regio),
    ...rolfouten(regio),
  ];
}

type Gecodeerd = 'partners' | 'niveaus' | 'themagroepen' | 'themas' | 'catalogus' | 'contactrollen';
const GECODEERD: readonly Gecodeerd[] = ['partners', 'niveaus', 'themagroepen', 'themas', 'catalogus', 'contactrollen'];

function dubbel(regio: Regio): string[] {
  return GECODEERD.flatMap((lijst) => {
    const codes = regio[lijst].map((een) => een.code);
    return [...new Set(codes.filter((een, at) => codes.indexOf(een) !== at))].map(
      (een) => `${lijst} ${een}: the code is used twice`,
    );
  });
}

function catalogusfouten(regio: Regio): string[] {
  const partners = new Set(regio.partners.map((een) => een.code));
  const documenten = new Set(regio.bronnen.map((een) => een.document));
  return regio.catalogus.flatMap((item) => [
    ...(partners.has(item.partner) ? [] : [`catalogus ${item.code}: unknown partner ${item.partner}`]),
    ...(documenten.has(item.bron.document) ? [] : [`catalogus ${item.code}: unknown document ${item.bron.document}`]),
    ...(item.alleenMemo && (item.opmerking.po === undefined || item.opmerking.vo === undefined)
      ? [`catalogus ${item.code}: only in the memo, but says so nowhere`]
      : []),
    ...(item.soort === 'thema' && item.themas.length + item.ookThemas.length === 0 && !isVerzwaring(regio, item.code)
      ? [`catalogus ${item.code}: no theme leads to it`]
      : []),
  ]);
}

function isVerzwaring(regio: Regio, item: string): boolean {
  return Object.values(regio.verzwaring).includes(item);
}

function themafouten(regio: Regio): string[] {
  const groepen = new Set(regio.themagroepen.map((een) => een.code));
  const bekend = new Set(regio.themas.map((een) => een.code));
  return [
    ...regio.themas
      .filter(({ groep }) => !groepen.has(groep))
      .map(({ code, groep }) => `thema ${code}: unknown group ${groep}`),
    ...THEMAS.filter((thema) => !bekend.has(thema)).map((thema) => `thema ${thema}: has no name`),
    ...THEMAS.filter((thema) => !regio.catalogus.some((item) => item.themas.includes(thema))).map(
      (thema) => `thema ${thema}: no catalogue item`,
    ),
    ...NIVEAUS.filter((naam) => !regio.niveaus.some((een) => een.code === naam)).map(
      (naam) => `niveau ${naam}: is not described`,
    ),
  ];
}

function partnerfouten(regio: Regio): string[] {
  const partners = new Set(regio.partners.map((een) => een.code));
  const genoemd = [
    ...regio.ookGoed.flatMap((een) => een.partners.map((partner) => ({ waar: `ookGoed ${een.thema}`, partner }))),
    ...Object.keys(regio.verzwaring).map((partner) => ({ waar: 'verzwaring', partner })),
    ...[...regio.stappen, ...regio.verderNaar].flatMap(({ partner }) =>
      partner === undefined ? [] : [{ waar: 'stappen or verderNaar', partner }],
    ),
  ];
  return [
    ...genoemd
      .filter(({ partner }) => !partners.has(partner))
      .map(({ waar, partner }) => `${waar}: unknown partner ${partner}`),
    ...Object.entries(regio.verzwaring)
      .filter(([partner, item]) => {
        const gevonden = regio.catalogus.find((een) => een.code === item);
        return gevonden?.niveau !== 'tso' || gevonden.partner !== partner;
      })
      .map(([partner, item]) => `verzwaring ${partner}: ${item} is no TSO item of this partner`),
  ];
}

function rolfouten(regio: Regio): string[] {
  const rollen = new Set([...regio.contactrollen, ...regio.partners].map((een) => een.code));
  const genoemd = [
    ...regio.catalogus.flatMap(({ code, contactrol }) =>
      contactrol === undefined ? [] : [[code, contactrol] as const],
    ),
    ...Object.entries(regio.contactBijNiveau),
  ];
  return genoemd.filter(([, rol]) => !rollen.has(rol)).map(([waar, rol]) => `${waar}: unknown contact role ${rol}`);
}
