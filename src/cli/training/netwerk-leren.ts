import { plaatsVan, verdeel, type Kop } from '../../domain/signaal/netwerk.js';
import type { Stuk } from '../../domain/signaal/stukken.js';
import { naarLeerregel, type Leerregel, type Voorbeeld } from './leerregel.js';
import { at, maakLoting, schud, stapAdagrad, telOp } from './rekenen.js';

export interface Leerinstelling {
  readonly breedte: number;
  readonly rondes: number;
  readonly snelheid: number;
  /** Share of features left out at random each time a line is seen, so that no single word decides. */
  readonly uitval: number;
  readonly uitvalVerborgen: number;
  readonly kopgewicht: Readonly<Record<Kop['naam'], number>>;
  readonly zaad: number;
}

/** A learnt network, still in full precision. */
export interface Geleerd {
  readonly breedte: number;
  readonly inbedding: Float32Array;
  readonly uitvoer: Float32Array;
  readonly drempel: Float32Array;
}

/** Slope of the loss per output: softmax or sigmoid minus the wanted outcome, weighted per head. */
function vulHellingen(
  helling: Float32Array,
  scores: Float32Array,
  doel: Float32Array,
  koppen: readonly Kop[],
  gewicht: Leerinstelling['kopgewicht'],
): void {
  let van = 0;
  for (const kop of koppen) {
    const tot = van + kop.uitkomsten.length;
    const hoogste = kop.los ? 0 : Math.max(...scores.subarray(van, tot));
    let som = 1;
    if (!kop.los) {
      som = 0;
      for (let i = van; i < tot; i += 1) som += Math.exp(at(scores, i) - hoogste);
    }
    for (let i = van; i < tot; i += 1) {
      const kans = kop.los ? 1 / (1 + Math.exp(-at(scores, i))) : Math.exp(at(scores, i) - hoogste) / som;
      helling[i] = (kans - at(doel, i)) * gewicht[kop.naam];
    }
    van = tot;
  }
}

/** The network while it learns, with its memory of earlier steps. */
class LerendNetwerk {
  readonly inbedding: Float32Array;
  readonly uitvoer: Float32Array;
  readonly drempel: Float32Array;
  private readonly kwadraten: { inbedding: Float32Array; uitvoer: Float32Array; drempel: Float32Array };
  private readonly som: Float32Array;
  private readonly cel: Float32Array;
  private readonly terug: Float32Array;
  private readonly scores: Float32Array;
  private readonly helling: Float32Array;

  constructor(
    aantalRijen: number,
    private readonly koppen: readonly Kop[],
    private readonly instelling: Leerinstelling,
    private readonly loting: () => number,
  ) {
    const { breedte } = instelling;
    const uit = koppen.reduce((aantal, kop) => aantal + kop.uitkomsten.length, 0);
    const begin = (): number => (loting() - 0.5) * (2 / Math.sqrt(breedte));
    this.inbedding = new Float32Array(aantalRijen * breedte).map(begin);
    this.uitvoer = new Float32Array(breedte * uit).map(begin);
    this.drempel = new Float32Array(uit);
    const klein = (lengte: number): Float32Array => new Float32Array(lengte).fill(1e-3);
    this.kwadraten = {
      inbedding: klein(this.inbedding.length),
      uitvoer: klein(this.uitvoer.length),
      drempel: klein(uit),
    };
    [this.som, this.cel, this.terug] = [
      new Float32Array(breedte),
      new Float32Array(breedte),
      new Float32Array(breedte),
    ];
    [this.scores, this.helling] = [new Float32Array(uit), new Float32Array(uit)];
  }

  leer(regel: Leerregel, snelheid: number): void {
    const mee = regel.rijen.map(() => (this.loting() >= this.instelling.uitval ? 1 : 0));
    const maat = this.vooruit(regel, mee);
    vulHellingen(this.helling, this.scores, regel.doel, this.koppen, this.instelling.kopgewicht);
    this.achteruitUitvoer(maat, snelheid);
    this.achteruitInbedding(regel, mee, snelheid);
  }

  /**
   * Learns from the piece that looks most like danger: in a line with danger it is the danger, in any other line it is
   * the best reason for a false alarm. Only the head for safety learns from it.
   */
  leerStuk(regel: Leerregel, snelheid: number): void {
    const stuk = this.gevaarlijkste(regel);
    if (stuk === undefined) return;
    const mee = regel.rijen.map((_, f) => {
      const deelzin = at(regel.deelzin, f);
      return deelzin >= stuk.van && deelzin < stuk.tot && this.loting() >= this.instelling.uitval ? 1 : 0;
    });
    const maat = this.vooruit(regel, mee);
    this.helling.fill(0);
    const [van, tot] = plaatsVan(this.koppen, 'veiligheid');
    const [geen = 0, acuut = 0, vermoeden = 0] = verdeel(this.scores, van, tot, 1);
    const doelAcuut = at(regel.doel, van + 1);
    // A line without danger says nothing of suspicion in this piece: what the network thinks of that stays as it is.
    const rest = (1 - doelAcuut) / (geen + vermoeden);
    const { veiligheid: gewicht } = this.instelling.kopgewicht;
    this.helling.set(
      [gewicht * (geen - geen * rest), gewicht * (acuut - doelAcuut), gewicht * (vermoeden - vermoeden * rest)],
      van,
    );
    this.achteruitUitvoer(maat, snelheid);
    this.achteruitInbedding(regel, mee, snelheid);
  }

  private gevaarlijkste(regel: Leerregel): Stuk | undefined {
    const sommen: { cellen: Float32Array; kwadraten: number }[] = [];
    for (let f = 0; f < regel.rijen.length; f += 1) {
      const som = (sommen[at(regel.deelzin, f)] ??= {
        cellen: new Float32Array(this.instelling.breedte),
        kwadraten: 0,
      });
      const gewicht = at(regel.gewichten, f);
      som.kwadraten += gewicht * gewicht;
      telOp(som.cellen, this.inbedding, at(regel.rijen, f) * this.instelling.breedte, gewicht);
    }
    let beste: { stuk: Stuk; kans: number } | undefined;
    for (const stuk of regel.stukken) {
      const kans = this.kansOpGevaar(sommen.slice(stuk.van, stuk.tot));
      if (kans > (beste?.kans ?? -1)) beste = { stuk, kans };
    }
    return beste?.stuk;
  }

  private kansOpGevaar(sommen: readonly ({ cellen: Float32Array; kwadraten: number } | undefined)[]): number {
    const [van, tot] = plaatsVan(this.koppen, 'veiligheid');
    const uit = this.scores.length;
    const scores = Float32Array.from(this.drempel.subarray(van, tot));
    const lengte = Math.sqrt(sommen.reduce((som, een) => som + (een?.kwadraten ?? 0), 0));
    if (lengte === 0) return 0;
    for (let i = 0; i < this.instelling.breedte; i += 1) {
      const cel = sommen.reduce((som, een) => som + (een === undefined ? 0 : at(een.cellen, i)), 0) / lengte;
      if (cel > 0) telOp(scores, this.uitvoer, i * uit + van, cel);
    }
    return verdeel(scores, 0, tot - van, 1)[1] ?? 0;
  }

  private vooruit(regel: Leerregel, mee: Int32Array): number {
    const { breedte, uitvalVerborgen } = this.instelling;
    this.som.fill(0);
    let lengte = 0;
    for (let f = 0; f < regel.rijen.length; f += 1) {
      if (at(mee, f) === 0) continue;
      const gewicht = at(regel.gewichten, f);
      lengte += gewicht * gewicht;
      telOp(this.som, this.inbedding, at(regel.rijen, f) * breedte, gewicht);
    }
    const maat = lengte > 0 ? 1 / Math.sqrt(lengte) / (1 - uitvalVerborgen) : 0;
    this.scores.set(this.drempel);
    for (let i = 0; i < breedte; i += 1) {
      const open = at(this.som, i) > 0 && this.loting() >= uitvalVerborgen;
      this.cel[i] = open ? at(this.som, i) * maat : 0;
      if (open) telOp(this.scores, this.uitvoer, i * this.scores.length, at(this.cel, i));
    }
    return maat;
  }

  private achteruitUitvoer(maat: number, snelheid: number): void {
    const uit = this.scores.length;
    for (let i = 0; i < this.instelling.breedte; i += 1) {
      const cel = at(this.cel, i);
      let terug = 0;
      if (cel !== 0) {
        for (let u = 0; u < uit; u += 1) {
          const helling = at(this.helling, u);
          terug += helling * at(this.uitvoer, i * uit + u);
          stapAdagrad(this.uitvoer, this.kwadraten.uitvoer, i * uit + u, helling * cel, snelheid);
        }
      }
      this.terug[i] = terug * maat;
    }
    for (let u = 0; u < uit; u += 1)
      stapAdagrad(this.drempel, this.kwadraten.drempel, u, at(this.helling, u), snelheid);
  }

  private achteruitInbedding(regel: Leerregel, mee: Int32Array, snelheid: number): void {
    const { breedte } = this.instelling;
    for (let f = 0; f < regel.rijen.length; f += 1) {
      if (at(mee, f) === 0) continue;
      const begin = at(regel.rijen, f) * breedte;
      const gewicht = at(regel.gewichten, f);
      for (let i = 0; i < breedte; i += 1) {
        const terug = at(this.terug, i);
        if (terug !== 0) stapAdagrad(this.inbedding, this.kwadraten.inbedding, begin + i, terug * gewicht, snelheid);
      }
    }
  }
}

/** Before it can choose pieces the network must know something of danger. */
const RONDES_ALLEEN_HEEL = 3;

/** Learns by stochastic gradient descent with Adagrad steps; same lines, settings and seed give the same numbers. */
export function leerNetwerk(
  voorbeelden: readonly Voorbeeld[],
  koppen: readonly Kop[],
  rijen: ReadonlyMap<number, number>,
  instelling: Leerinstelling,
): Geleerd {
  const loting = maakLoting(instelling.zaad);
  const netwerk = new LerendNetwerk(rijen.size, koppen, instelling, loting);
  const regels = voorbeelden.map((voorbeeld) => naarLeerregel(voorbeeld, rijen));
  const volgorde = Int32Array.from(regels, (_, nummer) => nummer);
  for (let ronde = 0; ronde < instelling.rondes; ronde += 1) {
    const snelheid = instelling.snelheid * (1.02 - ronde / instelling.rondes);
    schud(volgorde, loting);
    for (const nummer of volgorde) {
      const regel = regels[nummer];
      if (regel === undefined) continue;
      netwerk.leer(regel, snelheid);
      if (ronde >= RONDES_ALLEEN_HEEL) netwerk.leerStuk(regel, snelheid);
    }
  }
  return {
    breedte: instelling.breedte,
    inbedding: netwerk.inbedding,
    uitvoer: netwerk.uitvoer,
    drempel: netwerk.drempel,
  };
}
