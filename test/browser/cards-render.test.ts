import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { vulIn } from '../../src/teams/cards/kaart-van.js';
import { loadTemplates } from '../../src/teams/cards/templates.js';
import { CardPage, startBrowser, type Look } from '../support/card-page.js';
import { THEMES } from '../support/teams-host-config.js';
import { antwoordVo, WEERGAVEN } from '../support/weergaven.js';

const WIDTHS = [360, 700];
const looks: readonly Look[] = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));
const render = loadTemplates();
const views = Object.entries({ ...WEERGAVEN, 'antwoord-vo': antwoordVo });
const CLEAN = { warnings: [], overflow: [], violations: [] };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each(looks)('given a $theme screen of $width px', (look) => {
  test('every card is drawn without a warning, fits, and is right for a screen reader', async () => {
    const page = await CardPage.open(browser, look);
    for (const [name, view] of views) {
      const kaart = render(vulIn(view, '28:bot'));
      for (const unfold of [false, true])
        for (const report of await page.draw(kaart, unfold)) expect({ name, ...report }).toEqual({ name, ...CLEAN });
    }
    await page.close();
  }, 60_000);
});
