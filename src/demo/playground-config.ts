import type { Installatie, Installatiepersoon } from '../domain/installatie/installatie.js';

/** The Playground wants this many people beside the one in front of the screen, no more and no fewer. */
const OTHERS = 5;
/** Of the form of this file. */
const VERSION = '0.1.1';

/**
 * The Playground's configuration (JSON, which its YAML reader takes): the people, a group chat and a team of a made-up
 * installation. The person in front of the screen is its first persona. Throws when the installation has too few people.
 */
export function playgroundConfig(installatie: Installatie): string {
  const { mensen, scholen } = installatie;
  const ik = mensen.find(({ persona }) => persona !== undefined);
  if (ik === undefined) throw new Error('the installation of the demo has no persona to play');
  const naast = mensen.filter((mens) => mens !== ik);
  const eigen = naast.filter(({ tenant }) => tenant === ik.tenant);
  const anderen = [...eigen, ...naast.filter(({ tenant }) => tenant !== ik.tenant)].slice(0, OTHERS);
  if (anderen.length < OTHERS) throw new Error(`the installation of the demo needs ${OTHERS + 1} people`);
  const school = scholen[0]?.naam ?? 'De school';
  return JSON.stringify({
    version: VERSION,
    tenantId: ik.tenant,
    bot: { id: '28:5c7e1a12-0000-4000-8000-000000000001', name: 'Wegwijzer' },
    currentUser: userOf(ik),
    users: anderen.map(userOf),
    personalChat: { id: 'a:wegwijzer-persoonlijk' },
    groupChat: { id: '19:wegwijzer-groep@thread.v2', name: `Zorgteam ${school}` },
    team: {
      id: '19:wegwijzer-team@thread.tacv2',
      name: school,
      aadGroupId: '5c7e1a12-0000-4000-8000-000000000002',
      channels: [{ id: '19:wegwijzer-kanaal@thread.tacv2', name: 'Ondersteuning' }],
    },
  });
}

/** `userPrincipleName` is how the Playground spells it. */
function userOf({ code, naam, entraId, upn, mail }: Installatiepersoon): Record<string, string> {
  const [givenName = naam, ...rest] = naam.split(' ');
  const adres = upn ?? mail ?? `${code}@scholen.example`;
  return {
    id: `29:${code}`,
    name: naam,
    userPrincipleName: adres,
    aadObjectId: entraId,
    givenName,
    surname: rest.join(' '),
    email: mail ?? adres,
  };
}
