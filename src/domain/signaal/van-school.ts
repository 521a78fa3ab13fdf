import type { Zinsdeel } from './zinsdelen.js';

/** Tells names of staff, partners, schools and groups from names of pupils: LABELS says that 'juf Sandra' is no finding. */

const FUNCTIE =
  /^(?:juf|juffie|juffen|juffrouw|meester|meesters|collegas?|duo|duocollega|directeur|directrice|rector|conrector|decaan|mentor|mentoren|mentrix|docent|docente|docenten|lkr|leraar|leraren|lerares|invaller|invalster|concierge|stagiair|stagiaire|ibers?|ib|coo|coos|bpo|bpoers?|smw|smwers?|jvk|psycholoog|psychologe|logopediste?|fysio|fysiotherapeut|coach|trainer|trainster|ambulant|consulent|consulente|eigenaar|miss|mister|sir|teacher|teachers|dokter|dr|arts|tandarts|huisarts|pedagoog|agent|rt|rter|intern|secretaresse|colleague|colleagues|counsellor|nurse|principal|tolk|buschauffeur|chauffeur|voorzitter|wethouder|burgemeester|dominee|pastoor|imam|zuster|verpleger|gezinsvoogd|voogd|jongerenwerker|wijkteam|notaris|trainers|hr|ict|ictbeheerder|systeembeheerder|administratie|leidster|pmer|oa|vakdocent|[a-z]*(?:juf|meester|docente?|leerkracht|leraar|coach|begeleidste?r|begeleider|verpleegkundige|arts|coordinator|ambtenaar|consulente?|agent|agente|leider|leidster|assistente?|werker|werkster|pedagoog|pedagoge|specialiste?|therapeute?|psycholoog|functionaris|manager|persoon|adviseur|deskundige|directeur|mentor|collega))$/;
const MEERVOUD = /^(?:juffen|meesters|collegas|docenten|mentoren|trainers|leerkrachten|colleagues|teachers|leraren)$/;
const ORGANISATIE =
  /^(?:cjg|kwadraad|swv|samenwerkingsverband|jgz|ggd|ggz|leerplicht|gemeente|wijkteam|kernteam|loket|schoolmaatschappelijk|maatschappelijk|politie|halt|jeugdzorg|jeugdhulp|jeugdbescherming|veilig|administratie|ict|directie|bestuur|zorgteam|expertiseteam|sociaal|wiskunde|natuurkunde|engels|nederlands|gym|lo|aardrijkskunde|geschiedenis|economie|biologie|scheikunde|muziek|tekenen|techniek|duits|frans|helpdesk|uitgeverij|magister|parnassys|planning|receptie)$/;
const INSTELLING =
  /^(?:groep|klas|school|basisschool|obs|cbs|rkbs|pcb|pcbs|ods|ibs|sbo|so|vso|csg|college|lyceum|stichting|team|scholengroep|scholen|kinderopvang|kdv|bso|peuterspeelzaal|psz|zaal|gebouw|locatie|lokaal|wijk|straat|club|methode|methodiek|boek|film|serie|spel|spelletje|game|app|programma|training|project|reus|prins|prinses|koning|koningin|sint|merk|restaurant|camping|hotel|park|museum|musical|kapper|bakker|slager|unit|stamgroep|kleutergroep|bovenbouw|liedje|lied|schrijver|schrijfster|zanger|zangeres|zorgboerderij|manege|voorstelling|poster|puzzel|knuffel|hond|hondje|kat|poes|konijn|cavia|hamster|paard|pony|pop|handpop)$/;
const INSTELLING_NA =
  /^(?:school|scholen|college|lyceum|mavo|training|project|methode|prijs|toets|test|scan|kliniek|huis|stichting|museum|poster|poppen|pop|film|syndroom|boek|boeken|spel|serie|liedjes|challenge|[a-z]{3,}(?:school|college|methode|project|training|prijs))$/;
const NAAR_GENOEMD = /^(?:syndroom|ziekte|wet|methode|theorie)$/;
const KLAS = /^(?:klas|groep|unit|team)$/;
const BEPALING = /^(?:het|de|onze|ons|mijn|hun|haar|zijn|een|our|my|the|nieuwe|vaste|der)$/;
const AFSLUITING = /^(?:groep|gr|van|bij|op|in|en|of|from|at|\d.*)$/;
const VOORSTELLEN = /(?:^|[^\p{L}])(?:ik ben|mijn naam is|ik heet|i am|i'm|this is|my name is)\s*$/iu;
const GROET = /(?:(?:groet|groeten|groetjes)(?: van)?|mvg|vr\.?gr\.?|gr\.|liefs|regards|thanks|bedankt|dank)[\s,!.]*$/i;
const AANHEF = /^\s*(?:hoi|hallo|dag|beste|hey|hi|hello|dear|goedemorgen|goedemiddag|goedenavond|hee|ha)\s*$/i;
const KORT_TERUG = 24;

/** Letters only: "ib-er", "IB'er" and "iber" are one function. */
const functievorm = (deel: Zinsdeel): string => deel.egaal.replace(/['-]/g, '');

/** "mees" is a teacher before a name with a capital, otherwise a boy. */
function isFunctie(deel: Zinsdeel | undefined): boolean {
  return deel !== undefined && FUNCTIE.test(functievorm(deel));
}

const isSpatie = (tekst: string): boolean => tekst.trim().length === 0;

/** A function or institution right before: "juf Sandra", "IB'er: Karin", "collega's Ria en Wim", "obs De Zonnebloem". */
function heeftTitel(delen: readonly Zinsdeel[], nummer: number): boolean {
  const [plek, voor, voorvoor] = [delen[nummer], delen[nummer - 1], delen[nummer - 2]];
  if (plek === undefined || voor === undefined) return false;
  // After a colon a member of staff tells something: "vraag van de conciërge: Kevin komt ..."; "IB'er: Karin" names one.
  const meldt = /:/.test(plek.scheiding) && /^(?:de|een|onze|mijn|als|the|our)$/.test(voorvoor?.egaal ?? '');
  const dicht = plek.scheiding.trim().length <= 1 && !/[.?!,;\n]/.test(plek.scheiding) && !meldt;
  const punt = /^(?:dr|drs)$/.test(voor.egaal) && plek.scheiding === '. ';
  if ((dicht || punt) && isFunctie(voor)) return true;
  const naInstelling = isSpatie(plek.scheiding) && INSTELLING.test(voor.egaal);
  // "in haar klas Beau zitten" tells where somebody is; "in de klas Maan" names the class.
  if (naInstelling && !(KLAS.test(voor.egaal) && /^(?:haar|zijn|mijn|onze|deze|die)$/.test(voorvoor?.egaal ?? '')))
    return true;
  if (dicht && voor.egaal === 'mees' && !voor.hoofdletter && plek.hoofdletter) return true;
  if (voor.egaal === 'de' && voor.hoofdletter && plek.hoofdletter) return true;
  const tussenKommas = /^\s*[,(]\s*$/.test(plek.scheiding) && /^\s*[,)]/.test(delen[nummer + 1]?.scheiding ?? '');
  if (tussenKommas && isFunctie(voor)) return true;
  if (/^\s*\($/.test(plek.scheiding) && (isFunctie(voor) || ORGANISATIE.test(voor.egaal))) return true;
  if (voor.egaal === 'van' && NAAR_GENOEMD.test(voorvoor?.egaal ?? '')) return true;
  if (voor.egaal !== 'en' || voorvoor === undefined) return false;
  const eerste = delen[nummer - 3];
  return eerste !== undefined && (MEERVOUD.test(functievorm(eerste)) || isFunctie(eerste)) && voorvoor.hoofdletter;
}

/** A function or organisation right after: "Els van het CJG", "Daan, onze leerplichtambtenaar", "Joyce (smw)". */
function heeftBijstelling(delen: readonly Zinsdeel[], naNaam: number): boolean {
  const na = delen[naNaam];
  if (na === undefined) return false;
  const bij = /[,(]/.test(na.scheiding);
  const van = isSpatie(na.scheiding) && /^(?:van|vd|from)$/.test(na.egaal);
  if (!bij && !van) return isSpatie(na.scheiding) && INSTELLING_NA.test(na.egaal);
  let plaats = van || /^(?:van|from)$/.test(na.egaal) ? naNaam + 1 : naNaam;
  const vanaf = plaats;
  while (plaats < vanaf + 3 && BEPALING.test(delen[plaats]?.egaal ?? '')) plaats += 1;
  const kern = delen[plaats];
  if (kern === undefined) return false;
  if (van) return ORGANISATIE.test(kern.egaal) || (na.egaal === 'van' && plaats > vanaf && isFunctie(kern));
  const erna = delen[plaats + 1];
  const loopt = erna !== undefined && isSpatie(erna.scheiding);
  if (loopt && isFunctie(erna)) return plaats > vanaf;
  if (!isFunctie(kern) && !ORGANISATIE.test(kern.egaal)) return false;
  // "Hafsa, IB wil dat ..." and "Tim (juf Anja)" tell of somebody else; "Kai, onze IB'er" and "Sandra (ib)" do not.
  return loopt ? (plaats > vanaf && !erna.hoofdletter) || AFSLUITING.test(erna.egaal) : true;
}

/** The writer names himself or greets a colleague: "Ik ben Petra", "Groetjes, Anja", "Hoi Sandra, ...". */
function isAanhefOfGroet(tekst: string, delen: readonly Zinsdeel[], nummer: number): boolean {
  const plek = delen[nummer];
  if (plek === undefined) return false;
  const terug = tekst.slice(Math.max(0, plek.van - KORT_TERUG), plek.van);
  if (VOORSTELLEN.test(terug) || GROET.test(terug)) return true;
  if (nummer <= 1 && /^ hier\s*[,.!(]/.test(tekst.slice(plek.tot))) return true;
  return nummer === 1 && AANHEF.test(tekst.slice(0, plek.van)) && /^\s*[,!\n]/.test(tekst.slice(plek.tot));
}

/** True when the name at `nummer` (its surname ends before `naNaam`) is of staff, a partner, a school or a group. */
export function isVanSchool(tekst: string, delen: readonly Zinsdeel[], nummer: number, naNaam: number): boolean {
  const heetSchool = naNaam > nummer + 1 && INSTELLING_NA.test(delen[naNaam - 1]?.egaal ?? '');
  return (
    heetSchool || heeftTitel(delen, nummer) || heeftBijstelling(delen, naNaam) || isAanhefOfGroet(tekst, delen, nummer)
  );
}

/** For 'mevrouw Jansen (docent)' and 'J. Jansen, directeur': the same look at what stands beside a surname. */
export function isMedewerkerBij(delen: readonly Zinsdeel[], nummer: number, naNaam: number): boolean {
  return heeftTitel(delen, nummer) || heeftBijstelling(delen, naNaam);
}
