-- Ids, codes and times only; JSON columns hold what src/store/hulpvraag-schema.ts describes, and are never searched in.

CREATE TABLE referentie (
  tenant text NOT NULL,
  id text NOT NULL,
  conversation text NOT NULL,
  service_url text NOT NULL,
  bot text NOT NULL,
  kanaal_id text NOT NULL,
  levend boolean NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE TABLE welkom (
  tenant text NOT NULL,
  conversation text NOT NULL,
  PRIMARY KEY (tenant, conversation)
);

CREATE TABLE keuze (
  tenant text NOT NULL,
  id text NOT NULL,
  school text,
  rol text,
  PRIMARY KEY (tenant, id)
);

CREATE TABLE doorgifte (
  id text PRIMARY KEY,
  van_tenant text NOT NULL,
  van_id text NOT NULL,
  aan_tenant text NOT NULL,
  aan_id text NOT NULL,
  school text NOT NULL,
  op timestamptz NOT NULL,
  gelezen_op timestamptz
);
CREATE INDEX doorgifte_op ON doorgifte (op);

CREATE TABLE effect (
  sleutel text PRIMARY KEY,
  doorgifte text NOT NULL,
  op timestamptz NOT NULL
);
CREATE INDEX effect_op ON effect (op);

-- The two outboxes. `beurt` is the later one of niet_voor and lease_tot: a claim reads what is due and no more.
CREATE TABLE outbox (
  id text PRIMARY KEY,
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  soort text NOT NULL,
  doorgifte text NOT NULL,
  verloopt_op timestamptz NOT NULL,
  poging integer NOT NULL DEFAULT 0,
  niet_voor timestamptz,
  lease_tot timestamptz,
  beurt timestamptz NOT NULL DEFAULT '-infinity',
  onbekend boolean NOT NULL DEFAULT false,
  dood boolean NOT NULL DEFAULT false,
  code text
);
CREATE INDEX outbox_beurt ON outbox (beurt, volgnr) WHERE NOT dood;
CREATE INDEX outbox_dood ON outbox (verloopt_op) WHERE dood;

CREATE TABLE opdracht (
  hulpvraag text NOT NULL,
  id text NOT NULL,
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  soort text NOT NULL,
  gebeurtenis integer NOT NULL,
  plaats text NOT NULL,
  verloopt_op timestamptz NOT NULL,
  poging integer NOT NULL DEFAULT 0,
  niet_voor timestamptz,
  lease_tot timestamptz,
  beurt timestamptz NOT NULL DEFAULT '-infinity',
  onbekend boolean NOT NULL DEFAULT false,
  dood boolean NOT NULL DEFAULT false,
  code text,
  PRIMARY KEY (hulpvraag, id)
);
CREATE INDEX opdracht_beurt ON opdracht (beurt, volgnr) WHERE NOT dood;
CREATE INDEX opdracht_dood ON opdracht (verloopt_op) WHERE dood;

-- A case, or the tombstone of one: the same row, so that a late commit meets it under the same lock. `stand` is the short
-- form of src/store/korte-stand.ts.
CREATE TABLE hulpvraag (
  id text PRIMARY KEY,
  nummer text UNIQUE,
  versie integer,
  school text,
  open boolean NOT NULL DEFAULT false,
  personen text[] NOT NULL DEFAULT '{}',
  opening json,
  stand text,
  -- When the clock must look again.
  herinner_op timestamptz,
  -- Of a closed case.
  bewaart_tot date,
  gewist_tot timestamptz,
  CHECK ((stand IS NULL) = (gewist_tot IS NOT NULL)),
  CHECK (stand IS NULL OR (nummer IS NOT NULL AND versie > 0 AND school IS NOT NULL AND opening IS NOT NULL))
) WITH (fillfactor = 70, toast_tuple_target = 8160);
CREATE INDEX hulpvraag_school ON hulpvraag (school) WHERE open;
CREATE INDEX hulpvraag_personen ON hulpvraag USING gin (personen) WHERE open;
CREATE INDEX hulpvraag_herinner ON hulpvraag (herinner_op, id) WHERE herinner_op IS NOT NULL;
CREATE INDEX hulpvraag_bewaart ON hulpvraag (bewaart_tot, id) WHERE bewaart_tot IS NOT NULL;
CREATE INDEX hulpvraag_gewist ON hulpvraag (gewist_tot) WHERE gewist_tot IS NOT NULL;

-- Who is looking at a case for the clock, until when. Beside the case: a claim then writes no wide rows and no index of
-- theirs, and costs the same among many cases as among few. Not logged: after a crash of the server nobody is looking.
CREATE UNLOGGED TABLE termijnlease (
  hulpvraag text PRIMARY KEY,
  tot timestamptz NOT NULL
);

CREATE TABLE gebeurtenis (
  hulpvraag text NOT NULL,
  nummer integer NOT NULL,
  inhoud json NOT NULL,
  PRIMARY KEY (hulpvraag, nummer)
);

CREATE TABLE stap_effect (
  sleutel text PRIMARY KEY,
  hulpvraag text NOT NULL,
  antwoord json NOT NULL,
  op timestamptz NOT NULL
);
CREATE INDEX stap_effect_op ON stap_effect USING brin (op);
CREATE INDEX stap_effect_hulpvraag ON stap_effect (hulpvraag);

CREATE TABLE nummerreeks (
  reeks text PRIMARY KEY,
  laatste integer NOT NULL
);

CREATE TABLE inzage (
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  op timestamptz NOT NULL,
  hulpvraag text,
  inhoud json NOT NULL
);
CREATE INDEX inzage_op ON inzage USING brin (op);
CREATE INDEX inzage_hulpvraag ON inzage (hulpvraag);

-- Steps that wait together, each of another case, in one statement: one transaction and one journey over the network.
-- Each is guarded by its own version; out comes a row for every step that was not taken. Errcode WW001: a key was used
-- within the day, by a step that this one could not see; everything is rolled back and the caller asks for each by itself.
-- Every argument is a column: its values with a control character between them, cheaper on both sides than an array.
CREATE FUNCTION leg_vast(
  s_id text, s_van text, s_versie text, s_nummer text, s_school text, s_bewaart text, s_personen text, s_opening text,
  s_stand text, s_herinner text, s_sleutel text, s_antwoord text, s_op text, s_inzage_op text, s_inzage text,
  g_hulpvraag text, g_nummer text, g_inhoud text,
  o_hulpvraag text, o_id text, o_soort text, o_gebeurtenis text, o_plaats text, o_verloopt text
) RETURNS TABLE (id text, soort text, versie integer, antwoord json) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  tussen CONSTANT text := chr(30);
  p_id CONSTANT text[] := string_to_array(s_id, tussen);
  p_van CONSTANT integer[] := string_to_array(s_van, tussen);
  p_versie CONSTANT integer[] := string_to_array(s_versie, tussen);
  p_nummer CONSTANT text[] := string_to_array(s_nummer, tussen);
  p_school CONSTANT text[] := string_to_array(s_school, tussen);
  p_bewaart CONSTANT date[] := string_to_array(s_bewaart, tussen, '');
  p_personen CONSTANT text[] := string_to_array(s_personen, tussen);
  p_stand CONSTANT text[] := string_to_array(s_stand, tussen);
  p_herinner CONSTANT timestamptz[] := string_to_array(s_herinner, tussen, '');
  p_sleutel CONSTANT text[] := string_to_array(s_sleutel, tussen);
  p_op CONSTANT timestamptz[] := string_to_array(s_op, tussen);
  geopend text[] := '{}';
  gezet text[];
  sleutels integer;
BEGIN
  IF 0 = ANY (p_van) THEN
    WITH nieuw AS (
      INSERT INTO hulpvraag (id, nummer, versie, school, open, bewaart_tot, personen, opening, stand, herinner_op)
        SELECT v.id, v.nummer, v.versie, v.school, v.bewaart IS NULL, v.bewaart, coalesce(string_to_array(v.personen, ' '), '{}'),
          v.opening::json, v.stand, v.herinner
        FROM unnest(p_id, p_van, p_versie, p_nummer, p_school, p_bewaart, p_personen,
          string_to_array(s_opening, tussen, ''), p_stand, p_herinner)
          AS v (id, van, versie, nummer, school, bewaart, personen, opening, stand, herinner)
        WHERE v.van = 0
        ON CONFLICT (id) DO NOTHING RETURNING id
    ) SELECT coalesce(array_agg(nieuw.id), '{}') INTO geopend FROM nieuw;
  END IF;
  WITH verder AS (
    UPDATE hulpvraag h
      SET versie = v.versie, school = v.school, open = v.bewaart IS NULL, bewaart_tot = v.bewaart,
        personen = coalesce(string_to_array(v.personen, ' '), '{}'), stand = v.stand,
        herinner_op = v.herinner
      FROM unnest(p_id, p_van, p_versie, p_school, p_bewaart, p_personen, p_stand, p_herinner)
        AS v (id, van, versie, school, bewaart, personen, stand, herinner)
      WHERE h.id = v.id AND h.versie = v.van AND v.van > 0 RETURNING h.id
  ) SELECT geopend || coalesce(array_agg(verder.id), '{}') INTO gezet FROM verder;
  IF gezet <> '{}' THEN
    INSERT INTO stap_effect AS e (sleutel, hulpvraag, antwoord, op)
      SELECT v.sleutel, v.id, v.antwoord::json, v.op
      FROM unnest(p_id, p_sleutel, string_to_array(s_antwoord, tussen), p_op) AS v (id, sleutel, antwoord, op)
      WHERE v.id = ANY (gezet)
      ON CONFLICT (sleutel) DO UPDATE
        SET hulpvraag = excluded.hulpvraag, antwoord = excluded.antwoord, op = excluded.op
        WHERE e.op < excluded.op - interval '24 hours';
    GET DIAGNOSTICS sleutels = ROW_COUNT;
    IF sleutels < cardinality(gezet) THEN
      RAISE EXCEPTION 'the key was used' USING ERRCODE = 'WW001';
    END IF;
    INSERT INTO gebeurtenis (hulpvraag, nummer, inhoud)
      SELECT v.hulpvraag, v.nummer::integer, v.inhoud::json
      FROM unnest(
        string_to_array(g_hulpvraag, tussen), string_to_array(g_nummer, tussen), string_to_array(g_inhoud, tussen)
      ) AS v (hulpvraag, nummer, inhoud) WHERE v.hulpvraag = ANY (gezet);
    INSERT INTO opdracht (hulpvraag, id, soort, gebeurtenis, plaats, verloopt_op)
      SELECT v.hulpvraag, v.id, v.soort, v.gebeurtenis::integer, v.plaats, v.verloopt::timestamptz
      FROM unnest(
        string_to_array(o_hulpvraag, tussen), string_to_array(o_id, tussen), string_to_array(o_soort, tussen),
        string_to_array(o_gebeurtenis, tussen), string_to_array(o_plaats, tussen), string_to_array(o_verloopt, tussen)
      ) AS v (hulpvraag, id, soort, gebeurtenis, plaats, verloopt) WHERE v.hulpvraag = ANY (gezet);
    INSERT INTO inzage (op, hulpvraag, inhoud)
      SELECT v.op::timestamptz, v.id, v.inhoud::json
      FROM unnest(p_id, string_to_array(s_inzage_op, tussen), string_to_array(s_inzage, tussen)) AS v (id, op, inhoud)
      WHERE v.id = ANY (gezet);
    -- Passing over a lease that is being claimed anew: nobody waits, and it is not that of before any more.
    DELETE FROM termijnlease WHERE hulpvraag IN (
      SELECT l.hulpvraag FROM termijnlease l WHERE l.hulpvraag = ANY (gezet) FOR UPDATE SKIP LOCKED);
  END IF;
  IF cardinality(gezet) < cardinality(p_id) THEN
    RETURN QUERY
      SELECT v.id, CASE WHEN e.sleutel IS NULL THEN 'ingehaald' ELSE 'eerder' END, h.versie, e.antwoord
      FROM unnest(p_id, p_sleutel, p_op) AS v (id, sleutel, op)
      LEFT JOIN stap_effect e ON e.sleutel = v.sleutel AND e.op >= v.op - interval '24 hours'
      LEFT JOIN hulpvraag h ON h.id = v.id
      WHERE v.id <> ALL (gezet);
  END IF;
END
$$;
