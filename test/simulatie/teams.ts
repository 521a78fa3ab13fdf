import type { Zending } from '../../src/app/ports.js';
import { dagVan } from '../../src/domain/kalender/datum.js';
import { momentOp } from '../../src/domain/kalender/schooltijd.js';
import type { Inhoud, VanBot } from './lijn.js';
import { inhoudSchema } from './lijn.js';
import { toeval } from './toeval.js';
import { z } from 'zod';

/** One call to Teams as Teams saw it. */
export interface Oproep {
  readonly op: number;
  readonly tenant: string;
  readonly draad: string;
  /** Null for a conversation that was asked for. */
  readonly inhoud: Inhoud | null;
  /** Whether somebody got to see it, whatever the bot heard. */
  readonly bezorgd: boolean;
  /** How it ended for the bot; `afgebroken` when the bot was killed before it knew. */
  uitkomst: Zending['uitkomst'] | 'afgebroken';
  readonly code: string;
  /** Until when the bot waits for the answer. */
  readonly tot: number;
  readonly bot: number;
}

const Lichaam = z.object({ attachments: z.array(z.object({ content: inhoudSchema })).length(1) });

/** Somebody who blocked the bot: three in a hundred. */
export const isOnbereikbaar = (draad: string): boolean => toeval('weg', draad.replace(/^(a:)?(nieuw:)?/, '')) < 0.03;

interface Einde {
  readonly bezorgd: boolean;
  readonly zending: Zending;
  readonly naMs: number;
}

/** How a call in a thread ends: by its number among all calls, and by the moment. */
export type Antwoord = (draad: string, nummer: number, op: number) => Einde;

const GOED = 90;

/** On a good day every message arrives. */
export const opEenGoedeDag: Antwoord = (_, nummer) => ({
  bezorgd: true,
  zending: { uitkomst: 'verzonden', activityId: `act-${nummer}` },
  naMs: GOED,
});

const WACHTTIJD_MS = 5000;

/**
 * Teams on a bad day: throttles, is away, refuses, answers after the bot has gone, or not at all. Each call has its own
 * chance, from its number.
 */
export function antwoord(draad: string, nummer: number, op: number): Einde {
  if (isOnbereikbaar(draad))
    return { bezorgd: false, zending: { uitkomst: 'onbereikbaar', code: '403 MessageWritesBlocked' }, naMs: GOED };
  const lot = toeval('lot', nummer);
  const lengte = toeval('duur', nummer);
  const later = (code: string, naMs: number): Einde => ({
    bezorgd: false,
    zending: { uitkomst: 'later', naMs, code },
    naMs: GOED,
  });
  const onbekend = (code: string, bezorgd: boolean, naMs: number): Einde => ({
    bezorgd,
    zending: { uitkomst: 'onbekend', code },
    naMs,
  });
  if (isStoring(op)) return lot < 0.8 ? later('503', 1500) : onbekend('time-out', false, WACHTTIJD_MS);
  if (lot < 0.02) return later('429', 1000 + Math.floor(lengte * 30_000));
  if (lot < 0.03) return later('412', 700);
  if (lot < 0.04) return later('503', 1500);
  if (lot < 0.05) return later('ECONNREFUSED', 700);
  if (lot < 0.06) return onbekend('time-out', false, WACHTTIJD_MS);
  if (lot < 0.07) return onbekend('time-out', true, WACHTTIJD_MS);
  if (lot < 0.075) return onbekend('ECONNRESET', true, GOED);
  if (lot < 0.08) return onbekend('504', lengte < 0.5, WACHTTIJD_MS);
  if (lot < 0.083)
    return { bezorgd: false, zending: { uitkomst: 'onbereikbaar', code: '404 ConversationNotFound' }, naMs: GOED };
  return {
    bezorgd: true,
    zending: { uitkomst: 'verzonden', activityId: `act-${nummer}` },
    naMs: GOED + Math.floor(lengte * 400),
  };
}

/** On one day in fourteen Teams is away from the morning on: for ten minutes, or for hours. */
function isStoring(op: number): boolean {
  const dag = dagVan(new Date(op).toISOString());
  const duur = (10 + toeval('storing-duur', dag) ** 3 * 300) * 60_000;
  return toeval('storing', dag) < 1 / 14 && op < Date.parse(momentOp(dag, '08:30')) + duur;
}

/** The call as it is written down, with its end. */
export function schrijfOp(
  { tenant, draad, lichaam }: Extract<VanBot, { soort: 'belt' }>,
  teams: Antwoord,
  { op, nummer, bot }: { readonly op: number; readonly nummer: number; readonly bot: number },
): { readonly oproep: Oproep; readonly einde: Einde } {
  const inhoud = lichaam === '' ? null : (Lichaam.parse(JSON.parse(lichaam)).attachments[0]?.content ?? null);
  const einde = teams(draad, nummer, op);
  const { uitkomst } = einde.zending;
  const code = einde.zending.uitkomst === 'verzonden' ? '' : einde.zending.code;
  const bezorgd = inhoud !== null && einde.bezorgd;
  return { einde, oproep: { op, tenant, draad, inhoud, bezorgd, uitkomst, code, tot: op + einde.naMs, bot } };
}
