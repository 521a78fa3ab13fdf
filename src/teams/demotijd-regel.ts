import { z } from 'zod';
import type { Demotijd } from '../app/tijdreis/demotijd.js';
import { dagVoluit } from '../app/tijdreis/reis.js';
import type { ToonKaart } from './kaarten.js';

const Getekend = z.looseObject({ body: z.array(z.unknown()), fallbackText: z.string() });

/**
 * Every card says so while the clock of the demo is moved: a picture of it must never pass for a real one. Goes around the
 * cards that are remembered and changes a copy; the line of the notification stays as it was.
 */
export function toonDemotijd(toon: ToonKaart, { nu, verschoven }: Pick<Demotijd, 'nu' | 'verschoven'>): ToonKaart {
  return (weergave, gesprek) => {
    const getoond = toon(weergave, gesprek);
    if (!verschoven()) return getoond;
    const zin = `Demo: het is vandaag ${dagVoluit(nu())}`;
    const kaart = Getekend.parse(getoond.kaart);
    const regel = { type: 'TextBlock', text: zin, size: 'Small', isSubtle: true, wrap: true };
    return {
      ...getoond,
      kaart: { ...kaart, body: [regel, ...kaart.body], fallbackText: `${zin}. ${kaart.fallbackText}` },
    };
  };
}
