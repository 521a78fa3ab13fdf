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

-- A case, or the tombstone of one: the same row, so that a late commit meets it under the same lock.
CREATE TABLE hulpvraag (
  id text PRIMARY KEY,
  nummer text UNIQUE,
  versie integer,
  school text,
  open boolean NOT NULL DEFAULT false,
  personen text[] NOT NULL DEFAULT '{}',
  opening json,
  stand json,
  gewist_tot timestamptz,
  CHECK ((stand IS NULL) = (gewist_tot IS NOT NULL)),
  CHECK (stand IS NULL OR (nummer IS NOT NULL AND versie > 0 AND school IS NOT NULL AND opening IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX hulpvraag_school ON hulpvraag (school) WHERE open;
CREATE INDEX hulpvraag_personen ON hulpvraag USING gin (personen) WHERE open;
CREATE INDEX hulpvraag_gewist ON hulpvraag (gewist_tot) WHERE gewist_tot IS NOT NULL;

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

-- One step in one statement, and therefore one transaction and one journey over the network. Errcode WW001: the key was
-- used within the day, by a step that this one could not see; everything is rolled back and the caller looks again.
CREATE FUNCTION leg_vast(
  p_id text, p_van integer, p_versie integer, p_nummer text, p_school text, p_open boolean, p_personen text[],
  p_opening json, p_stand json, p_gebeurtenissen json, p_opdrachten json,
  p_sleutel text, p_antwoord json, p_op timestamptz, p_inzage_op timestamptz, p_inzage json
) RETURNS TABLE (soort text, versie integer, antwoord json) LANGUAGE plpgsql AS $$
BEGIN
  IF p_van = 0 THEN
    INSERT INTO hulpvraag (id, nummer, versie, school, open, personen, opening, stand)
      VALUES (p_id, p_nummer, p_versie, p_school, p_open, p_personen, p_opening, p_stand)
      ON CONFLICT (id) DO NOTHING;
  ELSE
    UPDATE hulpvraag h
      SET versie = p_versie, school = p_school, open = p_open, personen = p_personen, stand = p_stand
      WHERE h.id = p_id AND h.versie = p_van;
  END IF;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'eerder'::text, NULL::integer, e.antwoord FROM stap_effect e
      WHERE e.sleutel = p_sleutel AND e.op >= p_op - interval '24 hours';
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'ingehaald'::text, (SELECT h.versie FROM hulpvraag h WHERE h.id = p_id), NULL::json;
    END IF;
    RETURN;
  END IF;
  INSERT INTO stap_effect AS e (sleutel, hulpvraag, antwoord, op) VALUES (p_sleutel, p_id, p_antwoord, p_op)
    ON CONFLICT (sleutel) DO UPDATE SET hulpvraag = p_id, antwoord = p_antwoord, op = p_op
    WHERE e.op < p_op - interval '24 hours';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the key was used' USING ERRCODE = 'WW001';
  END IF;
  INSERT INTO gebeurtenis (hulpvraag, nummer, inhoud)
    SELECT p_id, p_van + g.plaats, g.inhoud
    FROM json_array_elements(p_gebeurtenissen) WITH ORDINALITY AS g (inhoud, plaats);
  INSERT INTO opdracht (hulpvraag, id, soort, gebeurtenis, plaats, verloopt_op)
    SELECT p_id, o.id, o.soort, o.gebeurtenis, o.plaats, o."verlooptOp"
    FROM json_to_recordset(p_opdrachten)
      AS o (id text, soort text, gebeurtenis integer, plaats text, "verlooptOp" timestamptz);
  INSERT INTO inzage (op, hulpvraag, inhoud) VALUES (p_inzage_op, p_id, p_inzage);
  RETURN QUERY SELECT 'vastgelegd'::text, NULL::integer, NULL::json;
END
$$;

CREATE FUNCTION wis_hulpvraag(p_id text, p_tot timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hulpvraag (id, gewist_tot) VALUES (p_id, p_tot)
    ON CONFLICT (id) DO UPDATE SET nummer = NULL, versie = NULL, school = NULL, open = false, personen = '{}',
      opening = NULL, stand = NULL, gewist_tot = p_tot;
  DELETE FROM gebeurtenis WHERE hulpvraag = p_id;
  DELETE FROM opdracht WHERE hulpvraag = p_id;
  DELETE FROM stap_effect WHERE hulpvraag = p_id;
END
$$;
