/** Settings of the training; changing one changes the model (docs/adr/0010). */
export const INSTELLING = {
  /** A feature must occur in this many lines to get a row. */
  minstens: 2,
  /** One network a seed; their scores are averaged. */
  zaden: [1, 2, 3],
  leren: {
    breedte: 64,
    rondes: 25,
    snelheid: 0.1,
    uitval: 0.3,
    uitvalVerborgen: 0.2,
    kopgewicht: { aard: 1, thema: 1, kenmerk: 0.3, veiligheid: 0.5 },
  },
  /** Measured on lines that were not learnt (docs/bench-signals.md, calibration). */
  temperatuur: { aard: 1, thema: 1 },
} as const;
