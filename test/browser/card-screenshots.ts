import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { vulIn } from '../../src/teams/cards/kaart-van.js';
import { loadTemplates } from '../../src/teams/cards/templates.js';
import { CardPage, startBrowser, type Look } from '../support/card-page.js';
import { echteAntwoorden } from '../support/echte-antwoorden.js';
import { WEERGAVEN, antwoordVo } from '../support/weergaven.js';

/** Draws the main cards to a folder (docs/screenshots by default), light and dark, wide and narrow. */
const folder = path.resolve(process.argv[2] ?? 'docs/screenshots');
const MAIN = [
  'antwoord',
  'echt-vo',
  'vraag',
  'themakiezer',
  'klopt-niet',
  'route',
  'welkom',
  'privacymelding',
  'anders',
  'veiligheid-suicide',
  'veiligheid-vermoeden',
];
const asked = process.argv.slice(3);
const names = asked.length > 0 ? asked : MAIN;
const LOOKS: readonly Look[] = [
  { theme: 'light', width: 700 },
  { theme: 'dark', width: 360 },
];

const echtVo = echteAntwoorden().find(({ plek, school }) => school?.sector === 'vo' && plek.n === 'tso');
const views = { ...WEERGAVEN, 'antwoord-vo': antwoordVo, 'echt-vo': echtVo ?? antwoordVo };
const render = loadTemplates();
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
for (const look of LOOKS) {
  const page = await CardPage.open(browser, look);
  for (const [name, view] of Object.entries(views)) {
    if (!names.includes(name)) continue;
    const report = await page.draw(render(vulIn(view, '28:bot')), name === 'antwoord-vo' || name === 'klopt-niet');
    await page.screenshot(path.join(folder, `kaart-${name}-${look.theme}-${look.width}.png`));
    console.log(name, look.theme, look.width, JSON.stringify(report));
  }
  await page.close();
}
await browser.close();
