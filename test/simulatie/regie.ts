import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { NaarBot, Opzet, VanBot } from './lijn.js';
import { antwoord, schrijfOp, type Antwoord, type Oproep } from './teams.js';
import { toeval } from './toeval.js';

/** Starts the bots of a simulation, gives them the time, is Teams to them, and kills them. */

export interface Draaiboek extends Omit<Opzet, 'nu' | 'leider'> {
  readonly begin: number;
  readonly bots: number;
  /** A bot is killed at every so many calls, or one of them in every simulated minute in which something is sent. */
  readonly kil: { readonly naOproepen: number } | 'elke-minuut' | 'nooit';
  /** Whether people do something; they do when it is not said. */
  readonly mensen?: boolean;
  /** How Teams answers; on a bad day when it is not said. */
  readonly teams?: Antwoord;
  /** The bot stands still from one moment to another. */
  readonly stil?: { readonly van: number; readonly tot: number };
  readonly meld?: (nu: number, oproepen: number, doden: number) => void;
}

export interface Verloop {
  readonly oproepen: readonly Oproep[];
  readonly doden: number;
  /** Lines that the bots gave up, see VanBot. */
  readonly dood: ReadonlySet<string>;
}

interface Bot {
  readonly nummer: number;
  readonly leider: boolean;
  kind: ChildProcess | null;
  /** Null while it works; it is started again at this moment when it is dead. */
  slaaptTot: number | null;
  klaar: boolean;
}

const HERSTART_MS = 5000;

export function draai(draaiboek: Draaiboek): Promise<Verloop> {
  return new Promise((klaar, mislukt) => {
    const regie = new Regie(draaiboek, klaar, mislukt);
    regie.begin();
  });
}

class Regie {
  private nu: number;
  private readonly oproepen: Oproep[] = [];
  private readonly bots: Bot[];
  private readonly gestorven = new Set<string>();
  private doden = 0;
  private laatsteMinuut = 0;
  private gemeldeDag = '';

  constructor(
    private readonly draaiboek: Draaiboek,
    private readonly klaar: (verloop: Verloop) => void,
    private readonly mislukt: (fout: unknown) => void,
  ) {
    this.nu = draaiboek.begin;
    this.bots = Array.from({ length: draaiboek.bots }, (_, at) => ({
      nummer: at,
      leider: at === 0 && draaiboek.mensen !== false,
      kind: null,
      slaaptTot: draaiboek.begin,
      klaar: false,
    }));
  }

  begin(): void {
    this.verder();
  }

  /** When all bots sleep or are dead, the time goes on to the first who wakes. */
  private verder(): void {
    const levend = this.bots.filter(({ klaar }) => !klaar);
    if (levend.length === 0) return this.klaar({ oproepen: this.oproepen, doden: this.doden, dood: this.gestorven });
    if (levend.some(({ slaaptTot }) => slaaptTot === null)) return;
    this.nu = Math.max(this.nu, Math.min(...levend.map(({ slaaptTot }) => slaaptTot ?? this.nu)));
    this.meldDag();
    const { stil } = this.draaiboek;
    if (stil !== undefined && this.nu >= stil.van && this.nu < stil.tot) {
      for (const bot of levend) this.dood(bot, stil.tot);
      if (levend.every(({ slaaptTot }) => slaaptTot !== null)) this.verder();
      return;
    }
    for (const bot of levend) if ((bot.slaaptTot ?? 0) <= this.nu) this.wek(bot);
  }

  private wek(bot: Bot): void {
    bot.slaaptTot = null;
    if (bot.kind === null) this.start(bot);
    else this.zeg(bot.kind, { soort: 'wordt', nu: this.nu });
  }

  private start(bot: Bot): void {
    const { plaats, zaken, perSchool, van, tot } = this.draaiboek;
    const opzet: Opzet = { plaats, zaken, perSchool, van, tot, nu: this.nu, leider: bot.leider };
    const kind = fork(join(import.meta.dirname, 'bot.js'), [JSON.stringify(opzet)], { serialization: 'advanced' });
    bot.kind = kind;
    kind.on('message', (bericht: VanBot) => {
      // What it gave up just before it was killed, it gave up.
      if (bericht.soort === 'dood') for (const regel of bericht.regels) this.gestorven.add(regel);
      else if (bot.kind === kind) this.hoor(bot, kind, bericht);
    });
    kind.on('exit', (code) => {
      if (bot.kind === kind && !bot.klaar)
        this.mislukt(new Error(`a bot of the simulation ended with ${String(code)}`));
    });
  }

  private hoor(bot: Bot, kind: ChildProcess, bericht: Exclude<VanBot, { soort: 'dood' }>): void {
    if (bericht.soort === 'belt') return this.neemAan(bot, kind, bericht);
    if (bericht.soort === 'klaar') bot.klaar = true;
    else bot.slaaptTot = bericht.tot;
    this.verder();
  }

  private neemAan(bot: Bot, kind: ChildProcess, bericht: Extract<VanBot, { soort: 'belt' }>): void {
    const nummer = this.oproepen.length + 1;
    const { teams = antwoord } = this.draaiboek;
    const { oproep, einde } = schrijfOp(bericht, teams, { op: this.nu, nummer, bot: bot.nummer });
    this.oproepen.push(oproep);
    const slachtoffer = this.slachtoffer(nummer, bot);
    if (slachtoffer !== null) this.dood(slachtoffer, this.nu + HERSTART_MS);
    if (slachtoffer !== bot)
      this.zeg(kind, { soort: 'einde', nr: bericht.nr, zending: einde.zending, naMs: einde.naMs });
  }

  /** Who is killed at this call; null when nobody is. */
  private slachtoffer(nummer: number, bot: Bot): Bot | null {
    const { kil } = this.draaiboek;
    if (kil === 'nooit') return null;
    if (kil !== 'elke-minuut') return nummer % kil.naOproepen === 0 ? bot : null;
    const minuut = Math.floor(this.nu / 60_000);
    if (minuut === this.laatsteMinuut || toeval('wanneer', nummer) > 0.1) return null;
    this.laatsteMinuut = minuut;
    const levend = this.bots.filter(({ kind, klaar }) => kind !== null && !klaar);
    return levend[Math.floor(toeval('wie', nummer) * levend.length)] ?? null;
  }

  /** kill -9: what it was waiting for it will never hear. The time stands still until it is really gone. */
  private dood(bot: Bot, herstart: number): void {
    const { kind } = bot;
    bot.kind = null;
    bot.slaaptTot = kind === null ? herstart : null;
    if (kind === null) return;
    kind.once('exit', () => {
      bot.slaaptTot = herstart;
      this.verder();
    });
    this.doden += 1;
    for (const oproep of this.oproepen.slice(-200))
      if (oproep.bot === bot.nummer && oproep.tot >= this.nu && oproep.uitkomst !== 'afgebroken')
        oproep.uitkomst = 'afgebroken';
    kind.kill('SIGKILL');
  }

  private zeg(kind: ChildProcess, bericht: NaarBot): void {
    kind.send(bericht);
  }

  private meldDag(): void {
    const dag = new Date(this.nu).toISOString().slice(0, 10);
    if (dag === this.gemeldeDag) return;
    this.gemeldeDag = dag;
    this.draaiboek.meld?.(this.nu, this.oproepen.length, this.doden);
  }
}
