import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../data/paths.js';
import { writePng } from './app-package/png.js';
import { drawColourIcon, drawOutlineIcon } from './app-package/signpost.js';

/** `npm run icons`: draws the two icons of the app package anew. */
const folder = join(projectRoot(), 'manifest');
writeFileSync(join(folder, 'color.png'), writePng(drawColourIcon()));
writeFileSync(join(folder, 'outline.png'), writePng(drawOutlineIcon()));
