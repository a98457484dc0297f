-- The SQL functions that triggers and queries call. Each of them stands here alone; one that
-- changes gets its new text in a migration of its own.

-- The words between `starts` and `ends` in a text, which is read through once for all of them.
-- It is split into lines once, and a span is looked up in its own line, which `width_bucket`
-- finds by bisection; spans across lines, and few of them, in the whole text.
CREATE FUNCTION articles_words_at(words text, starts integer[], ends integer[])
RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    found text[] := '{}';
    lines text[];
    begins integer[] := '{0}';
    line text := words;
    line_start integer := 0;
    line_end integer;
    at integer := 1;
    before integer := 1;
BEGIN
    IF cardinality(starts) < 5 THEN
        FOR i IN 1 .. cardinality(starts) LOOP
            found[i] := substring(words FROM starts[i] + 1 FOR ends[i] - starts[i]);
        END LOOP;
        RETURN found;
    END IF;
    lines := string_to_array(words, E'\n');
    FOREACH line IN ARRAY lines LOOP
        at := at + 1;
        line_start := line_start + length(line) + 1;
        begins[at] := line_start;
    END LOOP;
    line := lines[1];
    line_start := 0;
    line_end := begins[2] - 1;
    FOR i IN 1 .. cardinality(starts) LOOP
        at := width_bucket(starts[i], begins);
        IF at <> before THEN
            before := at;
            line := lines[at];
            line_start := begins[at];
            line_end := begins[at + 1] - 1;
        END IF;
        IF ends[i] <= line_end THEN
            found[i] := substring(line FROM starts[i] - line_start + 1 FOR ends[i] - starts[i]);
        ELSE
            found[i] := substring(words FROM starts[i] + 1 FOR ends[i] - starts[i]);
        END IF;
    END LOOP;
    RETURN found;
END $$;

-- The archive (models/archiving.py): entries of claims and articles. Words of languages other
-- than German and English are archived unstemmed.
CREATE FUNCTION articles_archive_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE split_part(language, '-', 1)
        WHEN 'de' THEN 'german'::regconfig
        WHEN 'en' THEN 'english'::regconfig
        ELSE 'simple'::regconfig END
$$;

CREATE FUNCTION articles_archive_tags(VARIADIC tags text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_agg(DISTINCT tag))
    FROM unnest(tags) AS tag WHERE tag IS NOT NULL AND length(tag) < 200
$$;

-- A tsvector holds 1 MB; longer texts are searched by their beginning. Composed, so that what
-- was pasted on a Mac is found as what was typed.
CREATE FUNCTION articles_archive_words(language text, words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector(articles_archive_config(language), normalize(left(words, 150000), NFC))
$$;

CREATE FUNCTION articles_archive_either(one tsquery, other tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN one = other THEN one ELSE one || other END
$$;

CREATE FUNCTION articles_archive_number(number text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN number ~ '^-?[0-9]{1,30}([.][0-9]{1,30})?$' THEN number::numeric END
$$;

-- Planned for its very claims: a plan for any number of them, which a session keeps after some
-- calls, takes them for few, and compares each claim with each sentence.
CREATE FUNCTION articles_archive_claims(claims bigint[]) RETURNS void LANGUAGE sql
SET plan_cache_mode = force_custom_plan AS $$
    WITH places AS (
        SELECT revision_id, array_agg(sentence_start) AS starts,
            array_agg(sentence_end) AS ends
        FROM (SELECT DISTINCT revision_id, sentence_start, sentence_end
            FROM articles_claim WHERE id = ANY(claims)) s
        GROUP BY revision_id
    ), sentences AS MATERIALIZED (
        SELECT p.revision_id, s.*
        FROM places p JOIN articles_revision r ON r.id = p.revision_id, unnest(
            p.starts, p.ends, articles_words_at(r.text || '', p.starts, p.ends)
        ) AS s (sentence_start, sentence_end, sentence)
    ), facts AS (
        SELECT c.id, c.article_id, a.desk_id,
            coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day,
            a.language, c.kind,
            CASE WHEN c.kind = 'statement' THEN '' ELSE
                left(lower(btrim(coalesce(c.value->>'subject', c.value->>'name',
                    c.value->>'speaker', c.value->>'source', ''))), 200) END AS subject,
            articles_archive_number(c.value->>'number') AS number,
            left(coalesce(c.value->>'unit', ''), 80) AS unit,
            left(coalesce(c.value->>'timex', ''), 80) AS timex,
            left(coalesce(v.sentence, s.sentence, ''), 20000) AS sentence,
            v.id AS verdict_id, v.rating_id, v.judged_by_id
        FROM articles_claim c
        JOIN articles_article a ON a.id = c.article_id
        JOIN sentences s
            ON (s.revision_id, s.sentence_start, s.sentence_end)
            = (c.revision_id, c.sentence_start, c.sentence_end)
        LEFT JOIN articles_verdict v ON v.claim_id = c.id AND v.status = 'live'
        WHERE c.id = ANY(claims)
    )
    INSERT INTO articles_claimentry AS e (claim_id, article_id, desk_id, day, language, kind,
        subject, number, unit, timex, sentence, verdict_id, rating_id, judged_by_id, search)
    SELECT facts.*, articles_archive_words(language, sentence) || articles_archive_tags(
        VARIADIC ARRAY['k:' || kind, 'r:' || coalesce(rating_id, 0), 'c:' || judged_by_id,
            'd:' || desk_id, 'y:' || extract(year FROM day)]
        || ARRAY(SELECT 'p:' || part FROM regexp_split_to_table(subject, '[^[:alnum:]]+') part
                 WHERE part <> ''))
    FROM facts
    ON CONFLICT (claim_id) DO UPDATE SET (article_id, desk_id, day, language, kind, subject,
        number, unit, timex, sentence, verdict_id, rating_id, judged_by_id, search) =
        ROW (EXCLUDED.article_id, EXCLUDED.desk_id, EXCLUDED.day, EXCLUDED.language,
        EXCLUDED.kind, EXCLUDED.subject, EXCLUDED.number, EXCLUDED.unit, EXCLUDED.timex,
        EXCLUDED.sentence, EXCLUDED.verdict_id, EXCLUDED.rating_id, EXCLUDED.judged_by_id,
        EXCLUDED.search)
    WHERE (e.verdict_id, e.unit, e.timex, e.number, e.subject, e.sentence, e.language, e.search)
        IS DISTINCT FROM (EXCLUDED.verdict_id, EXCLUDED.unit, EXCLUDED.timex, EXCLUDED.number,
        EXCLUDED.subject, EXCLUDED.sentence, EXCLUDED.language, EXCLUDED.search)
        OR e.day <> EXCLUDED.day
$$;

-- Parsing the words of a text takes longer than all else that storing an article costs: those
-- of an article that waits to be split are parsed by the job that splits it.
CREATE FUNCTION articles_archive_articles(articles bigint[]) RETURNS void LANGUAGE sql
SET plan_cache_mode = force_custom_plan AS $$
    WITH facts AS (
        SELECT a.id, a.desk_id,
            coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day,
            a.language, a.headline || E'\n' || r.text AS words
        FROM articles_article a JOIN articles_revision r ON r.id = a.current_revision_id
        WHERE a.id = ANY(articles) AND NOT (a.splitter = 'waiting' AND a.state <> 'archived')
    )
    INSERT INTO articles_articleentry AS e (article_id, desk_id, day, language, search)
    SELECT id, desk_id, day, language, articles_archive_words(language, words)
        || articles_archive_tags('d:' || desk_id, 'y:' || extract(year FROM day))
    FROM facts
    ON CONFLICT (article_id) DO UPDATE SET (desk_id, day, language, search) =
        ROW (EXCLUDED.desk_id, EXCLUDED.day, EXCLUDED.language, EXCLUDED.search)
$$;

-- A verdict changes two tags of its claim's entry; the sentence's words are not parsed again.
CREATE FUNCTION articles_archive_verdicts(claims bigint[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    turned bigint[];
BEGIN
    WITH entries AS (
        UPDATE articles_claimentry e
        SET verdict_id = v.id, rating_id = v.rating_id, judged_by_id = v.judged_by_id,
            search = ts_delete(e.search, ARRAY['r:' || coalesce(e.rating_id, 0),
                'c:' || coalesce(e.judged_by_id, 0)])
                || array_to_tsvector(ARRAY['r:' || v.rating_id, 'c:' || v.judged_by_id])
        FROM articles_verdict v
        WHERE e.claim_id = ANY(claims) AND v.claim_id = e.claim_id AND v.status = 'live'
            AND left(v.sentence, 20000) = e.sentence
        RETURNING e.claim_id
    )
    SELECT array_agg(claim_id) INTO turned FROM entries;
    claims := ARRAY(SELECT unnest(claims) EXCEPT SELECT unnest(turned));
    IF cardinality(claims) > 0 THEN
        PERFORM articles_archive_claims(claims);
    END IF;
END $$;

-- The number of the history up to which no event can come in later (models/event_order.py).
CREATE FUNCTION articles_event_horizon() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    drawn bigint;
    held bigint;
BEGIN
    -- In this order: who draws a number after the first look only draws larger ones, and who
    -- drew one before it either still holds the lock at the second or has committed.
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO drawn FROM articles_event_id_seq;
    SELECT min(((classid::bigint << 32) | objid::bigint) & ((1::bigint << 48) - 1)) INTO held
        FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint >> 16) = 17987
            AND pid <> pg_backend_pid()  -- what this session has written, it sees itself
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
    RETURN least(drawn, held);
END;
$$;

-- The public stamp changes with what the public lists show (publishing/keeping.py).
CREATE FUNCTION articles_public_turned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_publicstamp SET stamp = gen_random_uuid();
    RETURN NULL;
END $$;

-- History that comes by the thousand has a partition a year (docs/decisions/0011). Make a table
-- that is still empty a partitioned one; what follows from its columns stays.
CREATE FUNCTION articles_partition_by_year(history text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    indexes text[] := ARRAY(
        SELECT pg_get_indexdef(indexrelid) FROM pg_index
        WHERE indrelid = history::regclass AND NOT indisprimary);
    index text;
BEGIN
    IF (SELECT relkind = 'p' FROM pg_class WHERE oid = history::regclass) THEN
        RETURN;
    END IF;
    EXECUTE format('ALTER TABLE %I RENAME TO being_partitioned', history);
    EXECUTE format('ALTER SEQUENCE %I RENAME TO being_partitioned_seq', history || '_pgh_id_seq');
    EXECUTE format('CREATE TABLE %I (LIKE being_partitioned INCLUDING CONSTRAINTS '
        'INCLUDING IDENTITY) PARTITION BY RANGE (pgh_created_at)', history);
    DROP TABLE being_partitioned;
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I PRIMARY KEY (pgh_id, pgh_created_at)',
        history, history || '_pkey');
    FOREACH index IN ARRAY indexes LOOP
        EXECUTE index;
    END LOOP;
    EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', history || '_other', history);
END $$;

-- Make the partitions that are missing: of this year, of the next, and of years whose rows came
-- while there was none. Those rows are moved; meanwhile nothing is written to them.
CREATE FUNCTION articles_add_years() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    history text;
    others text;
    partition text;
    years integer[];
    year integer;
    bounds text;
    added integer := 0;
BEGIN
    FOR history IN
        SELECT relname FROM pg_partitioned_table JOIN pg_class ON pg_class.oid = partrelid
        WHERE relnamespace = current_schema()::regnamespace AND relname LIKE 'articles%'
        ORDER BY relname
    LOOP
        others := history || '_other';
        EXECUTE format('SELECT ARRAY(
            SELECT extract(year FROM now() AT TIME ZONE ''UTC'')::int + ahead
                FROM generate_series(0, 1) AS ahead
            UNION SELECT extract(year FROM pgh_created_at AT TIME ZONE ''UTC'')::int FROM %I)',
            others) INTO years;
        FOREACH year IN ARRAY years LOOP
            partition := history || '_' || year;
            CONTINUE WHEN to_regclass(partition) IS NOT NULL;
            bounds := format('FROM (%L) TO (%L)', make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'),
                make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'));
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING CONSTRAINTS)', partition, history);
            EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', others);
            EXECUTE format('WITH moved AS (DELETE FROM %I
                WHERE extract(year FROM pgh_created_at AT TIME ZONE ''UTC'') = %s RETURNING *)
                INSERT INTO %I SELECT * FROM moved', others, year, partition);
            EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', others);
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES %s',
                history, partition, bounds);
            added := added + 1;
        END LOOP;
    END LOOP;
    RETURN added;
END $$;
