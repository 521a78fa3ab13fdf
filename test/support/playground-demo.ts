import type { Browser } from 'playwright-core';
import { startDemo, type RunningDemo } from '../../src/demo.js';
import { createLogger } from '../../src/logger.js';
import { startBot } from '../../src/main.js';
import { startBrowser } from './card-page.js';
import { PlaygroundPage } from './playground-page.js';
import { startSlowProxy, type SlowProxy } from './slow-proxy.js';

/** The whole demo on free ports, and a browser on its Playground. */
export class PlaygroundDemo {
  private constructor(
    private readonly proxy: SlowProxy,
    private readonly demo: RunningDemo,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PlaygroundDemo> {
    const proxy = await startSlowProxy();
    const demo = await startDemo({
      environment: { PORT: '0' },
      logger: createLogger('warn'),
      playgroundPort: 0,
      startBot,
      botUrl: (port) => proxy.urlFor(port),
    });
    return new PlaygroundDemo(proxy, demo, await startBrowser());
  }

  open(): Promise<PlaygroundPage> {
    return PlaygroundPage.open(this.browser, this.demo.playground.url);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.demo.stop();
    await this.proxy.close();
  }
}
