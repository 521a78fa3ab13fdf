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
