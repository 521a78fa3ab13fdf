import type { Regio } from './regio.js';

/**
 * What in a pack is past its date, so that somebody checks it with the partner.
 * In: the pack and today as YYYY-MM-DD. Out: a sentence per part, empty when nothing has passed.
 */
export function verlopenDelen(regio: Regio, vandaag: string): string[] {
  const voorbij = (geldigTot: string | undefined): boolean => geldigTot !== undefined && geldigTot < vandaag;
  return [
    ...(voorbij(regio.geldigTot) ? [`regio ${regio.code}: checked until ${regio.geldigTot}`] : []),
    ...regio.catalogus
      .filter(({ geldigTot }) => voorbij(geldigTot))
      .map(({ code, geldigTot }) => `catalogus ${code}: checked until ${geldigTot}`),
    ...regio.contactrollen
      .filter(({ geldigTot }) => voorbij(geldigTot))
      .map(({ code, geldigTot }) => `contactrol ${code}: checked until ${geldigTot ?? ''}`),
  ];
}
