import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { z } from 'zod';
import { hostConfig, stylesheet, type Theme } from './teams-host-config.js';

const require = createRequire(import.meta.url);
const RENDERER = path.join(path.dirname(require.resolve('adaptivecards/package.json')), 'dist', 'adaptivecards.min.js');
const AXE = require.resolve('axe-core/axe.min.js');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of the machine where there is one, else the one from npm. */
export async function startBrowser(): Promise<Browser> {
  const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const own = candidates.find((file) => file !== undefined && existsSync(file));
  return chromium.launch({ executablePath: own ?? (await sparticuz.executablePath()), args: FLAGS });
}

export interface Look {
  readonly theme: Theme;
  readonly width: number;
}

const Report = z.object({
  warnings: z.array(z.string()),
  overflow: z.array(z.string()),
  violations: z.array(z.string()),
});
export type Report = z.infer<typeof Report>;

/** A page that draws cards like Teams; nothing may leave it. */
export class CardPage {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser, { theme, width }: Look): Promise<CardPage> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.route('**/*', (route) => route.abort());
    await page.setContent(
      `<!doctype html><html lang="nl"><head><title>Kaart</title><style>${stylesheet(theme)}</style></head><body><main id="card"></main></body></html>`,
    );
    await page.addScriptTag({ path: RENDERER });
    await page.addScriptTag({ path: AXE });
    await page.evaluate(`window.cardConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(theme))})`);
    return new CardPage(page);
  }

  /** Draws a card as it comes, and again for each way in which it can be unfolded; what renderer, ruler and axe have to say. */
  async draw(card: object, unfold: boolean): Promise<readonly Report[]> {
    await this.page.evaluate(`(${drawInPage})(${JSON.stringify(card)})`);
    if (!unfold) return [await this.inspect()];
    const reports: Report[] = [];
    await this.unfold(async () => void reports.push(await this.inspect()));
    return reports;
  }

  private async inspect(): Promise<Report> {
    return Report.parse(await this.page.evaluate(`(${inspectInPage})()`));
  }

  /** Opens what is folded. Of the cards behind buttons one is open at a time: `see` is called for each. */
  async unfold(see: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const folded of await this.page.locator('.ac-selectable').elementHandles()) await folded.click();
    const buttons = await this.page.locator('button[aria-expanded="false"]').elementHandles();
    for (const button of buttons) {
      await button.click();
      await see();
    }
    if (buttons.length === 0) await see();
  }

  async screenshot(file: string): Promise<void> {
    const height = await this.page.evaluate(
      'Math.ceil(document.getElementById("card").getBoundingClientRect().height) + 24',
    );
    const width = this.page.viewportSize()?.width ?? 700;
    await this.page.setViewportSize({ width, height: z.number().parse(height) });
    await this.page.screenshot({ path: file });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Runs in the page: its own source, since the test's modules do not exist there. */
const drawInPage = `(json) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = window.cardConfig;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.parse(json, context);
  window.cardWarnings = [];
  // The renderer's own pattern for lang keeps its place between calls and refuses every second card.
  const known = 'Invalid value "nl" for property "lang".';
  for (let at = 0; at < context.eventCount; at += 1)
    if (context.getEventAt(at).message !== known) window.cardWarnings.push(context.getEventAt(at).message);
  for (const event of card.validateProperties().validationEvents) window.cardWarnings.push(event.message);
  const main = document.getElementById('card');
  main.replaceChildren(card.render());
}`;

const inspectInPage = `async () => {
  const main = document.getElementById('card');
  const right = main.getBoundingClientRect().right + 0.5;
  const overflow = [...main.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().width > 0)
    .filter((element) => element.getBoundingClientRect().right > right || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && getComputedStyle(element).overflowX !== 'visible'))
    .map((element) => element.className + ': ' + element.textContent.slice(0, 40));
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const found = await axe.run(document, { rules });
  return {
    warnings: window.cardWarnings,
    overflow,
    violations: found.violations
      // The renderer itself marks what a toggle shows as expanded; Teams has a renderer of its own.
      .filter(({ id, nodes }) => !(id === 'aria-allowed-attr' && nodes.every(({ html }) => /id="(verder|thema-lijst|thema-open|waarom-)/.test(html))))
      .map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')),
  };
}`;
