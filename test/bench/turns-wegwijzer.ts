import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/logger.js';
import { startBot } from '../../src/main.js';
import { reportTo } from './child.js';

/** The bot as it is: model, region pack, demo installation, card templates and the embedded store on disk. */
const dataDir = mkdtempSync(join(tmpdir(), 'wegwijzer-bench-'));
const app = await startBot(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' }), createLogger('warn'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
reportTo(process, app.port);
