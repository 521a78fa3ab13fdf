-- The post of somebody for a day: place 0 is his digest, 1 to 3 are the cards of their own. `niet_eerder` is on the clock of
-- the rules; the other times are on that of the machine, as in every outbox.

CREATE TABLE post (
  id text PRIMARY KEY,
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  tenant text NOT NULL,
  persoon text NOT NULL,
  dag date NOT NULL,
  plek integer NOT NULL,
  regels json NOT NULL,
  niet_eerder timestamptz NOT NULL,
  verloopt_op timestamptz NOT NULL,
  poging integer NOT NULL DEFAULT 0,
  niet_voor timestamptz,
  lease_tot timestamptz,
  beurt timestamptz NOT NULL DEFAULT '-infinity',
  onbekend boolean NOT NULL DEFAULT false,
  dood boolean NOT NULL DEFAULT false,
  code text
);
CREATE INDEX post_beurt ON post (niet_eerder, volgnr) WHERE NOT dood;
CREATE INDEX post_dood ON post (id) WHERE dood;

-- A place of a day that was ever taken, also when its post was sent: a second one would be a second message.
CREATE TABLE postdag (
  id text PRIMARY KEY,
  dag date NOT NULL
);
CREATE INDEX postdag_dag ON postdag USING brin (dag);

-- What the bot remembers of itself from one start to the next, in codes: with which calendar and rules it last worked out
-- when the clock must look.
CREATE TABLE kenmerk (
  naam text PRIMARY KEY,
  waarde text NOT NULL
);

-- Where a message about a case stands in somebody's personal chat, so that it can be overwritten when the case is erased.
CREATE TABLE kaart (
  hulpvraag text NOT NULL,
  tenant text NOT NULL,
  persoon text NOT NULL,
  activity_id text NOT NULL,
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (hulpvraag, tenant, persoon, activity_id)
);

-- Orders of reminders are claimed by whoever lays them on a post, all others by whoever delivers.
DROP INDEX opdracht_beurt;
CREATE INDEX opdracht_beurt ON opdracht (beurt, volgnr) WHERE NOT dood AND soort <> 'herinnering';
CREATE INDEX opdracht_herinnering ON opdracht (beurt, volgnr) WHERE NOT dood AND soort = 'herinnering';

-- Erases a case and leaves its tombstone. The case itself first: who keeps a post of the channel holds the row of the case.
-- A line of it on somebody's post goes as well, with the post when nothing is left on it.
CREATE FUNCTION wis_hulpvraag(p_id text, p_tot timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hulpvraag (id, gewist_tot) VALUES (p_id, p_tot)
    ON CONFLICT (id) DO UPDATE SET nummer = NULL, versie = NULL, school = NULL, open = false, personen = '{}',
      opening = NULL, stand = NULL, herinner_op = NULL, bewaart_tot = NULL, gewist_tot = p_tot;
  DELETE FROM gebeurtenis WHERE hulpvraag = p_id;
  DELETE FROM termijnlease WHERE hulpvraag = p_id;
  DELETE FROM opdracht WHERE hulpvraag = p_id;
  DELETE FROM stap_effect WHERE hulpvraag = p_id;
  DELETE FROM kanaalpost WHERE hulpvraag = p_id;
  DELETE FROM kaart WHERE hulpvraag = p_id;
  UPDATE post SET regels = coalesce(
      (SELECT json_agg(r) FROM json_array_elements(regels) r WHERE r ->> 'hulpvraag' <> p_id), '[]'::json)
    WHERE EXISTS (SELECT FROM json_array_elements(regels) r WHERE r ->> 'hulpvraag' = p_id);
  DELETE FROM post WHERE json_array_length(regels) = 0;
END
$$;
