-- What people arrange among themselves. JSON columns hold what src/store/organisatie-schema.ts describes; a column beside
-- them is what is looked up. `volgnr` is the order in which they were recorded.

CREATE TABLE vervanging (
  id text PRIMARY KEY,
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  open boolean NOT NULL,
  inhoud json NOT NULL
);
CREATE INDEX vervanging_open ON vervanging (volgnr) WHERE open;

CREATE TABLE rolwissel (
  id text PRIMARY KEY,
  volgnr bigint GENERATED ALWAYS AS IDENTITY,
  inhoud json NOT NULL
);

CREATE TABLE koppeling (
  school text PRIMARY KEY,
  inhoud json NOT NULL
);

CREATE TABLE kanaalpost (
  hulpvraag text PRIMARY KEY,
  inhoud json NOT NULL
);

CREATE TABLE voorkeur (
  tenant text NOT NULL,
  id text NOT NULL,
  inhoud json NOT NULL,
  PRIMARY KEY (tenant, id)
);

-- As before, and the post of the case in the channel. After the case itself: who keeps a post holds the row of the case.
CREATE OR REPLACE FUNCTION wis_hulpvraag(p_id text, p_tot timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hulpvraag (id, gewist_tot) VALUES (p_id, p_tot)
    ON CONFLICT (id) DO UPDATE SET nummer = NULL, versie = NULL, school = NULL, open = false, personen = '{}',
      opening = NULL, stand = NULL, herinner_op = NULL, bewaart_tot = NULL, gewist_tot = p_tot;
  DELETE FROM gebeurtenis WHERE hulpvraag = p_id;
  DELETE FROM termijnlease WHERE hulpvraag = p_id;
  DELETE FROM opdracht WHERE hulpvraag = p_id;
  DELETE FROM stap_effect WHERE hulpvraag = p_id;
  DELETE FROM kanaalpost WHERE hulpvraag = p_id;
END
$$;
