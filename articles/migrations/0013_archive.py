"""The archive: entries of claims and articles, and the triggers that write them."""

import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SCHEMA = """
CREATE FUNCTION articles_archive_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN language = 'en' THEN 'english'::regconfig ELSE 'german'::regconfig END
$$;

CREATE FUNCTION articles_archive_tags(VARIADIC tags text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_agg(DISTINCT tag))
    FROM unnest(tags) AS tag WHERE tag IS NOT NULL AND length(tag) < 200
$$;

-- A tsvector holds 1 MB; longer texts are searched by their beginning.
CREATE FUNCTION articles_archive_words(language text, words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector(articles_archive_config(language), left(words, 150000))
$$;

CREATE FUNCTION articles_archive_either(one tsquery, other tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN one = other THEN one ELSE one || other END
$$;

CREATE FUNCTION articles_archive_number(number text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN number ~ '^-?[0-9]{1,30}([.][0-9]{1,30})?$' THEN number::numeric END
$$;

CREATE FUNCTION articles_archive_claims(claims bigint[]) RETURNS void LANGUAGE sql AS $$
    WITH facts AS (
        SELECT c.id, c.article_id, a.desk_id,
            coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day,
            a.language, c.kind,
            left(lower(btrim(coalesce(c.value->>'subject', c.value->>'name',
                c.value->>'speaker', c.value->>'source', ''))), 200) AS subject,
            articles_archive_number(c.value->>'number') AS number,
            left(coalesce(c.value->>'unit', ''), 80) AS unit,
            left(coalesce(c.value->>'timex', ''), 80) AS timex,
            left(coalesce(v.sentence, substring(r.text FROM c.sentence_start + 1
                FOR c.sentence_end - c.sentence_start)), 20000) AS sentence,
            v.id AS verdict_id, v.rating_id, v.judged_by_id
        FROM articles_claim c
        JOIN articles_article a ON a.id = c.article_id
        JOIN articles_revision r ON r.id = c.revision_id
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

CREATE FUNCTION articles_archive_articles(articles bigint[]) RETURNS void LANGUAGE sql AS $$
    WITH facts AS (
        SELECT a.id, a.desk_id,
            coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day,
            a.language, a.headline || E'\\n' || r.text AS words
        FROM articles_article a JOIN articles_revision r ON r.id = a.current_revision_id
        WHERE a.id = ANY(articles)
    )
    INSERT INTO articles_articleentry AS e (article_id, desk_id, day, language, search)
    SELECT id, desk_id, day, language, articles_archive_words(language, words)
        || articles_archive_tags('d:' || desk_id, 'y:' || extract(year FROM day))
    FROM facts
    ON CONFLICT (article_id) DO UPDATE SET (desk_id, day, language, search) =
        ROW (EXCLUDED.desk_id, EXCLUDED.day, EXCLUDED.language, EXCLUDED.search)
$$;
"""
UNDONE = """
DROP FUNCTION articles_archive_articles(bigint[]);
DROP FUNCTION articles_archive_claims(bigint[]);
DROP FUNCTION articles_archive_number(text);
DROP FUNCTION articles_archive_either(tsquery, tsquery);
DROP FUNCTION articles_archive_words(text, text);
DROP FUNCTION articles_archive_tags(text[]);
DROP FUNCTION articles_archive_config(text);
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0012_subjects_that_are_people")]

    operations = [
        migrations.CreateModel(
            name='ArticleEntry',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='articles.article')),
                ('desk_id', models.BigIntegerField(null=True)),
                ('day', models.DateField()),
                ('language', models.CharField(max_length=8)),
                ('search', django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                'verbose_name': 'article in the archive',
                'verbose_name_plural': 'articles in the archive',
            },
        ),
        migrations.CreateModel(
            name='ClaimEntry',
            fields=[
                ('claim', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='articles.claim')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.article')),
                ('desk_id', models.BigIntegerField(null=True)),
                ('day', models.DateField()),
                ('language', models.CharField(max_length=8)),
                ('kind', models.CharField(max_length=16)),
                ('subject', models.TextField()),
                ('number', models.DecimalField(decimal_places=30, max_digits=60, null=True)),
                ('unit', models.TextField()),
                ('timex', models.TextField()),
                ('sentence', models.TextField()),
                ('verdict_id', models.BigIntegerField(null=True)),
                ('rating_id', models.BigIntegerField(null=True)),
                ('judged_by_id', models.BigIntegerField(null=True)),
                ('search', django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                'verbose_name': 'claim in the archive',
                'verbose_name_plural': 'claims in the archive',
            },
        ),
        migrations.RunSQL(SCHEMA, UNDONE),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    PERFORM articles_archive_articles(ARRAY(SELECT id FROM new_values));\n    RETURN NULL;\n', hash='3857969a94afb33853aca0d10aa50fdaa00963c9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_d6bda', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='archive_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    PERFORM articles_archive_articles(ARRAY(\n        SELECT n.id FROM new_values n JOIN old_values o USING (id)\n        WHERE (n.headline, n.current_revision_id, n.desk_id, n.publication_date, n.language)\n            IS DISTINCT FROM\n            (o.headline, o.current_revision_id, o.desk_id, o.publication_date, o.language)));\n    PERFORM articles_archive_claims(ARRAY(\n        SELECT c.id FROM new_values n JOIN old_values o USING (id)\n        JOIN articles_claim c ON c.article_id = n.id\n        WHERE (n.desk_id, n.publication_date, n.language)\n            IS DISTINCT FROM (o.desk_id, o.publication_date, o.language)));\n    RETURN NULL;\n', hash='c1a653ae3dcd9e52ec773acb9f47e1ac5278f5b8', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_archive_update_ab96c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    PERFORM articles_archive_claims(ARRAY(SELECT id FROM new_values));\n    RETURN NULL;\n', hash='f3c0b0597321c2786d959ae8c40407a29fc05721', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_fbb7f', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='archive_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    PERFORM articles_archive_claims(ARRAY(\n        SELECT n.id FROM new_values n JOIN old_values o USING (id)\n        WHERE (n.kind, n.value, n.revision_id, n.sentence_start, n.sentence_end)\n            IS DISTINCT FROM\n            (o.kind, o.value, o.revision_id, o.sentence_start, o.sentence_end)));\n    RETURN NULL;\n', hash='d00d0e4d39f98c1358a86488edfe00d4b258fd3c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_archive_update_898dd', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    PERFORM articles_archive_claims(ARRAY(SELECT DISTINCT claim_id FROM new_values));\n    RETURN NULL;\n', hash='c05e9e5accbe279deff1fdc1c03458622aed76bb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_537a6', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='archive_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    PERFORM articles_archive_claims(ARRAY(\n        SELECT DISTINCT n.claim_id FROM new_values n JOIN old_values o USING (id)\n        WHERE (n.status, n.rating_id, n.sentence, n.judged_by_id)\n            IS DISTINCT FROM (o.status, o.rating_id, o.sentence, o.judged_by_id)));\n    RETURN NULL;\n', hash='a3686e8ddd6944d1bf08448d7d813d0823920f24', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_archive_update_5dabe', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
    ]
