import { z } from 'zod';
import { ROLLEN } from '../installatie/installatie.js';
import { effect } from './effect.js';
import { herinnering } from './herinnering.js';
import { voorwaarde } from './voorwaarde.js';
import { code, eisen, LEEFTIJDEN, PARTIJEN, zin } from './woorden.js';

/**
 * A route as data: the statuses of a support question (hulpvraag), who may take which step, what a step asks, needs and
 * does. One engine (src/domain/hulpvraag) runs every route; a region writes a file, not code. Nothing in here can hold
 * what is the matter with a pupil: fields are dates, people, codes, numbers and yes or no.
 */

const status = z.strictObject({
  code,
  naam: zin,
  /** What the status means, in a sentence for everybody who may see the case. */
  uitleg: zin,
  /** Nothing follows any more. */
  einde: z.boolean().default(false),
  /** The track is at rest: the other one may close the case. */
  rust: z.boolean().default(false),
  /** The slot whose turn it is: shown on the channel card as a role, and first in "mijn hulpvragen". */
  aanZet: code.optional(),
  /** Done whenever a step brings a case here, before the effects of that step. */
  effecten: z.array(effect).default([]),
  /** What to put before somebody first, in this order, of the steps that are his. */
  voorop: z.array(z.strictObject({ stap: code, als: z.array(voorwaarde).default([]) })).default([]),
  eisen,
});

const spoor = z.strictObject({
  code,
  naam: zin,
  begin: code,
  statussen: z.array(status).min(1),
  /** Names for sets of statuses: in a step `@open` stands for them all. */
  groepen: z.record(code, z.array(code).min(1)).default({}),
});

/**
 * A place in a case. `zaak`: bound to a person in the course of the case. `rol`: everybody who has one of the roles for the
 * school of the case (the desk works so: whoever is there weighs).
 */
const plaats = z.strictObject({
  code,
  naam: zin,
  soort: z.enum(['zaak', 'rol']),
  /** Roles of the installation that can fill it, by sector. */
  rollen: z.strictObject({ po: z.array(z.enum(ROLLEN)).min(1), vo: z.array(z.enum(ROLLEN)).min(1) }),
  /** More than one person at a time. */
  meer: z.boolean().default(false),
  /** What its holder may see: everything of "dat", the part for the desk, only his own lines, or nothing. */
  ziet: z.enum(['alles', 'loket', 'eigen', 'niets']),
  /** A `rol` slot sees a case only while this holds (the desk: from L1 on). */
  zietAls: z.array(voorwaarde).default([]),
  eisen,
});

const veld = z.strictObject({
  code,
  naam: zin,
  soort: z.enum(['datum', 'persoon', 'keuze', 'ja-nee', 'aantal', 'registernummer', 'partij', 'actie']),
  keuzes: z.array(z.strictObject({ code, naam: zin })).default([]),
  /** A person is chosen from those who have one of these roles for the school. */
  uit: z.array(z.enum(ROLLEN)).default([]),
  /** A date may lie ahead (a planned talk); otherwise it is today or before. */
  vooruit: z.boolean().default(false),
  hoogstens: z.number().int().positive().optional(),
  verplicht: z.boolean().default(true),
  /** Asked only when this holds. */
  als: z.array(voorwaarde).default([]),
});

/** Another refusal, or another button, while this holds. */
const nietNu = z.strictObject({ als: z.array(voorwaarde).min(1), weigering: code });
const knopAls = z.strictObject({ als: z.array(voorwaarde).min(1), knop: zin });

/** Who may take the step: holders of a slot, or the owner of the action line (`eigenaar`), when the conditions hold. */
const wie = z.strictObject({ plaats: code, als: z.array(voorwaarde).default([]) });

const eis = z.strictObject({
  als: z.array(voorwaarde).default([]),
  eis: voorwaarde,
  /** Code of the sentence that the person gets. */
  weigering: code,
  /** A warning is shown and does not stop anybody. */
  alleenWaarschuwen: z.boolean().default(false),
  /** The step that puts it right, with answers that can be filled in beforehand. */
  eerst: z.strictObject({ stap: code, met: z.record(code, code).default({}) }).optional(),
  eisen,
});

/** One way out of a step: from which statuses, to which; a track that is not named stays as it is. */
const overgang = z.strictObject({
  als: z.array(voorwaarde).default([]),
  van: z.record(code, z.array(z.string()).min(1)),
  naar: z.record(code, code).default({}),
  effecten: z.array(effect).default([]),
});

const stap = z.strictObject({
  code,
  /** The button. */
  knop: zin,
  /** The button has another title while this holds (16 and older: the pupil is told, not the parents). */
  knopAls: z.array(knopAls).default([]),
  /** The line in the history and in the thread of the channel. */
  regel: zin,
  wie: z.array(wie).min(1),
  /** What somebody who is concerned with the case hears when the step is not his, and what he hears when it does not fit now. */
  nietJij: code.optional(),
  nietNu: z.array(nietNu).default([]),
  velden: z.array(veld).default([]),
  eisenVooraf: z.array(eis).default([]),
  /** Makes or confirms a proposal; the ways out are taken when everybody has confirmed. */
  voorstel: z.strictObject({ soort: code, doet: z.enum(['voorstellen', 'bevestigen']) }).optional(),
  overgangen: z.array(overgang).min(1),
  /** Done whatever the way out. */
  effecten: z.array(effect).default([]),
  /** The step opens a case. */
  opent: z.boolean().default(false),
  eisen,
});

const voorstel = z.strictObject({
  code,
  naam: zin,
  /** Each of these slots confirms, by different people. */
  bevestigers: z.array(code).min(1),
  /** Fields that make up the proposal: another value is another version. */
  velden: z.array(code).min(1),
});

const toestemming = z.strictObject({
  code,
  naam: zin,
  /** Column of the age table; `perRol` looks at the profession of the person that it names. */
  kolom: z.string(),
  perRol: z.partialRecord(z.enum(ROLLEN), z.string()).default({}),
  /** The answer `nee` is an answer too, and blocks nothing (C3). */
  magNee: z.boolean().default(false),
  eisen,
});

/**
 * What the two narrow ways of seeing a case let through (DOMAIN 4). `loket`: one track with these facts, and the first of
 * these slots that somebody fills as contact; everything else only when this consent is yes. `eigen`: own action lines,
 * and the people in these slots. A way that is not described shows no more than that the case exists.
 */
const zicht = z.strictObject({
  loket: z
    .strictObject({ spoor: code, feiten: z.array(code).default([]), contacten: z.array(wie).min(1), toestemming: code })
    .optional(),
  eigen: z.strictObject({ contacten: z.array(wie).min(1) }).optional(),
});

const wieMoet = z.strictObject({
  moet: z.array(z.enum(['ouders', 'leerling'])).min(1),
  /** Who is heard, without having to agree. */
  horen: z.array(z.enum(['ouders', 'leerling'])).default([]),
});

/** A clock that steps start and stop, or one that runs as long as a track has one of these statuses. */
const klok = z.strictObject({
  code,
  naam: zin,
  loopt: z.strictObject({ spoor: code, in: z.array(z.string()).min(1) }).optional(),
});

export const routeSchema = z.strictObject({
  code,
  naam: zin,
  /** Numbers look like GO-26-0001. */
  nummer: z.string().regex(/^[A-Z]{2,4}$/),
  sporen: z.array(spoor).min(1).max(2),
  plaatsen: z.array(plaats).min(1),
  /** Slot that answers for a case: bound to whoever opens it. */
  houder: code,
  feiten: z.array(
    z.strictObject({ code, naam: zin, soort: z.enum(['datum', 'keuze', 'getal', 'ja-nee', 'registernummer']) }),
  ),
  klokken: z.array(klok),
  voorstellen: z.array(voorstel).default([]),
  toestemmingen: z.array(toestemming).default([]),
  zicht: zicht.default({}),
  /** Column -> age band -> who must agree and who is heard (DOMAIN 6.4). */
  leeftijden: z.record(z.string(), z.record(z.enum(LEEFTIJDEN), wieMoet)),
  partijen: z.array(z.enum(PARTIJEN)).default([...PARTIJEN]),
  acties: z.array(z.strictObject({ code, naam: zin })).default([]),
  stappen: z.array(stap).min(1),
  /** The sentence of every refusal, by code. */
  weigeringen: z.record(code, zin),
  /** Lines of the checklist for the register. */
  register: z.record(code, zin).default({}),
  /** The fact from which on the channel of the schakelteam hears of every step that moves a status. */
  kanaalVanaf: code.optional(),
  /** What else can be done while these conditions hold; shown to those who see everything of the case. */
  raad: z.array(z.strictObject({ als: z.array(voorwaarde).min(1), tekst: zin })).default([]),
  /**
   * Text for the parents or the pupil, to copy, in B1. The first whose conditions hold is shown; `{school}`, `{so}`, `{soj}`,
   * `{rr}`, `{voorgesteld}` and the like (any slot) stand for names, and are filled in when it is shown.
   */
  oudertekst: z
    .array(z.strictObject({ als: z.array(voorwaarde).default([]), regels: z.array(zin).min(1) }))
    .default([]),
  herinneringen: z.array(herinnering).default([]),
  /** Who gets a reminder when neither its receiver, nor his substitute, nor the houder can be reached. */
  bijOnbereikbaar: z.array(code).default([]),
  /** Months that a closed case is kept (DOMAIN 6.2). */
  bewaarMaanden: z.number().int().positive(),
  /** Requirements that a rule elsewhere meets, or with the reason why none can: id -> where. */
  elders: z.record(z.string(), zin).default({}),
});

export type Route = z.infer<typeof routeSchema>;
export type Stap = Route['stappen'][number];
export type Veld = Stap['velden'][number];
export type Plaatsdefinitie = Route['plaatsen'][number];
