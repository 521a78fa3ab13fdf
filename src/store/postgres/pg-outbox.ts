import { z } from 'zod';
import type { Zending } from '../../app/ports.js';
import type { Nasleep, Rij, Verloop } from '../rij.js';
import { claimUit, eindeVan, naLotgeval } from '../rij.js';
import type { Databank, Verbinding } from './databank.js';
import { moment } from './kolommen.js';

const verloop = z.object({
  poging: z.number(),
  niet_voor: moment.nullable(),
  lease_tot: moment.nullable(),
  onbekend: z.boolean(),
  dood: z.boolean(),
  code: z.string().nullable(),
});

/** A row of an outbox, with the columns of its kind of order. */
export const rijUit = <T>(opdracht: z.ZodType<T>): z.ZodType<Rij<T>> =>
  z.unknown().transform((rij): Rij<T> => {
    const { niet_voor, lease_tot, ...rest } = verloop.parse(rij);
    return { ...rest, nietVoor: niet_voor, leaseTot: lease_tot, opdracht: opdracht.parse(rij) };
  });

/** How a row stands, for the statements below. */
function kolommen<T extends object>({ opdracht, ...stand }: Rij<T>): object {
  // How it stands last: an order may have a moment of its own by the same name.
  return { ...opdracht, ...stand };
}

/** The columns by which an order is known. */
export type Sleutel = readonly ['id'] | readonly ['hulpvraag', 'id'];

/** Which rows of the table are this outbox, and the columns of its orders. The values of the condition begin at $3. */
interface Keuze {
  readonly kolommen?: string;
  readonly waar?: string;
  readonly nasleep?: Nasleep;
  /** As the index that finds what is due has it: a claim stops when it has enough. */
  readonly volgorde?: string;
}

/** One outbox: rows are claimed with a lease, past rows that another instance is claiming at this moment. */
export class PgOutbox<T extends { readonly id: string; readonly verlooptOp: string }> {
  private readonly zelfde: string;

  constructor(
    private readonly tabel: 'outbox' | 'opdracht' | 'post',
    sleutel: Sleutel,
    private readonly rij: z.ZodType<Rij<T>>,
    private readonly keuze: Keuze = {},
  ) {
    this.zelfde = sleutel.map((kolom) => `o.${kolom} = v.${kolom}`).join(' AND ');
  }

  claim(databank: Databank, nu: string, leaseTot: string, hoogstens: number, waarden: readonly string[] = []) {
    const { kolommen: gevraagd = '*', waar = 'true', volgorde = 'beurt, volgnr' } = this.keuze;
    return databank.transactie(async (verbinding) => {
      const rijen = await verbinding.vraag(
        this.rij,
        `SELECT ${gevraagd} FROM ${this.tabel} WHERE NOT dood AND beurt <= $1 AND ${waar} ORDER BY ${volgorde} LIMIT $2
          FOR UPDATE SKIP LOCKED`,
        [nu, hoogstens, ...waarden],
      );
      const { lot, geclaimd } = claimUit(rijen, nu, leaseTot, hoogstens, this.keuze.nasleep);
      const lotVan = new Map(lot.map((een) => [een.id, een]));
      const nieuw = rijen.flatMap((rij) => {
        const een = lotVan.get(rij.opdracht.id);
        const na = een === undefined ? null : naLotgeval(rij, een);
        return na === null ? [] : [{ ...na, opdracht: rij.opdracht }];
      });
      await this.zet(verbinding, nieuw);
      return geclaimd;
    });
  }

  settle(
    databank: Databank,
    poging: { readonly id: string; readonly poging: number },
    zending: Zending,
    opnieuwOp: string,
  ) {
    return databank.transactie(async (verbinding) => {
      const [rij] = await verbinding.vraag(
        this.rij,
        `SELECT ${this.kolommenVan('o')} FROM ${this.tabel} o, ${this.lijst()} WHERE ${this.zelfde} FOR UPDATE OF o`,
        [JSON.stringify([poging])],
      );
      const lot = eindeVan(rij, poging.poging, zending, opnieuwOp);
      if (rij === undefined || lot === null) return;
      const na: Verloop | null = naLotgeval(rij, lot);
      if (na !== null) return this.zet(verbinding, [{ ...na, opdracht: rij.opdracht }]);
      await verbinding.doe(`DELETE FROM ${this.tabel} o USING ${this.lijst()} WHERE ${this.zelfde}`, [
        JSON.stringify([poging]),
      ]);
    });
  }

  private kolommenVan(tabel: string): string {
    const { kolommen: gevraagd } = this.keuze;
    return gevraagd === undefined
      ? `${tabel}.*`
      : gevraagd
          .split(',')
          .map((kolom) => `${tabel}.${kolom.trim()}`)
          .join(', ');
  }

  private lijst(): string {
    return `json_to_recordset($1) AS v (id text, hulpvraag text, poging integer, "nietVoor" timestamptz,
      "leaseTot" timestamptz, onbekend boolean, dood boolean, code text)`;
  }

  private async zet(verbinding: Verbinding, rijen: readonly Rij<T>[]): Promise<void> {
    if (rijen.length === 0) return;
    await verbinding.doe(
      `UPDATE ${this.tabel} o SET poging = v.poging, niet_voor = v."nietVoor", lease_tot = v."leaseTot",
        beurt = greatest(v."nietVoor", v."leaseTot", '-infinity'), onbekend = v.onbekend, dood = v.dood, code = v.code
        FROM ${this.lijst()} WHERE ${this.zelfde}`,
      [JSON.stringify(rijen.map(kolommen))],
    );
  }
}
