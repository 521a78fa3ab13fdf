import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const LOOPBACK = ['127.0.0.1', 'localhost'];
/** The Playground's page asks for its fonts here; it draws the same without them, so they are refused and that is all. */
const FONTS = 'res-1.cdn.office.net';
/** What the Playground writes under a message with something that it cannot show. */
const UNSUPPORTED = /not supported yet|Unable to reach app/i;
const PATIENCE_MS = 6000;

/** The Playground in a browser, as a person uses it. Nothing leaves the machine; everything odd is kept in `problems`. */
export class PlaygroundPage {
  private readonly found: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const viewport = { width: 1280, height: 1400 };
    const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    const client = new PlaygroundPage(context, await context.newPage());
    await client.watch();
    await client.page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await client.page.getByRole('button', { name: 'Hide log panel' }).click();
    return client;
  }

  private async watch(): Promise<void> {
    this.page.setDefaultTimeout(PATIENCE_MS);
    this.page.on('pageerror', (fault) => this.found.push(`page error: ${fault.message}`));
    this.page.on('websocket', (socket) => this.judge(new URL(socket.url())));
    await this.context.route('**/*', async (route) => {
      const inside = this.judge(new URL(route.request().url()));
      await (inside ? route.continue() : route.abort());
    });
  }

  /** Whether an address is on this machine. One that is not is a problem, unless it is known. */
  private judge({ hostname, protocol }: URL): boolean {
    const inside = LOOPBACK.includes(hostname) || protocol === 'data:' || protocol === 'blob:';
    if (!inside && hostname !== FONTS) this.found.push(`request to ${hostname}`);
    return inside;
  }

  /** Page errors, requests that went elsewhere, and what the Playground says it cannot show. */
  async problems(): Promise<readonly string[]> {
    const warnings = await this.page.getByText(UNSUPPORTED).allInnerTexts();
    return [...this.found, ...warnings];
  }

  async goTo(conversation: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: conversation }).click();
  }

  /** Types in the chat that is open, and sends. */
  async say(text: string): Promise<void> {
    await this.page.locator('[data-lexical-editor="true"]').last().click();
    await this.page.keyboard.insertText(text);
    await this.page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Types in the channel that is open; a mention is picked from the list, as in Teams. */
  async post(bot: string, text: string): Promise<void> {
    await this.page.locator('[data-lexical-editor="true"]').last().click();
    await this.page.keyboard.type(`@${bot.slice(0, 5)}`);
    const list = this.page.getByRole('listbox', { name: 'Typeahead menu' });
    await list.getByRole('menuitem', { name: bot }).click();
    await this.page.keyboard.insertText(text);
    await this.page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** Sends, and gives the card that comes back; it stays the same card when a button replaces what is on it. */
  async ask(text: string): Promise<Locator> {
    return await this.newCard(() => this.say(text));
  }

  /** The card that greets who opens the demo. */
  async first(): Promise<Locator> {
    const card = this.cards.first();
    await card.waitFor();
    return card;
  }

  /** The first card that comes after this. */
  async newCard(action: () => Promise<void>): Promise<Locator> {
    const before = await this.cards.count();
    await action();
    const card = this.cards.nth(before);
    await card.waitFor();
    return card;
  }

  /** All cards that are on the page, oldest first. */
  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
