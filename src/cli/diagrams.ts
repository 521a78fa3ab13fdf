import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../data/paths.js';
import { diagrampaginas } from './regios/diagrammen.js';
import { laders } from './regios/laders.js';

const paginas = diagrampaginas(laders);
for (const { pad, tekst } of paginas) {
  const bestand = join(projectRoot(), pad);
  mkdirSync(dirname(bestand), { recursive: true });
  writeFileSync(bestand, tekst);
  process.stdout.write(`${pad}\n`);
}
if (paginas.length === 0) process.stdout.write('no region has a route\n');
