import type { Instelling } from './model-maken.js';

/** Settings of the training; changing one changes the model (docs/adr/0010). */
export const INSTELLING: Instelling = {
  minstens: 3,
  zaden: [1, 2, 3],
  leren: {
    breedte: 48,
    rondes: 25,
    snelheid: 0.1,
    uitval: 0.5,
    uitvalVerborgen: 0.2,
    kopgewicht: { aard: 1, thema: 1, kenmerk: 0.3, veiligheid: 1.5 },
  },
  temperatuur: { aard: 1, thema: 1 },
};
