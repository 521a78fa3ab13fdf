/** Hosts of the channel (public cloud and government clouds); nothing is sent anywhere else, whatever an activity says. */
const CHANNEL_HOSTS = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];
const CHANNEL_DOMAIN = '.botframework.com';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Says whether the bot may send to this address. */
export type AllowedServiceUrl = (serviceUrl: string) => boolean;

/** With credentials: the channel's own hosts, over https, on the ordinary port. */
export const isChannelUrl: AllowedServiceUrl = (serviceUrl) => {
  const url = parseUrl(serviceUrl);
  if (url === null || url.protocol !== 'https:' || url.port !== '') return false;
  return CHANNEL_HOSTS.includes(url.hostname) || url.hostname.endsWith(CHANNEL_DOMAIN);
};

/** In the demo: this machine only. */
export const isLoopbackUrl: AllowedServiceUrl = (serviceUrl) => {
  const url = parseUrl(serviceUrl);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && LOOPBACK.includes(url.hostname);
};

function parseUrl(text: string): URL | null {
  const url = URL.parse(text);
  return url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== ''
    ? null
    : url;
}
