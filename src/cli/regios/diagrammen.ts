import { routepagina } from '../../domain/route/diagram.js';
import type { Laders } from './laders.js';

/** A page with the diagrams of a region, by its place in the project. */
export interface Diagrampagina {
  readonly pad: string;
  readonly tekst: string;
}

/** A page for every region that has a route. */
export function diagrampaginas({ codes, route }: Pick<Laders, 'codes' | 'route'>): readonly Diagrampagina[] {
  return codes().flatMap((code) => {
    const gelezen = route(code);
    return gelezen === null ? [] : [{ pad: `docs/routes/${code}.md`, tekst: routepagina(gelezen) }];
  });
}

/** The pages that stand in the project and no longer say what the routes say, or do not stand there at all. */
export function verouderd(paginas: readonly Diagrampagina[], lees: (pad: string) => string | null): readonly string[] {
  return paginas.filter(({ pad, tekst }) => lees(pad) !== tekst).map(({ pad }) => pad);
}
