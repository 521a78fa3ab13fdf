import { z } from 'zod';
import type { Post } from '../../app/post-store.js';
import { zittenden } from '../hulpvraag-index.js';
import { antwoordSchema, gebeurtenisSchema, inzageSchema, openingSchema } from '../hulpvraag-schema.js';
import type { Dossier } from '../hulpvraag-toestand.js';
import { kort } from '../korte-stand.js';
import { StoreFault } from '../store-fault.js';
import type { Rij } from '../rij.js';
import type { Toestand } from '../toestand.js';
import { legeToestand, sleutelVan } from '../toestand.js';
import type { Verbinding } from './databank.js';
import { opdrachtRij } from './hulpvraag-poort.js';
import { kaartkolommen, kaartRij } from './kaart-poort.js';
import { moment, stand } from './kolommen.js';
import { leesOrganisatie, organisatieTabellen } from './organisatie-inhoud.js';
import { POSTKOLOMMEN, postRij } from './post-poort.js';
import { doorgifteRij, keuzeRij, outboxRij, referentieRij } from './wegwijzer-poort.js';

/** A database as a whole, for the tools. */

const BLAD = 500;
const persoon = z.object({ tenant: z.string(), id: z.string() });
const tekst = z.string();
const dossierRij = z
  .object({
    opening: openingSchema,
    stand,
    herinner_op: moment.nullable(),
    log: z.array(gebeurtenisSchema).min(1),
  })
  .transform(({ herinner_op, ...rest }): Dossier => ({ ...rest, herinnerOp: herinner_op }));

/** Every case with its log, by id, a page at a time. */
export async function doorloopDossiers(verbinding: Verbinding, neem: (dossier: Dossier) => void): Promise<void> {
  for (let na = ''; ;) {
    const blad = await verbinding.vraag(
      dossierRij,
      `SELECT opening, stand, herinner_op, ARRAY(SELECT inhoud FROM gebeurtenis g WHERE g.hulpvraag = h.id ORDER BY nummer) AS log
        FROM hulpvraag h WHERE stand IS NOT NULL AND id > $1 ORDER BY id LIMIT ${BLAD}`,
      [na],
    );
    for (const dossier of blad) neem(dossier);
    const laatste = blad.at(-1);
    if (laatste === undefined) return;
    na = laatste.stand.id;
  }
}

async function vul<T, W>(
  inhoud: Map<string, W>,
  rijen: Promise<readonly T[]>,
  paar: (rij: T) => readonly [string, W],
): Promise<void> {
  for (const rij of await rijen) inhoud.set(...paar(rij));
}

/** Everything, in the shape of the embedded store. */
export async function leesDatabank(verbinding: Verbinding): Promise<Toestand> {
  const vraag: Verbinding['vraag'] = (rij, sql, waarden) => verbinding.vraag(rij, sql, waarden);
  const t = legeToestand();
  await vul(t.referenties, vraag(referentieRij, 'SELECT * FROM referentie'), (een) => [
    sleutelVan(een.referentie.persoon),
    een,
  ]);
  const plek = z.object({ tenant: tekst, conversation: tekst });
  await vul(t.welkom, vraag(plek, 'SELECT * FROM welkom'), ({ tenant, conversation }) => [
    sleutelVan({ tenant, id: conversation }),
    true,
  ]);
  await vul(t.keuzes, vraag(persoon.and(keuzeRij), 'SELECT * FROM keuze'), ({ tenant, id, school, rol }) => [
    sleutelVan({ tenant, id }),
    { school, rol },
  ]);
  await vul(t.doorgiften, vraag(doorgifteRij, 'SELECT * FROM doorgifte ORDER BY op'), (een) => [een.id, een]);
  const effect = z.object({ sleutel: tekst, doorgifte: tekst, op: moment });
  await vul(t.effecten, vraag(effect, 'SELECT * FROM effect ORDER BY op'), ({ sleutel, ...een }) => [sleutel, een]);
  const opId = <T extends { readonly id: string }>(rij: Rij<T>) => [rij.opdracht.id, rij] as const;
  await vul(t.outbox, vraag(outboxRij, 'SELECT * FROM outbox ORDER BY volgnr'), opId);
  await vul(t.opdrachten, vraag(opdrachtRij, 'SELECT * FROM opdracht ORDER BY volgnr'), opId);
  await vul(t.posten, vraag(postRij, `SELECT ${POSTKOLOMMEN} FROM post ORDER BY post.volgnr`), opId);
  const postdag = z.object({ id: tekst, dag: tekst });
  await vul(t.postdagen, vraag(postdag, 'SELECT id, dag::text AS dag FROM postdag ORDER BY id'), ({ id, dag }) => [
    id,
    { dag },
  ]);
  await leesHulpvragen(verbinding, t);
  return { ...t, ...(await leesOrganisatie(verbinding)) };
}

async function leesHulpvragen(verbinding: Verbinding, t: Toestand): Promise<void> {
  const vraag: Verbinding['vraag'] = (rij, sql, waarden) => verbinding.vraag(rij, sql, waarden);
  await doorloopDossiers(verbinding, (dossier) => t.dossiers.set(dossier.stand.id, dossier));
  const effect = z.object({ sleutel: tekst, hulpvraag: tekst, antwoord: antwoordSchema, op: moment });
  await vul(t.stapEffecten, vraag(effect, 'SELECT * FROM stap_effect ORDER BY op'), ({ sleutel, ...een }) => [
    sleutel,
    een,
  ]);
  for (const { hulpvraag, plek } of await vraag(kaartRij, 'SELECT * FROM kaart ORDER BY volgnr'))
    t.kaarten.set(hulpvraag, [...(t.kaarten.get(hulpvraag) ?? []), plek]);
  const graf = z.object({ id: tekst, tot: moment });
  const graven = 'SELECT id, gewist_tot AS tot FROM hulpvraag WHERE gewist_tot IS NOT NULL';
  await vul(t.grafstenen, vraag(graf, graven), ({ id, tot }) => [id, { tot }]);
  const kenmerk = z.object({ naam: tekst, waarde: tekst });
  await vul(t.kenmerken, vraag(kenmerk, 'SELECT * FROM kenmerk'), ({ naam, waarde }) => [naam, waarde]);
  const reeks = z.object({ reeks: tekst, laatste: z.number() });
  await vul(t.nummers, vraag(reeks, 'SELECT * FROM nummerreeks'), ({ reeks: naam, laatste }) => [naam, laatste]);
  const inzage = z.object({ inhoud: inzageSchema });
  t.inzagen = (await vraag(inzage, 'SELECT inhoud FROM inzage ORDER BY volgnr')).map(({ inhoud }) => inhoud);
}

const splits = (sleutel: string): { readonly tenant: string; readonly id: string } => {
  const grens = sleutel.indexOf('\n');
  return { tenant: sleutel.slice(0, grens), id: sleutel.slice(grens + 1) };
};

/** The columns of each table and its rows; in the order of the state, which an outbox and the access log must keep. */
function tabellen(t: Toestand): readonly (readonly [tabel: string, kolommen: string, rijen: readonly object[]])[] {
  const verloop = `poging integer, niet_voor timestamptz, lease_tot timestamptz, beurt timestamptz, onbekend boolean,
    dood boolean, code text`;
  return [
    [
      'referentie',
      'tenant text, id text, conversation text, service_url text, bot text, kanaal_id text, levend boolean',
      [...t.referenties.values()].map(({ referentie: { persoon: wie, serviceUrl, kanaalId, ...rest }, levend }) => ({
        ...wie,
        ...rest,
        service_url: serviceUrl,
        kanaal_id: kanaalId,
        levend,
      })),
    ],
    [
      'welkom',
      'tenant text, conversation text',
      [...t.welkom.keys()].map((sleutel) => ({ tenant: splits(sleutel).tenant, conversation: splits(sleutel).id })),
    ],
    [
      'keuze',
      'tenant text, id text, school text, rol text',
      [...t.keuzes].map(([sleutel, keuze]) => ({ ...splits(sleutel), ...keuze })),
    ],
    [
      'doorgifte',
      `id text, van_tenant text, van_id text, aan_tenant text, aan_id text, school text, op timestamptz,
        gelezen_op timestamptz`,
      [...t.doorgiften.values()].map(({ van, aan, gelezenOp, ...rest }) => ({
        ...rest,
        van_tenant: van.tenant,
        van_id: van.id,
        aan_tenant: aan.tenant,
        aan_id: aan.id,
        gelezen_op: gelezenOp,
      })),
    ],
    ['effect', 'sleutel text, doorgifte text, op timestamptz', metSleutel(t.effecten)],
    ['outbox', `id text, soort text, doorgifte text, verloopt_op timestamptz, ${verloop}`, rijen(t.outbox)],
    [
      'opdracht',
      `hulpvraag text, id text, soort text, gebeurtenis integer, plaats text, verloopt_op timestamptz, ${verloop}`,
      rijen(t.opdrachten),
    ],
    ...hulpvraagTabellen(t),
    ...organisatieTabellen(t),
    [
      'post',
      `id text, tenant text, persoon text, dag date, plek integer, regels json, niet_eerder timestamptz,
        verloopt_op timestamptz, ${verloop}`,
      [...t.posten.values()].map(postkolommen),
    ],
    ['postdag', 'id text, dag date', [...t.postdagen].map(([id, { dag }]) => ({ id, dag }))],
  ];
}

const metSleutel = (inhoud: ReadonlyMap<string, object>): object[] =>
  [...inhoud].map(([sleutel, een]) => ({ sleutel, ...een }));

/** A post without its own names for what every outbox has. */
const postkolommen = ({ opdracht: { persoon: wie, nietVoor, ...post }, ...verloop }: Rij<Post>): object => ({
  ...rijVan({ opdracht: post, ...verloop }),
  tenant: wie.tenant,
  persoon: wie.id,
  niet_eerder: nietVoor,
});

function rijVan({ opdracht, nietVoor, leaseTot, ...rest }: Rij<{ readonly verlooptOp: string }>): object {
  const { verlooptOp, ...eigen } = opdracht;
  return {
    ...eigen,
    ...rest,
    verloopt_op: verlooptOp,
    niet_voor: nietVoor,
    lease_tot: leaseTot,
    beurt: [nietVoor ?? '-infinity', leaseTot ?? '-infinity'].sort().at(-1),
  };
}

const rijen = (outbox: ReadonlyMap<string, Rij<{ readonly verlooptOp: string }>>): object[] =>
  [...outbox.values()].map(rijVan);

function hulpvraagTabellen(t: Toestand): readonly (readonly [string, string, readonly object[]])[] {
  const dossiers = [...t.dossiers.values()];
  return [
    [
      'hulpvraag',
      `id text, nummer text, versie integer, school text, open boolean, personen text[], opening json, stand text,
        herinner_op timestamptz, bewaart_tot date, gewist_tot timestamptz`,
      [
        ...dossiers.map(({ opening, stand, herinnerOp }) => {
          const { id, nummer, versie, school, bewaartTot } = stand;
          const rij = { id, nummer, versie, school, open: bewaartTot === null, personen: zittenden(stand), opening };
          return { ...rij, stand: kort(stand), herinner_op: herinnerOp, bewaart_tot: bewaartTot };
        }),
        ...[...t.grafstenen].map(([id, { tot }]) => ({ id, open: false, personen: [], gewist_tot: tot })),
      ],
    ],
    [
      'gebeurtenis',
      'hulpvraag text, nummer integer, inhoud json',
      dossiers.flatMap(({ stand, log }) =>
        log.map((inhoud) => ({ hulpvraag: stand.id, nummer: inhoud.nummer, inhoud })),
      ),
    ],
    ['stap_effect', 'sleutel text, hulpvraag text, antwoord json, op timestamptz', metSleutel(t.stapEffecten)],
    [
      'kaart',
      'hulpvraag text, tenant text, persoon text, activity_id text',
      [...t.kaarten].flatMap(([hulpvraag, plekken]) => plekken.map((een) => ({ hulpvraag, ...kaartkolommen(een) }))),
    ],
    ['kenmerk', 'naam text, waarde text', [...t.kenmerken].map(([naam, waarde]) => ({ naam, waarde }))],
    ['nummerreeks', 'reeks text, laatste integer', [...t.nummers].map(([reeks, laatste]) => ({ reeks, laatste }))],
    [
      'inzage',
      'op timestamptz, hulpvraag text, inhoud json',
      t.inzagen.map((inhoud) => ({ op: inhoud.op, hulpvraag: inhoud.hulpvraag, inhoud })),
    ],
  ];
}

const aanwezig = z.object({ er: z.boolean() });

/** Fills a database whose tables are empty; the caller decides on the transaction. */
export async function schrijfDatabank(verbinding: Verbinding, toestand: Toestand): Promise<void> {
  for (const [tabel] of tabellen(legeToestand())) {
    const [een] = await verbinding.vraag(aanwezig, `SELECT EXISTS (SELECT FROM ${tabel}) AS er`);
    if (een?.er !== false)
      throw new StoreFault(
        'DATABASE_URL',
        `the table ${tabel} is not empty`,
        'Nothing was changed. Name an empty database',
      );
  }
  for (const [tabel, kolommen, alle] of tabellen(toestand)) {
    const namen = kolommen.split(',').map((kolom) => kolom.trim().split(' ')[0]);
    for (let vanaf = 0; vanaf < alle.length; vanaf += BLAD)
      await verbinding.doe(
        `INSERT INTO ${tabel} (${namen.join(', ')}) SELECT * FROM json_to_recordset($1) AS v (${kolommen})`,
        [JSON.stringify(alle.slice(vanaf, vanaf + BLAD))],
      );
  }
}
