import type { HulpvraagWeergave } from '../../app/hulpvraag/weergave.js';
import type { Formulier, Formulierveld, Stapknop, Zaakbeeld } from '../../app/hulpvraag/zaakbeeld.js';
import type { Ingevuld, Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import { HULP_KNOP, MIJN_KNOP, OPENEN_KNOP } from './knoppen.js';
import type { Kaartveld } from './zaakdata.js';
import { invoerId } from './zaakinvoer.js';

type Van<K extends HulpvraagWeergave['kaart']> = Extract<HulpvraagWeergave, { kaart: K }>;

/** From what is to be seen of hulpvragen to a template and its data. */
export function vulZaakIn(weergave: HulpvraagWeergave): Ingevuld {
  switch (weergave.kaart) {
    case 'hulpvraag':
      return { naam: 'hulpvraag', data: zaakData(weergave) };
    case 'hulpvraag-overzicht':
      return { naam: 'hulpvraag-overzicht', data: overzichtData(weergave) };
    case 'hulpvraag-tekst':
      return { naam: 'hulpvraag-tekst', data: tekstData(weergave) };
    case 'mijn-hulpvragen':
      return { naam: 'mijn-hulpvragen', data: mijnData(weergave) };
    case 'hulpvraag-openen':
      return { naam: 'hulpvraag-openen', data: openenData(weergave) };
    case 'hulpvraag-bericht':
      return { naam: 'hulpvraag-bericht', data: berichtData(weergave) };
    case 'weigering':
      return {
        naam: 'weigering',
        data: { fallbackText: weergave.zin, tekst: weergave.zin, knoppen: [MIJN_KNOP, HULP_KNOP] },
      };
    case 'vervanging':
      return { naam: 'vervanging', data: vervangingData(weergave) };
    case 'rol-overdragen':
      return { naam: 'rol-overdragen', data: rolData(weergave) };
  }
}

const TYP_MIJN = 'Typ mijn hulpvragen om verder te gaan.';

/** As many steps stand as buttons of their own; more of them fold into a list: a card has six buttons at most. */
const MEEST_KNOPPEN = 2;

function zaakData({ beeld, kiest, kop, letOp, teDoen, herhaling, voor }: Van<'hulpvraag'>): Kaartdata<'hulpvraag'> {
  const { nummer, school, statussen, lijst, anderen, id } = beeld;
  const formulier = kiest ? null : beeld.formulier;
  const veel = anderen.length > MEEST_KNOPPEN;
  const aanZet = beeld.aanZet.length === 0 ? '' : `Aan zet: ${beeld.aanZet.join(' en ')}`;
  const stand = statussen.map(({ naam }) => naam).join(', ');
  return {
    fallbackText: `Hulpvraag ${nummer}, ${school}: ${kop ?? `${stand}.`} ${aanZet === '' ? '' : `${aanZet}. `}${TYP_MIJN}`,
    nummer,
    school,
    voor: voor === undefined ? '' : `Bericht voor ${voor}`,
    kop: kop ?? '',
    herhaling,
    letOp: [...letOp],
    statussen: [...statussen],
    aanZet,
    mijnBeurt: beeld.mijnBeurt && beeld.formulier !== null,
    raad: [...beeld.raad],
    teDoen: [...teDoen],
    lijst: lijst.map(({ klaar, tekst }) => ({ teken: klaar ? ('✓' as const) : ('○' as const), tekst })),
    lijstkop:
      lijst.length === 0 ? '' : `Nodig voor: ${beeld.formulier?.voor ?? beeld.formulier?.knop ?? 'de volgende stap'}`,
    formulier: formulier === null ? null : formulierData(beeld, formulier),
    kies:
      veel && formulier === null
        ? {
            opties: anderen.map(({ stap, knop }) => ({ title: knop, value: stap })),
            knop: { titel: 'Kies deze stap', data: { verb: 'hulpvraag', h: id } },
          }
        : null,
    knoppen: [
      ...(veel ? [] : anderen.map((een) => stapknop(beeld, een))),
      ...(veel && formulier !== null
        ? [{ titel: 'Iets anders doen', data: { verb: 'hulpvraag' as const, h: id, blik: 'stappen' as const } }]
        : []),
      ...(kiest ? [{ titel: 'Terug', data: { verb: 'hulpvraag' as const, h: id } }] : []),
      { titel: 'Overzicht', data: { verb: 'hulpvraag', h: id, blik: 'overzicht' } },
      MIJN_KNOP,
    ],
  };
}

function formulierData(beeld: Zaakbeeld, formulier: Formulier): NonNullable<Kaartdata<'hulpvraag'>['formulier']> {
  const { knop, voor, velden, inhoud } = formulier;
  return {
    titel: knop,
    uitleg: voor === null ? '' : `Daarna: ${voor}`,
    inhoud: [...inhoud],
    velden: velden.map((veld) => veldData(veld)),
    knop: stapknop(beeld, { ...formulier, direct: true }),
  };
}

/** One press when there is nothing to fill in; else it opens the form. */
function stapknop({ id, versie }: Zaakbeeld, { stap, knop, direct, voorstelversie }: Stapknop): Knop {
  if (!direct) return { titel: knop, data: { verb: 'hulpvraag', h: id, stap } };
  const data = { verb: 'stap' as const, h: id, stap, v: versie };
  return { titel: knop, data: voorstelversie === null ? data : { ...data, pv: voorstelversie } };
}

const OPEN_TOT = 4;
const FOUT: Readonly<Record<Kaartveld['soort'], string>> = {
  datum: 'Kies een dag.',
  keuze: 'Maak een keuze.',
  nummer: 'Vul het nummer in.',
};

/** A field as an input; `stap` when the card has fields of several steps. */
export function veldData(
  { code, naam, soort, verplicht, soms, opties, waarde }: Formulierveld,
  stap?: string,
): Kaartveld {
  const moet = verplicht && !soms;
  const label = moet ? `${naam} (verplicht)` : `${naam}${soms ? ' (als dat bij je keuze past)' : ' (mag leeg)'}`;
  const type = soort === 'datum' ? 'datum' : soort === 'registernummer' ? 'nummer' : 'keuze';
  return {
    id: invoerId(code, stap),
    soort: type,
    label,
    verplicht: moet,
    fout: FOUT[type],
    opties: opties.map((optie) => ({ title: optie.naam, value: optie.waarde })),
    stijl: opties.length <= OPEN_TOT ? 'expanded' : 'compact',
    waarde: waarde ?? '',
  };
}

/** The newest of a long list: an answer that was asked again and again must not cost him the card. */
const MEESTE_REGELS = 40;
const nieuwste = (lijst: readonly string[]): string[] => lijst.slice(-MEESTE_REGELS);

function overzichtData({ overzicht, teksten }: Van<'hulpvraag-overzicht'>): Kaartdata<'hulpvraag-overzicht'> {
  const { id, nummer, school, mensen, toestemmingen, acties, checks, feiten, geschiedenis } = overzicht;
  const delen = [
    { kop: 'Toestemming', regels: nieuwste(toestemmingen) },
    { kop: 'Acties die lopen', regels: nieuwste(acties) },
    { kop: 'Wanneer Wegwijzer het weer vraagt', regels: [...checks] },
    { kop: 'Vastgelegd', regels: nieuwste(feiten) },
    { kop: 'Wat er gebeurd is', regels: geschiedenis.slice(0, MEESTE_REGELS) },
  ].filter(({ regels }) => regels.length > 0);
  return {
    fallbackText: `Overzicht van hulpvraag ${nummer}, ${school}. ${TYP_MIJN}`,
    nummer,
    school,
    mensen: mensen.map(({ rol, naam, uitleg, bereikbaar }) => ({
      rol,
      naam,
      uitleg: bereikbaar ? uitleg : `${uitleg}. Nog niet te bereiken in Teams.`,
    })),
    delen,
    knoppen: [
      { titel: 'Terug naar de hulpvraag', data: { verb: 'hulpvraag', h: id } },
      ...(teksten
        ? [
            { titel: 'Klaar voor Kindkans', data: { verb: 'hulpvraag' as const, h: id, blik: 'kindkans' as const } },
            { titel: 'Tekst voor ouders', data: { verb: 'hulpvraag' as const, h: id, blik: 'ouders' as const } },
          ]
        : []),
      MIJN_KNOP,
    ],
  };
}

const TEKST = {
  kindkans: {
    titel: 'Klaar voor Kindkans',
    uitleg: 'Kopieer dit naar Kindkans. Waar de vraag over gaat, schrijf je daar zelf; dat staat hier niet.',
  },
  ouders: {
    titel: 'Tekst voor ouders',
    uitleg: 'Kopieer deze tekst en pas hem aan zoals het bij jullie past. De tekst wordt niet bewaard.',
  },
} as const;

function tekstData({ soort, id, nummer, regels, teDoen }: Van<'hulpvraag-tekst'>): Kaartdata<'hulpvraag-tekst'> {
  return {
    fallbackText: `${TEKST[soort].titel}, hulpvraag ${nummer}: ${regels.join(' ')}`
      .slice(0, 1400)
      .concat('. ', TYP_MIJN),
    ...TEKST[soort],
    regels: [...regels],
    teDoen: [...teDoen],
    knoppen: [{ titel: 'Terug naar de hulpvraag', data: { verb: 'hulpvraag', h: id } }, MIJN_KNOP],
  };
}

function mijnData({ rijen, magOpenen }: Van<'mijn-hulpvragen'>): Kaartdata<'mijn-hulpvragen'> {
  const [wacht, rest] = [rijen.filter(({ mijnBeurt }) => mijnBeurt), rijen.filter(({ mijnBeurt }) => !mijnBeurt)];
  const groep = (kop: string, van: typeof rijen): Kaartdata<'mijn-hulpvragen'>['groepen'] =>
    van.length === 0
      ? []
      : [
          {
            kop,
            rijen: van.slice(0, 40).map(({ nummer, school, status, aanZet }) => ({
              nummer,
              school,
              status,
              aanZet: aanZet === '' ? '' : `Aan zet: ${aanZet}`,
            })),
          },
        ];
  const los = wacht.length + rest.length <= 3 ? [...wacht, ...rest] : wacht.slice(0, 2);
  return {
    fallbackText:
      rijen.length === 0
        ? 'Je hebt nu geen open hulpvragen.'
        : `Je hebt ${rijen.length === 1 ? 'een open hulpvraag' : `${rijen.length} open hulpvragen`}; ${wacht.length} ${wacht.length === 1 ? 'wacht' : 'wachten'} op jou. Typ het nummer om er een te openen, bijvoorbeeld ${rijen[0]?.nummer ?? ''}.`,
    leeg: rijen.length === 0,
    groepen: [...groep('Wacht op jou', wacht), ...groep('Andere hulpvragen', rest)],
    kies:
      los.length === rijen.length
        ? null
        : {
            opties: [...wacht, ...rest]
              .slice(0, 40)
              .map(({ id, nummer, school, status }) => ({ title: `${nummer}, ${school}, ${status}`, value: id })),
            knop: { titel: 'Bekijk deze hulpvraag', data: { verb: 'hulpvraag' } },
          },
    knoppen: [
      ...los.map(({ id, nummer }): Knop => ({ titel: `Bekijk ${nummer}`, data: { verb: 'hulpvraag', h: id } })),
      ...(magOpenen ? [OPENEN_KNOP] : []),
      { titel: 'Vervanger aanwijzen', data: { verb: 'vervanging' } },
    ],
  };
}

function openenData({ velden }: Van<'hulpvraag-openen'>): Kaartdata<'hulpvraag-openen'> {
  return {
    fallbackText: 'Een hulpvraag openen kan op een kaart. Werk Teams bij, of gebruik Teams in de browser.',
    velden: velden.map((veld) => veldData(veld)),
    knop: { titel: 'Hulpvraag openen', data: { verb: 'open-hulpvraag' } },
  };
}

function berichtData({ nummer, school, regel, op, aanZet }: Van<'hulpvraag-bericht'>): Kaartdata<'hulpvraag-bericht'> {
  return {
    fallbackText: `Hulpvraag ${nummer}, ${school}, ${op}: ${regel}`,
    nummer,
    school,
    regel,
    op,
    aanZet: aanZet === null ? '' : `Aan zet: ${aanZet}`,
  };
}

function vervangingData({ kop, lopend, velden }: Van<'vervanging'>): Kaartdata<'vervanging'> {
  return {
    fallbackText: `${kop ?? 'Wijs iemand aan die jou vervangt als je er niet bent.'} ${TYP_MIJN}`,
    kop: kop ?? '',
    lopend: lopend
      .slice(0, 4)
      .map(({ id, tekst }) => ({ tekst, knop: { titel: 'Trek in', data: { verb: 'vervanging-weg', id } } })),
    velden: velden.map((veld) => veldData(veld)),
    knop: { titel: 'Vervanger aanwijzen', data: { verb: 'zet-vervanging' } },
  };
}

function rolData({ kop, velden }: Van<'rol-overdragen'>): Kaartdata<'rol-overdragen'> {
  return {
    fallbackText: kop ?? 'Draag een rol in het schakelteam over aan een collega. Je ziet hier geen hulpvragen.',
    kop: kop ?? '',
    velden: velden.map((veld) => veldData(veld)),
    knop: { titel: 'Rol overdragen', data: { verb: 'draag-over' } },
  };
}
