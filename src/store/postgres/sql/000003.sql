-- Pacing of the calls to Teams, shared by all instances: a moment for each rule, in milliseconds since 1970, as
-- src/domain/tempo/tempo.ts works them out. The row without a thread is that of the tenant. Not logged: after a crash of the
-- server the limits of Teams have rested as well, and a call waits for no disk.
CREATE UNLOGGED TABLE tempo (
  tenant text NOT NULL,
  draad text NOT NULL,
  stand bigint[] NOT NULL,
  PRIMARY KEY (tenant, draad)
) WITH (fillfactor = 50);

-- Takes a place in one row; further ahead than p_hoogstens it takes none.
CREATE FUNCTION tempo_neem(
  p_tenant text, p_draad text, p_nu bigint, p_per bigint[], p_stoot bigint[], p_hoogstens bigint
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  was bigint[];
  op bigint;
BEGIN
  INSERT INTO tempo AS t (tenant, draad, stand)
    VALUES (p_tenant, p_draad, array_fill(0::bigint, ARRAY[cardinality(p_per)]))
    ON CONFLICT (tenant, draad) DO UPDATE SET stand = t.stand
    RETURNING t.stand INTO was;
  SELECT greatest(p_nu, max(v.stand - (v.stoot - 1) * v.per)) INTO op
    FROM unnest(was, p_per, p_stoot) AS v (stand, per, stoot);
  IF op - p_nu <= p_hoogstens THEN
    UPDATE tempo t SET stand = ARRAY(
      SELECT greatest(v.stand, op) + v.per FROM unnest(was, p_per) WITH ORDINALITY AS v (stand, per, n) ORDER BY v.n
    ) WHERE t.tenant = p_tenant AND t.draad = p_draad;
  END IF;
  RETURN op;
END
$$;

-- First the thread, then the tenant: in one order, so that no two calls wait for each other.
CREATE FUNCTION tempo_reserveer(
  p_tenant text, p_draad text, p_nu bigint, d_per bigint[], d_stoot bigint[], t_per bigint[], t_stoot bigint[],
  p_hoogstens bigint, OUT op bigint, OUT nog_tenant boolean
) LANGUAGE plpgsql AS $$
BEGIN
  op := p_nu;
  IF p_draad IS NOT NULL THEN
    op := tempo_neem(p_tenant, p_draad, p_nu, d_per, d_stoot, p_hoogstens);
  END IF;
  nog_tenant := op > p_nu;
  IF NOT nog_tenant THEN
    op := tempo_neem(p_tenant, '', p_nu, t_per, t_stoot, p_hoogstens);
  END IF;
END
$$;
