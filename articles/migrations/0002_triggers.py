"""Make the SQL functions and all triggers: of the history, the archive, spans and events.

The functions are in `0002_triggers.sql`. Triggers are as `makemigrations` writes them from
the models; `models/history.py`, `archive_triggers.py`, `span_triggers.py`,
`event_triggers.py` and `memory_triggers.py` say what they are for.
"""

from pathlib import Path
from typing import Any

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

from ._at_once import AtOnce

FUNCTIONS = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
NO_FUNCTIONS = """
DROP FUNCTION articles_add_years();
DROP FUNCTION articles_partition_by_year(text);
DROP FUNCTION articles_public_turned();
DROP FUNCTION articles_event_horizon();
DROP FUNCTION articles_archive_verdicts(bigint[]);
DROP FUNCTION articles_archive_articles(bigint[]);
DROP FUNCTION articles_archive_claims(bigint[]);
DROP FUNCTION articles_archive_number(text);
DROP FUNCTION articles_archive_either(tsquery, tsquery);
DROP FUNCTION articles_archive_words(text, text);
DROP FUNCTION articles_archive_tags(text[]);
DROP FUNCTION articles_archive_config(text);
DROP FUNCTION articles_words_at(text, integer[], integer[]);
"""

BY_YEAR = ("articles_claimhistory", "articles_verdicthistory", "articles_evidencehistory")
PARTITIONS = "".join(f"SELECT articles_partition_by_year('{table}');\n" for table in BY_YEAR)

# The tables whose rows public lists show. By hand, since pgtrigger takes no TRUNCATE beside
# other operations.
PUBLIC_TABLES = ("articles_publication", "articles_rating", "articles_ratingscale")
STAMP = "".join(
    f"CREATE TRIGGER public_turned AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION articles_public_turned();\n"
    for table in PUBLIC_TABLES
)
NO_STAMP = "".join(f"DROP TRIGGER public_turned ON {table};\n" for table in PUBLIC_TABLES)

# What several tables have in common (`models/span_triggers.py`).
SPANS_NEW = """
    IF EXISTS (
        SELECT 1 FROM (
            SELECT revision_id, array_agg(start) AS starts, array_agg("end") AS ends,
                array_agg(quote) AS quotes
            FROM new_values GROUP BY revision_id
        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id
        WHERE r.length < ANY (c.ends)
           OR articles_words_at(r.text || '', c.starts, c.ends) IS DISTINCT FROM c.quotes
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""
SPANS_CHANGED = """
    IF EXISTS (
        SELECT 1 FROM (
            SELECT n.revision_id, array_agg(n.start) AS starts, array_agg(n."end") AS ends,
                array_agg(n.quote) AS quotes
            FROM new_values AS n JOIN old_values AS o USING (id)
            WHERE (n.revision_id, n.start, n."end", n.quote)
                IS DISTINCT FROM (o.revision_id, o.start, o."end", o.quote)
            GROUP BY n.revision_id
        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id
        WHERE r.length < ANY (c.ends)
           OR articles_words_at(r.text || '', c.starts, c.ends) IS DISTINCT FROM c.quotes
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""


class AddTriggers(AtOnce):
    """Add triggers; going back, their functions go with them, which pgtrigger keeps."""

    operations: tuple[Any, ...]

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        super().database_backwards(app_label, schema_editor, from_state, to_state)
        for operation in self.operations:
            schema_editor.execute(f"DROP FUNCTION {operation.trigger.sql.pgid}()")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        # Going back, they stay partitioned until `0001_initial` drops them.
        migrations.RunSQL(
            f"{PARTITIONS} SELECT articles_add_years();", migrations.RunSQL.noop
        ),
        AddTriggers(
            pgtrigger.migrations.AddTrigger(
                model_name="user",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_userhistory" ("date_joined", "email", "expert_desks", "expert_kinds", "expertise", "first_name", "id", "is_active", "is_staff", "is_superuser", "language", "last_name", "mail_preferences", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "username") SELECT new_values."date_joined", new_values."email", new_values."expert_desks", new_values."expert_kinds", new_values."expertise", new_values."first_name", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", new_values."language", new_values."last_name", new_values."mail_preferences", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."username" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="2a388872f10656ba458e6fd1f008560b489519dd",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c0d8d",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_user",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="user",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_userhistory" ("date_joined", "email", "expert_desks", "expert_kinds", "expertise", "first_name", "id", "is_active", "is_staff", "is_superuser", "language", "last_name", "mail_preferences", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "username") SELECT new_values."date_joined", new_values."email", new_values."expert_desks", new_values."expert_kinds", new_values."expertise", new_values."first_name", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", new_values."language", new_values."last_name", new_values."mail_preferences", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."username" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."date_joined" IS DISTINCT FROM (new_values."date_joined") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."expert_desks" IS DISTINCT FROM (new_values."expert_desks") OR old_values."expert_kinds" IS DISTINCT FROM (new_values."expert_kinds") OR old_values."expertise" IS DISTINCT FROM (new_values."expertise") OR old_values."first_name" IS DISTINCT FROM (new_values."first_name") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."is_staff" IS DISTINCT FROM (new_values."is_staff") OR old_values."is_superuser" IS DISTINCT FROM (new_values."is_superuser") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."last_name" IS DISTINCT FROM (new_values."last_name") OR old_values."mail_preferences" IS DISTINCT FROM (new_values."mail_preferences") OR old_values."role" IS DISTINCT FROM (new_values."role") OR old_values."username" IS DISTINCT FROM (new_values."username")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="51b14bb2fae73dda71fc77e0e5cd80523d4b9b39",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_72360",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_user",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="user",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_userhistory" ("date_joined", "email", "expert_desks", "expert_kinds", "expertise", "first_name", "id", "is_active", "is_staff", "is_superuser", "language", "last_name", "mail_preferences", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "username") SELECT old_values."date_joined", old_values."email", old_values."expert_desks", old_values."expert_kinds", old_values."expertise", old_values."first_name", old_values."id", old_values."is_active", old_values."is_staff", old_values."is_superuser", old_values."language", old_values."last_name", old_values."mail_preferences", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."username" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="853c4f43c4a43bcf033c3d926ee1ed2b390cf9da",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_dfff8",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_user",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="userhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7176c99651290c5ff8bb3dea25c53a42effb6b7a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3f69e",
                        table="articles_userhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="article",
                trigger=pgtrigger.compiler.Trigger(
                    name="archive_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n    PERFORM articles_archive_articles(ARRAY(SELECT id FROM new_values));\n    RETURN NULL;\n",
                        hash="3857969a94afb33853aca0d10aa50fdaa00963c9",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_archive_insert_d6bda",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_article",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="article",
                trigger=pgtrigger.compiler.Trigger(
                    name="archive_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE turned bigint[];",
                        func="\n    turned := ARRAY(\n        SELECT n.id FROM new_values n JOIN old_values o USING (id)\n        WHERE (n.headline, n.current_revision_id, n.desk_id, n.publication_date, n.language,\n            n.splitter = 'waiting' AND n.state <> 'archived')\n            IS DISTINCT FROM\n            (o.headline, o.current_revision_id, o.desk_id, o.publication_date, o.language,\n            o.splitter = 'waiting' AND o.state <> 'archived'));\n    IF cardinality(turned) > 0 THEN\n        PERFORM articles_archive_articles(turned);\n        PERFORM articles_archive_claims(ARRAY(\n            SELECT c.id FROM new_values n JOIN old_values o USING (id)\n            JOIN articles_claim c ON c.article_id = n.id\n            WHERE (n.desk_id, n.publication_date, n.language)\n                IS DISTINCT FROM (o.desk_id, o.publication_date, o.language)));\n    END IF;\n    RETURN NULL;\n",
                        hash="8e95869700e567bd99faf3c7fe0c07f9e4a7bbd4",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_archive_update_ab96c",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_article",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="article",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_articlehistory" ("author_id", "byline", "created_at", "created_by_id", "current_revision_id", "deadline", "demands_full_coverage", "desk_id", "embargoed_until", "external_id", "headline", "held_at", "hold", "hold_note", "id", "is_partial_check", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "public_url", "publication_date", "scope_note", "state") SELECT new_values."author_id", new_values."byline", new_values."created_at", new_values."created_by_id", new_values."current_revision_id", new_values."deadline", new_values."demands_full_coverage", new_values."desk_id", new_values."embargoed_until", new_values."external_id", new_values."headline", new_values."held_at", new_values."hold", new_values."hold_note", new_values."id", new_values."is_partial_check", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."public_url", new_values."publication_date", new_values."scope_note", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="53197e89b3a9435e64c51f5357c1d26908374524",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_b6ebd",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_article",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="article",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_articlehistory" ("author_id", "byline", "created_at", "created_by_id", "current_revision_id", "deadline", "demands_full_coverage", "desk_id", "embargoed_until", "external_id", "headline", "held_at", "hold", "hold_note", "id", "is_partial_check", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "public_url", "publication_date", "scope_note", "state") SELECT new_values."author_id", new_values."byline", new_values."created_at", new_values."created_by_id", new_values."current_revision_id", new_values."deadline", new_values."demands_full_coverage", new_values."desk_id", new_values."embargoed_until", new_values."external_id", new_values."headline", new_values."held_at", new_values."hold", new_values."hold_note", new_values."id", new_values."is_partial_check", new_values."language", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."public_url", new_values."publication_date", new_values."scope_note", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."author_id" IS DISTINCT FROM (new_values."author_id") OR old_values."byline" IS DISTINCT FROM (new_values."byline") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."created_by_id" IS DISTINCT FROM (new_values."created_by_id") OR old_values."current_revision_id" IS DISTINCT FROM (new_values."current_revision_id") OR old_values."deadline" IS DISTINCT FROM (new_values."deadline") OR old_values."demands_full_coverage" IS DISTINCT FROM (new_values."demands_full_coverage") OR old_values."desk_id" IS DISTINCT FROM (new_values."desk_id") OR old_values."embargoed_until" IS DISTINCT FROM (new_values."embargoed_until") OR old_values."external_id" IS DISTINCT FROM (new_values."external_id") OR old_values."headline" IS DISTINCT FROM (new_values."headline") OR old_values."held_at" IS DISTINCT FROM (new_values."held_at") OR old_values."hold" IS DISTINCT FROM (new_values."hold") OR old_values."hold_note" IS DISTINCT FROM (new_values."hold_note") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_partial_check" IS DISTINCT FROM (new_values."is_partial_check") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."public_id" IS DISTINCT FROM (new_values."public_id") OR old_values."public_url" IS DISTINCT FROM (new_values."public_url") OR old_values."publication_date" IS DISTINCT FROM (new_values."publication_date") OR old_values."scope_note" IS DISTINCT FROM (new_values."scope_note") OR old_values."state" IS DISTINCT FROM (new_values."state")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="8cd0992799875fc973e45dd735f7178406c59921",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d7697",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_article",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="article",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_articlehistory" ("author_id", "byline", "created_at", "created_by_id", "current_revision_id", "deadline", "demands_full_coverage", "desk_id", "embargoed_until", "external_id", "headline", "held_at", "hold", "hold_note", "id", "is_partial_check", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "public_url", "publication_date", "scope_note", "state") SELECT old_values."author_id", old_values."byline", old_values."created_at", old_values."created_by_id", old_values."current_revision_id", old_values."deadline", old_values."demands_full_coverage", old_values."desk_id", old_values."embargoed_until", old_values."external_id", old_values."headline", old_values."held_at", old_values."hold", old_values."hold_note", old_values."id", old_values."is_partial_check", old_values."language", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."public_url", old_values."publication_date", old_values."scope_note", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="6b6c15ac56fbb86e7eedecbf581a9ad72d583f05",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ddb9c",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_article",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="revision",
                trigger=pgtrigger.compiler.Trigger(
                    name="revision_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f66edaebb941873ff3654676cee85b88876cfc93",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_revision_kept_d4d6c",
                        table="articles_revision",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="articlehistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="875151357a0d8694f313a6e18ead2323bddf8923",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bd2c8",
                        table="articles_articlehistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claim",
                trigger=pgtrigger.compiler.Trigger(
                    name="claim_span_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_CHANGED,
                        hash="b74a472c75ead85de6b31ba9cc7fcc6f6d10ee7d",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_claim_span_update_bfe62",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_claim",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claim",
                trigger=pgtrigger.compiler.Trigger(
                    name="archive_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE entries bigint;",
                        func="\n    EXECUTE $entries$\n        INSERT INTO articles_claimentry (claim_id, article_id, desk_id, day, language, kind,\n            subject, number, unit, timex, sentence, search)\n        WITH claims AS MATERIALIZED (\n            SELECT id, article_id, revision_id, kind, value, start, \"end\", quote,\n                sentence_start, sentence_end,\n                CASE WHEN kind = 'statement' THEN '' ELSE\n                    left(lower(btrim(coalesce(value->>'subject', value->>'name',\n                        value->>'speaker', value->>'source', ''))), 200) END AS subject\n            FROM new_values\n        ), texts AS MATERIALIZED (\n            SELECT r.id AS revision_id, r.length, r.text || '' AS text, a.desk_id, a.language,\n                coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day\n            FROM articles_revision r JOIN articles_article a ON a.id = r.article_id\n            WHERE r.id IN (SELECT revision_id FROM claims)\n        ), places AS (\n            SELECT revision_id, array_agg(sentence_start) AS starts,\n                array_agg(sentence_end) AS ends\n            FROM (SELECT DISTINCT revision_id, sentence_start, sentence_end FROM claims) s\n            GROUP BY revision_id\n        ), sentences AS MATERIALIZED (\n            SELECT t.revision_id, t.length, t.desk_id, t.day, t.language, s.sentence_start,\n                s.sentence_end, s.sentence AS whole, left(s.sentence, 20000) AS sentence\n            FROM texts t JOIN places p USING (revision_id), unnest(\n                p.starts, p.ends, articles_words_at(t.text, p.starts, p.ends)\n            ) AS s (sentence_start, sentence_end, sentence)\n        ), parsed AS MATERIALIZED (\n            SELECT *, articles_archive_words(language, sentence) AS words FROM sentences\n        ), tags AS MATERIALIZED (\n            SELECT revision_id, kind, subject, array_to_tsvector(array_remove(ARRAY['k:' || kind,\n                'r:0', 'd:' || desk_id, 'y:' || extract(year FROM day)], NULL)\n            || CASE WHEN subject <> '' THEN ARRAY(\n                SELECT 'p:' || part FROM regexp_split_to_table(subject, '[^[:alnum:]]+') part\n                WHERE part <> '' AND length(part) < 198) ELSE '{}' END) AS tags\n            FROM (SELECT DISTINCT revision_id, kind, subject FROM claims) c\n            JOIN texts USING (revision_id)\n        )\n        SELECT c.id, c.article_id, p.desk_id, p.day, p.language, c.kind, c.subject,\n            articles_archive_number(c.value->>'number'),\n            left(coalesce(c.value->>'unit', ''), 80), left(coalesce(c.value->>'timex', ''), 80),\n            p.sentence, p.words || t.tags\n        FROM claims c JOIN parsed p USING (revision_id, sentence_start, sentence_end)\n        JOIN tags t USING (revision_id, kind, subject)\n        WHERE c.\"end\" <= p.length AND c.quote =\n            substring(p.whole FROM c.start - c.sentence_start + 1 FOR c.\"end\" - c.start)\n    $entries$;\n    GET DIAGNOSTICS entries = ROW_COUNT;\n    IF entries <> (SELECT count(*) FROM new_values) THEN\n        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'\n            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n",
                        hash="6b72b99915851a14c01ae678e456d7029bbb5647",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_archive_insert_fbb7f",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_claim",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claim",
                trigger=pgtrigger.compiler.Trigger(
                    name="archive_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE turned bigint[];",
                        func="\n    turned := ARRAY(\n        SELECT n.id FROM new_values n JOIN old_values o USING (id)\n        WHERE (n.kind, n.value, n.revision_id, n.sentence_start, n.sentence_end)\n            IS DISTINCT FROM\n            (o.kind, o.value, o.revision_id, o.sentence_start, o.sentence_end));\n    IF cardinality(turned) > 0 THEN\n        PERFORM articles_archive_claims(turned);\n    END IF;\n    RETURN NULL;\n",
                        hash="5df7ecc90b6f496015d2777fc4c3dc45967137a6",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_archive_update_898dd",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_claim",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claim",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_claimhistory" ("article_id", "context_changed", "created_at", "end", "fate", "id", "kind", "marked_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "quote", "revision_id", "rule", "sentence_end", "sentence_start", "start", "state", "suffix", "value", "version") SELECT new_values."article_id", new_values."context_changed", new_values."created_at", new_values."end", new_values."fate", new_values."id", new_values."kind", new_values."marked_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prefix", new_values."quote", new_values."revision_id", new_values."rule", new_values."sentence_end", new_values."sentence_start", new_values."start", new_values."state", new_values."suffix", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="a819e2e5bd9491447c4563a18c60f18003801440",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_58f66",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_claim",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claim",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_claimhistory" ("article_id", "context_changed", "created_at", "end", "fate", "id", "kind", "marked_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "quote", "revision_id", "rule", "sentence_end", "sentence_start", "start", "state", "suffix", "value", "version") SELECT new_values."article_id", new_values."context_changed", new_values."created_at", new_values."end", new_values."fate", new_values."id", new_values."kind", new_values."marked_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prefix", new_values."quote", new_values."revision_id", new_values."rule", new_values."sentence_end", new_values."sentence_start", new_values."start", new_values."state", new_values."suffix", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="f675f7e72663c9777ec998f0e392e22925f69d47",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_979b4",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_claim",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claim",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_claimhistory" ("article_id", "context_changed", "created_at", "end", "fate", "id", "kind", "marked_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "quote", "revision_id", "rule", "sentence_end", "sentence_start", "start", "state", "suffix", "value", "version") SELECT old_values."article_id", old_values."context_changed", old_values."created_at", old_values."end", old_values."fate", old_values."id", old_values."kind", old_values."marked_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prefix", old_values."quote", old_values."revision_id", old_values."rule", old_values."sentence_end", old_values."sentence_start", old_values."start", old_values."state", old_values."suffix", old_values."value", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="df8631bc14687edbe82c704bb639a0f868a2011d",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b6380",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_claim",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="claimhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="4092e952291cd27f04be33867e4cd6ed95b892b3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a0d5f",
                        table="articles_claimhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignment",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_assignmenthistory" ("article_id", "assigned_at", "assigned_by_id", "claim_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "user_id") SELECT new_values."article_id", new_values."assigned_at", new_values."assigned_by_id", new_values."claim_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."start", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="4b77ecf1dc9a74eda40a29d5bffa34c8eeeadb1a",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_efa3f",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_assignment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignment",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_assignmenthistory" ("article_id", "assigned_at", "assigned_by_id", "claim_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "user_id") SELECT new_values."article_id", new_values."assigned_at", new_values."assigned_by_id", new_values."claim_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."start", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="fb03feddb40075423da6c65cd7ef1563fea66d49",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1675e",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_assignment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignment",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_assignmenthistory" ("article_id", "assigned_at", "assigned_by_id", "claim_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "user_id") SELECT old_values."article_id", old_values."assigned_at", old_values."assigned_by_id", old_values."claim_id", old_values."end", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."start", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="4caaa937d05d43ad677585236de2e95deaab6812",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_91ae9",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_assignment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignmenthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="578c5aee971d92662481094c5b1eb998370f64b4",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_726f2",
                        table="articles_assignmenthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="conflictofinterest",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_conflictofinteresthistory" ("article_id", "id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") SELECT new_values."article_id", new_values."id", new_values."noted_at", new_values."noted_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="cbc2c50a2af1f78e6ab7e05f6e30a8e2aff4d339",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_48597",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_conflictofinterest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="conflictofinterest",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_conflictofinteresthistory" ("article_id", "id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") SELECT new_values."article_id", new_values."id", new_values."noted_at", new_values."noted_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="be5850adbf0e2b06a9b6cf8701d188ec47ccebfc",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7d89e",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_conflictofinterest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="conflictofinterest",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_conflictofinteresthistory" ("article_id", "id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") SELECT old_values."article_id", old_values."id", old_values."noted_at", old_values."noted_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="4c673eb295382a7fee86a54e673106f3090c637c",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_07afd",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_conflictofinterest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="conflictofinteresthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3aeeb15f9e2a978cbb50ead11a408f7fab8b8415",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_f62d4",
                        table="articles_conflictofinteresthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="auditentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="audit_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="2e3ed1f5bb9ab46dbdb321b1addb4bd92571327a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_audit_kept_adc2a",
                        table="articles_auditentry",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rating",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_ratinghistory" ("clears", "code", "id", "is_active", "is_no_fact", "label_de", "label_en", "needs_correction", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scale_id") SELECT new_values."clears", new_values."code", new_values."id", new_values."is_active", new_values."is_no_fact", new_values."label_de", new_values."label_en", new_values."needs_correction", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."scale_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="62aff37953dac1829fbccfc86936052494703f83",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_3bea8",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_rating",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rating",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_ratinghistory" ("clears", "code", "id", "is_active", "is_no_fact", "label_de", "label_en", "needs_correction", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scale_id") SELECT new_values."clears", new_values."code", new_values."id", new_values."is_active", new_values."is_no_fact", new_values."label_de", new_values."label_en", new_values."needs_correction", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."scale_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="be77fc5fb22b7f7de98e5d8d19ffedd8f8bcf40f",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_56a6c",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_rating",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rating",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_ratinghistory" ("clears", "code", "id", "is_active", "is_no_fact", "label_de", "label_en", "needs_correction", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scale_id") SELECT old_values."clears", old_values."code", old_values."id", old_values."is_active", old_values."is_no_fact", old_values."label_de", old_values."label_en", old_values."needs_correction", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."scale_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="0a18d8aea56fd85ff57abaa21a3e3d621bdb1998",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b1be0",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_rating",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="ratinghistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="531edcc75eb3f51dbec03a3ac2fbdbe6a9c31b7f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b2c8a",
                        table="articles_ratinghistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="errorclass",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_errorclasshistory" ("code", "id", "is_active", "label_de", "label_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT new_values."code", new_values."id", new_values."is_active", new_values."label_de", new_values."label_en", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="9749b181af43ef6953d00a74f3fc83ee6b4a6cf9",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_3f89b",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_errorclass",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="errorclass",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_errorclasshistory" ("code", "id", "is_active", "label_de", "label_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT new_values."code", new_values."id", new_values."is_active", new_values."label_de", new_values."label_en", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."label_de" IS DISTINCT FROM (new_values."label_de") OR old_values."label_en" IS DISTINCT FROM (new_values."label_en") OR old_values."position" IS DISTINCT FROM (new_values."position")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="18f07ebd39357553bbbec9c4b982ac9ab5c248f6",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_234cc",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_errorclass",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="errorclass",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_errorclasshistory" ("code", "id", "is_active", "label_de", "label_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT old_values."code", old_values."id", old_values."is_active", old_values."label_de", old_values."label_en", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="863bba6f7fd7e5841c284495ce70827e4c329d24",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_c77da",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_errorclass",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="errorclasshistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="66f7fd6c30d60541ac9195b1825938ea53d2a0a6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5cd49",
                        table="articles_errorclasshistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="archive_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n    PERFORM articles_archive_verdicts(ARRAY(\n        SELECT DISTINCT claim_id FROM new_values WHERE status = 'live'));\n    RETURN NULL;\n",
                        hash="9260e20afda1886c4e3cde45c7c22d6758a172fe",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_archive_insert_537a6",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_verdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="archive_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE turned bigint[];",
                        func="\n    turned := ARRAY(\n        SELECT DISTINCT n.claim_id FROM new_values n JOIN old_values o USING (id)\n        WHERE n.status <> 'superseded' AND (n.status, n.rating_id, n.sentence, n.judged_by_id)\n            IS DISTINCT FROM (o.status, o.rating_id, o.sentence, o.judged_by_id));\n    IF cardinality(turned) > 0 THEN\n        PERFORM articles_archive_verdicts(turned);\n    END IF;\n    RETURN NULL;\n",
                        hash="ea3e7d18828e1a48bf456a4913bcd6bcfb1a6c03",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_archive_update_5dabe",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_verdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdicthistory" ("claim_id", "confirmed_at", "confirmed_by_id", "context_revision_id", "correction", "error_class_id", "explanation", "follows_id", "id", "judged_at", "judged_by_id", "needs_confirmation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "rating_id", "revision_id", "sentence", "status", "text_stands") SELECT new_values."claim_id", new_values."confirmed_at", new_values."confirmed_by_id", new_values."context_revision_id", new_values."correction", new_values."error_class_id", new_values."explanation", new_values."follows_id", new_values."id", new_values."judged_at", new_values."judged_by_id", new_values."needs_confirmation", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote", new_values."rating_id", new_values."revision_id", new_values."sentence", new_values."status", new_values."text_stands" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="0523dc26dda451959d983f5583b860bbf382c9f5",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a0ef7",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_verdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdicthistory" ("claim_id", "confirmed_at", "confirmed_by_id", "context_revision_id", "correction", "error_class_id", "explanation", "follows_id", "id", "judged_at", "judged_by_id", "needs_confirmation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "rating_id", "revision_id", "sentence", "status", "text_stands") SELECT new_values."claim_id", new_values."confirmed_at", new_values."confirmed_by_id", new_values."context_revision_id", new_values."correction", new_values."error_class_id", new_values."explanation", new_values."follows_id", new_values."id", new_values."judged_at", new_values."judged_by_id", new_values."needs_confirmation", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quote", new_values."rating_id", new_values."revision_id", new_values."sentence", new_values."status", new_values."text_stands" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="ef3b282da8b7cbfcb2a6b6c1e041d88492981482",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0b317",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_verdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdicthistory" ("claim_id", "confirmed_at", "confirmed_by_id", "context_revision_id", "correction", "error_class_id", "explanation", "follows_id", "id", "judged_at", "judged_by_id", "needs_confirmation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "rating_id", "revision_id", "sentence", "status", "text_stands") SELECT old_values."claim_id", old_values."confirmed_at", old_values."confirmed_by_id", old_values."context_revision_id", old_values."correction", old_values."error_class_id", old_values."explanation", old_values."follows_id", old_values."id", old_values."judged_at", old_values."judged_by_id", old_values."needs_confirmation", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quote", old_values."rating_id", old_values."revision_id", old_values."sentence", old_values."status", old_values."text_stands" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="ed15367c7fb4c0542754e41dfeca8bbff3389d8c",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f36aa",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_verdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdicthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b054c1df33857ca8763d99e1687c980656cdeb95",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a8fb6",
                        table="articles_verdicthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="authorview",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_authorviewhistory" ("agrees", "given_at", "given_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict_id") SELECT new_values."agrees", new_values."given_at", new_values."given_by_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."verdict_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="caab7c97d4422d2640af01126bce6adb40472510",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_07c6d",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_authorview",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="authorview",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_authorviewhistory" ("agrees", "given_at", "given_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict_id") SELECT new_values."agrees", new_values."given_at", new_values."given_by_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."verdict_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="97884395a50d370c06fe415f3d7772ebffa28dbc",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_26a7b",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_authorview",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="authorview",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_authorviewhistory" ("agrees", "given_at", "given_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict_id") SELECT old_values."agrees", old_values."given_at", old_values."given_by_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."verdict_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="44827bbdc520495bd0c486562583fd0d16edd4a0",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_5eb7c",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_authorview",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="authorviewhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3ed1f254ff9821573da6b8ba0d5645f1522ad7b3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_401e2",
                        table="articles_authorviewhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="placement",
                trigger=pgtrigger.compiler.Trigger(
                    name="placement_span_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_NEW,
                        hash="6231f6766c921963b6a95e5522c78f372ff9435f",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_placement_span_insert_fa472",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_placement",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="placement",
                trigger=pgtrigger.compiler.Trigger(
                    name="placement_span_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_CHANGED,
                        hash="b1a95f67abe5f72b266bcc20d0f8ed9de976c279",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_placement_span_update_edd48",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_placement",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="comment_words_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."claim_id" IS DISTINCT FROM (NEW."claim_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."mentioned" IS DISTINCT FROM (NEW."mentioned") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at"))',
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                        hash="180e3665e29b9c633f6c072c61343fbac6623156",
                        operation="UPDATE",
                        pgid="pgtrigger_comment_words_kept_2baf4",
                        table="articles_comment",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="comment_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="4ecc6b77434647a60994ed94d32156e8eb4c5d81",
                        operation="DELETE",
                        pgid="pgtrigger_comment_kept_9d692",
                        table="articles_comment",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_commenthistory" ("article_id", "claim_id", "id", "mentioned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "withdrawn_at", "written_at", "written_by_id") SELECT new_values."article_id", new_values."claim_id", new_values."id", new_values."mentioned", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."text", new_values."withdrawn_at", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="7dfb20dfe3cbf9a2841598998c2656dad05d3146",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_269e5",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_commenthistory" ("article_id", "claim_id", "id", "mentioned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "withdrawn_at", "written_at", "written_by_id") SELECT new_values."article_id", new_values."claim_id", new_values."id", new_values."mentioned", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."text", new_values."withdrawn_at", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="f39ec82d1e7be5a72348f1d542e0c8b250a34f7c",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e0efb",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_commenthistory" ("article_id", "claim_id", "id", "mentioned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "withdrawn_at", "written_at", "written_by_id") SELECT old_values."article_id", old_values."claim_id", old_values."id", old_values."mentioned", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."text", old_values."withdrawn_at", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="a15899b8e157a6f00efe4227cfd70b371d97c506",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_e5f05",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="commenthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="6a967b2c6936a44b268e62ac6699a6b76dd18440",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6d465",
                        table="articles_commenthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidencedemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_evidencedemandhistory" ("desk_id", "id", "is_primary_enough", "kind", "minimum", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."desk_id", new_values."id", new_values."is_primary_enough", new_values."kind", new_values."minimum", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e51af64d44d0e708856cd11f0b07f322d1fca2ef",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_dbef4",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_evidencedemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidencedemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_evidencedemandhistory" ("desk_id", "id", "is_primary_enough", "kind", "minimum", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."desk_id", new_values."id", new_values."is_primary_enough", new_values."kind", new_values."minimum", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="dcddef241d1a509ffbd75bd7ddf63f56c56d4fd1",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0dedb",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_evidencedemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidencedemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_evidencedemandhistory" ("desk_id", "id", "is_primary_enough", "kind", "minimum", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."desk_id", old_values."id", old_values."is_primary_enough", old_values."kind", old_values."minimum", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="e52d21ff312617e6a16f0b915d80ec6d98b64f13",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_4f4c6",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_evidencedemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidencedemandhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b2ce9dd199b486fbfbb074786263e4b6b2a0787b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9f7a6",
                        table="articles_evidencedemandhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskdemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_riskdemandhistory" ("desk_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk") SELECT new_values."desk_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."risk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="6e49110b5a2c801279c4252009ee0ebd6ac16238",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_9d48d",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_riskdemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskdemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_riskdemandhistory" ("desk_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk") SELECT new_values."desk_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."risk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="a7d402fb3580561946282467bf507c5a142b0bc5",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_10587",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_riskdemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskdemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_riskdemandhistory" ("desk_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk") SELECT old_values."desk_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."risk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="f15281e2f4d5174720eebba4e90827640f0518bb",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_9a541",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_riskdemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskdemandhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fe08b90a8ea51f6bb00dea436416e354b79fe3f3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_f2caa",
                        table="articles_riskdemandhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="verdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="memory_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n    DELETE FROM articles_memoryconstraint WHERE verdict_id IN (\n        SELECT n.id FROM new_values n JOIN old_values o USING (id)\n        WHERE o.status = 'live' AND n.status <> 'live');\n    RETURN NULL;\n",
                        hash="a9539056a4286a3653e3e435a3ba99df7568a6ab",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_memory_update_9875f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_verdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="memoryconstraint",
                trigger=pgtrigger.compiler.Trigger(
                    name="memory_names",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n    PERFORM FROM articles_housespelling s WHERE s.name IN (\n        SELECT subject FROM new_values WHERE kind = 'name') ORDER BY s.name FOR KEY SHARE;\n    RETURN NULL;\n",
                        hash="73be4587dae95f25888bf26aa89e3e50ab01339d",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_memory_names_3f25f",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_memoryconstraint",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="memoryconstraint",
                trigger=pgtrigger.compiler.Trigger(
                    name="memory_removal",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n    PERFORM FROM articles_housespelling s WHERE s.texts = 0 AND s.name IN (\n        SELECT subject FROM old_values WHERE kind = 'name') ORDER BY s.name FOR UPDATE;\n    DELETE FROM articles_housespelling s WHERE s.texts = 0 AND s.name IN (\n        SELECT subject FROM old_values WHERE kind = 'name')\n    AND NOT EXISTS (SELECT FROM articles_memoryconstraint c\n        WHERE c.kind = 'name' AND c.subject = s.name);\n    IF EXISTS (SELECT FROM old_values) THEN\n        INSERT INTO articles_memoryremoval DEFAULT VALUES;\n    END IF;\n    RETURN NULL;\n",
                        hash="33f5b535a2bc6f0be6351a9301eff2da2c0b624a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_memory_removal_b72d7",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_memoryconstraint",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="risk_mark_span_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_NEW,
                        hash="61abce34d8caad7756957a7e563219032eddd92f",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_risk_mark_span_insert_cc55b",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_riskmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="risk_mark_span_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_CHANGED,
                        hash="6d86049ea0faa00df35ce3c506e3d1773d061430",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_risk_mark_span_update_638ee",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_riskmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_riskmarkhistory" ("end", "id", "marked_at", "marked_by_id", "marked_quote", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "revision_id", "risk", "start") SELECT new_values."end", new_values."id", new_values."marked_at", new_values."marked_by_id", new_values."marked_quote", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote", new_values."revision_id", new_values."risk", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="3bc0ab5b41d8ac4edcfea45ba017d6f7a683f0b8",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_fbff5",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_riskmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_riskmarkhistory" ("end", "id", "marked_at", "marked_by_id", "marked_quote", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "revision_id", "risk", "start") SELECT new_values."end", new_values."id", new_values."marked_at", new_values."marked_by_id", new_values."marked_quote", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quote", new_values."revision_id", new_values."risk", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="ce3dc3286d2f945dadeae0cc5a3a96de5964ab2a",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e2ad3",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_riskmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_riskmarkhistory" ("end", "id", "marked_at", "marked_by_id", "marked_quote", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "revision_id", "risk", "start") SELECT old_values."end", old_values."id", old_values."marked_at", old_values."marked_by_id", old_values."marked_quote", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quote", old_values."revision_id", old_values."risk", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="00397b0d6f7ab5c41440e8af58046b3e2ced1d75",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f5acf",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_riskmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="riskmarkhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b5f86a2b2e76ad1dd777e6ae2f57cdf0851f6ab1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_89d83",
                        table="articles_riskmarkhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="dismissal",
                trigger=pgtrigger.compiler.Trigger(
                    name="dismissal_span_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_NEW,
                        hash="4f87849433c4f379c095a83edd7e9d81b085a695",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_dismissal_span_insert_5b25c",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_dismissal",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="dismissal",
                trigger=pgtrigger.compiler.Trigger(
                    name="dismissal_span_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func=SPANS_CHANGED,
                        hash="908eac1dee75f6cacd27c918ed0c7228f6537d91",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_dismissal_span_update_0f60f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_dismissal",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="dismissal",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_dismissalhistory" ("dismissed_at", "dismissed_by_id", "end", "id", "is_read", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "reason", "revision_id", "start") SELECT new_values."dismissed_at", new_values."dismissed_by_id", new_values."end", new_values."id", new_values."is_read", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote", new_values."reason", new_values."revision_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="c5995fead82ab1a1235e3645ba3ca3fd3c3201e5",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f735b",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_dismissal",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="dismissal",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_dismissalhistory" ("dismissed_at", "dismissed_by_id", "end", "id", "is_read", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "reason", "revision_id", "start") SELECT new_values."dismissed_at", new_values."dismissed_by_id", new_values."end", new_values."id", new_values."is_read", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quote", new_values."reason", new_values."revision_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="acfbd91cc3b3b0fc0cf75c9883b98cee3bc0995a",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_9dfc9",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_dismissal",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="dismissal",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_dismissalhistory" ("dismissed_at", "dismissed_by_id", "end", "id", "is_read", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "reason", "revision_id", "start") SELECT old_values."dismissed_at", old_values."dismissed_by_id", old_values."end", old_values."id", old_values."is_read", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quote", old_values."reason", old_values."revision_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="875e12fd6d3f52b8e8449eaa1eb358d0821f84ba",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_04dc1",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_dismissal",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="dismissalhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b3db539d043272e3439b0344b15f0fd91ad52677",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_8f655",
                        table="articles_dismissalhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="event",
                trigger=pgtrigger.compiler.Trigger(
                    name="event_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="6b3fc3d512e11520f183a0e0d1f02a22991cdad3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_event_kept_8ce1d",
                        table="articles_event",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="event",
                trigger=pgtrigger.compiler.Trigger(
                    name="event_floor",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE floor bigint;",
                        func="\n    IF coalesce(current_setting('factcheck.event_floor', true), '') = '' THEN\n        SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO floor\n            FROM articles_event_id_seq;\n        PERFORM pg_advisory_xact_lock_shared((17987::bigint << 48) | floor);\n        PERFORM set_config('factcheck.event_floor', floor::text, true);\n    END IF;\n    RETURN NULL;\n",
                        hash="7f399fd9f2cdb4ad46b4767ac4ab27e3e15c6664",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_event_floor_4d42b",
                        table="articles_event",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="event",
                trigger=pgtrigger.compiler.Trigger(
                    name="event_wake",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n    IF coalesce(current_setting('factcheck.event_woke', true), '') = ''\n        AND EXISTS (SELECT FROM articles_webhook WHERE is_active)\n        AND EXISTS (SELECT FROM new_values WHERE is_public)\n    THEN\n        INSERT INTO procrastinate_jobs (queue_name, task_name, args)\n            VALUES ('default', 'articles.deliver_webhooks', '{}');\n        PERFORM set_config('factcheck.event_woke', 'yes', true);\n    END IF;\n    RETURN NULL;\n",
                        hash="2846b11f63ef91793892f69be5028f3bd0cb9c4d",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_event_wake_9eb92",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_event",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="origin",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_originhistory" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="0c3097d56a3075cbcea2f6d583d6a2576d2b832a",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_9c538",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_origin",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="origin",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_originhistory" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="69fbbc7cac86e2ad35d8ddf30723e4674e1d8e6f",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_12419",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_origin",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="origin",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_originhistory" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="fc33a1ee99f10e396d2be43f5d46c9d1b3eb94ad",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a78d3",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_origin",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="originhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1bae73937d10cbf9b5ed864deda6da1047461776",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c9fe7",
                        table="articles_originhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="source",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourcehistory" ("archive_number", "asked", "author", "contact", "created_at", "created_by_id", "id", "interviewee", "is_primary", "is_secret", "kind", "note", "origin_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_date", "publisher", "said", "talked_date", "title", "url") SELECT new_values."archive_number", new_values."asked", new_values."author", new_values."contact", new_values."created_at", new_values."created_by_id", new_values."id", new_values."interviewee", new_values."is_primary", new_values."is_secret", new_values."kind", new_values."note", new_values."origin_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_date", new_values."publisher", new_values."said", new_values."talked_date", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="8461052b571aa7d7d04907278a7499dd89574cd3",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e4235",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_source",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="source",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourcehistory" ("archive_number", "asked", "author", "contact", "created_at", "created_by_id", "id", "interviewee", "is_primary", "is_secret", "kind", "note", "origin_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_date", "publisher", "said", "talked_date", "title", "url") SELECT new_values."archive_number", new_values."asked", new_values."author", new_values."contact", new_values."created_at", new_values."created_by_id", new_values."id", new_values."interviewee", new_values."is_primary", new_values."is_secret", new_values."kind", new_values."note", new_values."origin_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_date", new_values."publisher", new_values."said", new_values."talked_date", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."archive_number" IS DISTINCT FROM (new_values."archive_number") OR old_values."asked" IS DISTINCT FROM (new_values."asked") OR old_values."author" IS DISTINCT FROM (new_values."author") OR old_values."contact" IS DISTINCT FROM (new_values."contact") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."created_by_id" IS DISTINCT FROM (new_values."created_by_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."interviewee" IS DISTINCT FROM (new_values."interviewee") OR old_values."is_primary" IS DISTINCT FROM (new_values."is_primary") OR old_values."is_secret" IS DISTINCT FROM (new_values."is_secret") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."origin_id" IS DISTINCT FROM (new_values."origin_id") OR old_values."published_date" IS DISTINCT FROM (new_values."published_date") OR old_values."publisher" IS DISTINCT FROM (new_values."publisher") OR old_values."said" IS DISTINCT FROM (new_values."said") OR old_values."talked_date" IS DISTINCT FROM (new_values."talked_date") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."url" IS DISTINCT FROM (new_values."url")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1a0c78d6ef5232ff145aadbf25e3aae39406485e",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_365a8",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_source",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="source",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourcehistory" ("archive_number", "asked", "author", "contact", "created_at", "created_by_id", "id", "interviewee", "is_primary", "is_secret", "kind", "note", "origin_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_date", "publisher", "said", "talked_date", "title", "url") SELECT old_values."archive_number", old_values."asked", old_values."author", old_values."contact", old_values."created_at", old_values."created_by_id", old_values."id", old_values."interviewee", old_values."is_primary", old_values."is_secret", old_values."kind", old_values."note", old_values."origin_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_date", old_values."publisher", old_values."said", old_values."talked_date", old_values."title", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="1346c016430ed50bd1db2136677b242b49ad37da",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_07439",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_source",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="sourcehistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="60de1c202de7142fdf89e9884c976a572247682b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_f0b6d",
                        table="articles_sourcehistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidence",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_evidencehistory" ("accessed_date", "added_at", "added_by_id", "claim_id", "id", "locator", "method", "note", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stance", "withdrawn_at", "withdrawn_by_id") SELECT new_values."accessed_date", new_values."added_at", new_values."added_by_id", new_values."claim_id", new_values."id", new_values."locator", new_values."method", new_values."note", new_values."passage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."stance", new_values."withdrawn_at", new_values."withdrawn_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="5e197aae3ffb27c2a890ac1115cdd3160063b444",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_59f7f",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_evidence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidence",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_evidencehistory" ("accessed_date", "added_at", "added_by_id", "claim_id", "id", "locator", "method", "note", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stance", "withdrawn_at", "withdrawn_by_id") SELECT new_values."accessed_date", new_values."added_at", new_values."added_by_id", new_values."claim_id", new_values."id", new_values."locator", new_values."method", new_values."note", new_values."passage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."stance", new_values."withdrawn_at", new_values."withdrawn_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="6c813013f80afe53cba66ebd20dbba346e2631a9",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0d249",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_evidence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidence",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_evidencehistory" ("accessed_date", "added_at", "added_by_id", "claim_id", "id", "locator", "method", "note", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stance", "withdrawn_at", "withdrawn_by_id") SELECT old_values."accessed_date", old_values."added_at", old_values."added_by_id", old_values."claim_id", old_values."id", old_values."locator", old_values."method", old_values."note", old_values."passage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."stance", old_values."withdrawn_at", old_values."withdrawn_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="cdaad50dc6b2a3d30bfb6dcbd0f8b78917b0ba45",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_c6d55",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_evidence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidencehistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="07f9d690225339361f42c9e0c185a185cfdeafbb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_16a87",
                        table="articles_evidencehistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="evidencefile",
                trigger=pgtrigger.compiler.Trigger(
                    name="evidence_file_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="abaa51a81eeaa443becc636fdc8f9b9907affdec",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_evidence_file_kept_f8576",
                        table="articles_evidencefile",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="passagesearch",
                trigger=pgtrigger.compiler.Trigger(
                    name="passage_search_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="eb3bd06ed2d8e9016e5e0e0e8244032a86791711",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_passage_search_kept_89e1e",
                        table="articles_passagesearch",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="document",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_documenthistory" ("added_at", "added_by_id", "article_id", "attached_to_id", "channel", "file", "id", "is_secret", "media_type", "name", "number", "own_date", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "sha256", "size", "source_id", "title", "url", "withdrawn_at", "withdrawn_by_id") SELECT new_values."added_at", new_values."added_by_id", new_values."article_id", new_values."attached_to_id", new_values."channel", new_values."file", new_values."id", new_values."is_secret", new_values."media_type", new_values."name", new_values."number", new_values."own_date", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."replaces_id", new_values."sha256", new_values."size", new_values."source_id", new_values."title", new_values."url", new_values."withdrawn_at", new_values."withdrawn_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1c8d46bf2d8e8a51df3f533096f37ce96b4d0aee",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d8b60",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_document",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="document",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_documenthistory" ("added_at", "added_by_id", "article_id", "attached_to_id", "channel", "file", "id", "is_secret", "media_type", "name", "number", "own_date", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "sha256", "size", "source_id", "title", "url", "withdrawn_at", "withdrawn_by_id") SELECT new_values."added_at", new_values."added_by_id", new_values."article_id", new_values."attached_to_id", new_values."channel", new_values."file", new_values."id", new_values."is_secret", new_values."media_type", new_values."name", new_values."number", new_values."own_date", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."replaces_id", new_values."sha256", new_values."size", new_values."source_id", new_values."title", new_values."url", new_values."withdrawn_at", new_values."withdrawn_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_at" IS DISTINCT FROM (new_values."added_at") OR old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."article_id" IS DISTINCT FROM (new_values."article_id") OR old_values."attached_to_id" IS DISTINCT FROM (new_values."attached_to_id") OR old_values."channel" IS DISTINCT FROM (new_values."channel") OR old_values."file" IS DISTINCT FROM (new_values."file") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_secret" IS DISTINCT FROM (new_values."is_secret") OR old_values."media_type" IS DISTINCT FROM (new_values."media_type") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."own_date" IS DISTINCT FROM (new_values."own_date") OR old_values."replaces_id" IS DISTINCT FROM (new_values."replaces_id") OR old_values."sha256" IS DISTINCT FROM (new_values."sha256") OR old_values."size" IS DISTINCT FROM (new_values."size") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."url" IS DISTINCT FROM (new_values."url") OR old_values."withdrawn_at" IS DISTINCT FROM (new_values."withdrawn_at") OR old_values."withdrawn_by_id" IS DISTINCT FROM (new_values."withdrawn_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="81ce20f82675aa03136ae5008ef44e2ab8758778",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_87ec0",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_document",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="document",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_documenthistory" ("added_at", "added_by_id", "article_id", "attached_to_id", "channel", "file", "id", "is_secret", "media_type", "name", "number", "own_date", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "sha256", "size", "source_id", "title", "url", "withdrawn_at", "withdrawn_by_id") SELECT old_values."added_at", old_values."added_by_id", old_values."article_id", old_values."attached_to_id", old_values."channel", old_values."file", old_values."id", old_values."is_secret", old_values."media_type", old_values."name", old_values."number", old_values."own_date", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."replaces_id", old_values."sha256", old_values."size", old_values."source_id", old_values."title", old_values."url", old_values."withdrawn_at", old_values."withdrawn_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="a090b45e0803749d5e4dae4bfcac32b63910e46a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_4fae3",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_document",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="documenthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a0a9860976c6db775647f9062c6277c17d8493a8",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d33ed",
                        table="articles_documenthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="documentfinding",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_documentfindinghistory" ("claim_id", "claimed", "digest", "dismissed_at", "dismissed_by_id", "document_id", "found", "gone_at", "id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "raised_at", "reason") SELECT new_values."claim_id", new_values."claimed", new_values."digest", new_values."dismissed_at", new_values."dismissed_by_id", new_values."document_id", new_values."found", new_values."gone_at", new_values."id", new_values."passage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote", new_values."raised_at", new_values."reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="a478ec4064be15ec67bad183bd36cfbf0bca86e0",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_6249f",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_documentfinding",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="documentfinding",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_documentfindinghistory" ("claim_id", "claimed", "digest", "dismissed_at", "dismissed_by_id", "document_id", "found", "gone_at", "id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "raised_at", "reason") SELECT new_values."claim_id", new_values."claimed", new_values."digest", new_values."dismissed_at", new_values."dismissed_by_id", new_values."document_id", new_values."found", new_values."gone_at", new_values."id", new_values."passage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quote", new_values."raised_at", new_values."reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e81eb4a0f610d042350778b2f866f06504bedf6d",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_03f74",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_documentfinding",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="documentfinding",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_documentfindinghistory" ("claim_id", "claimed", "digest", "dismissed_at", "dismissed_by_id", "document_id", "found", "gone_at", "id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "raised_at", "reason") SELECT old_values."claim_id", old_values."claimed", old_values."digest", old_values."dismissed_at", old_values."dismissed_by_id", old_values."document_id", old_values."found", old_values."gone_at", old_values."id", old_values."passage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quote", old_values."raised_at", old_values."reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="048c086d5571f3757268ed6cb112f090b47344a0",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_2087d",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_documentfinding",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="documentfindinghistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f232ed8f8135f3d401786aff0ff95c4452e4cf8b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_36174",
                        table="articles_documentfindinghistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="publication",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_publicationhistory" ("appearance_url", "changed_at", "claim_reviewed", "claimant", "claimant_type", "claimant_url", "claimed_date", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "summary", "verdict_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."appearance_url", new_values."changed_at", new_values."claim_reviewed", new_values."claimant", new_values."claimant_type", new_values."claimant_url", new_values."claimed_date", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."published_at", new_values."published_by_id", new_values."summary", new_values."verdict_id", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="7b161575d5087c46962378661835358be96e6197",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_14679",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_publication",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="publication",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_publicationhistory" ("appearance_url", "changed_at", "claim_reviewed", "claimant", "claimant_type", "claimant_url", "claimed_date", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "summary", "verdict_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."appearance_url", new_values."changed_at", new_values."claim_reviewed", new_values."claimant", new_values."claimant_type", new_values."claimant_url", new_values."claimed_date", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."published_at", new_values."published_by_id", new_values."summary", new_values."verdict_id", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="b3b658189a98053b4c9240e4abeaaed2ae057b51",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d794d",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_publication",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="publication",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_publicationhistory" ("appearance_url", "changed_at", "claim_reviewed", "claimant", "claimant_type", "claimant_url", "claimed_date", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "summary", "verdict_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT old_values."appearance_url", old_values."changed_at", old_values."claim_reviewed", old_values."claimant", old_values."claimant_type", old_values."claimant_url", old_values."claimed_date", old_values."id", old_values."language", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."published_at", old_values."published_by_id", old_values."summary", old_values."verdict_id", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="0222952398bcee340e677bde4e53ede279120d3d",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ba2ca",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_publication",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="publicationhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9a190157d9868a5f70989c18866f03b17aeea981",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6624c",
                        table="articles_publicationhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="question",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_questionhistory" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "claim_id", "due_at", "handed_to_id", "id", "overdue_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text") SELECT new_values."answer", new_values."answered_at", new_values."answered_by_id", new_values."asked_at", new_values."asked_by_id", new_values."claim_id", new_values."due_at", new_values."handed_to_id", new_values."id", new_values."overdue_at", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="a884a3210ea7d9c0f622f52ac4a07d41d6e44793",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_00643",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_question",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="question",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_questionhistory" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "claim_id", "due_at", "handed_to_id", "id", "overdue_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text") SELECT new_values."answer", new_values."answered_at", new_values."answered_by_id", new_values."asked_at", new_values."asked_by_id", new_values."claim_id", new_values."due_at", new_values."handed_to_id", new_values."id", new_values."overdue_at", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."answer" IS DISTINCT FROM (new_values."answer") OR old_values."answered_at" IS DISTINCT FROM (new_values."answered_at") OR old_values."answered_by_id" IS DISTINCT FROM (new_values."answered_by_id") OR old_values."asked_at" IS DISTINCT FROM (new_values."asked_at") OR old_values."asked_by_id" IS DISTINCT FROM (new_values."asked_by_id") OR old_values."claim_id" IS DISTINCT FROM (new_values."claim_id") OR old_values."due_at" IS DISTINCT FROM (new_values."due_at") OR old_values."handed_to_id" IS DISTINCT FROM (new_values."handed_to_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."overdue_at" IS DISTINCT FROM (new_values."overdue_at") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."text" IS DISTINCT FROM (new_values."text")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e5dbace4a43fa4ffc85b1da3b8d540c4c033da36",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_fad8e",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_question",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="question",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_questionhistory" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "claim_id", "due_at", "handed_to_id", "id", "overdue_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text") SELECT old_values."answer", old_values."answered_at", old_values."answered_by_id", old_values."asked_at", old_values."asked_by_id", old_values."claim_id", old_values."due_at", old_values."handed_to_id", old_values."id", old_values."overdue_at", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="9bb9a919245b69d06c38220fd80fd6b36bcce64f",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_8563d",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_question",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="questionhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="0be9547917baa62c2779cbf5951d179a1a774b00",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3073e",
                        table="articles_questionhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="person",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_personhistory" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spellings", "wikidata_id") SELECT new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."spellings", new_values."wikidata_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e145d2f61b5f96f64e6ad74753063e154a253219",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a2843",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_person",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="person",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_personhistory" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spellings", "wikidata_id") SELECT new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."spellings", new_values."wikidata_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."spellings" IS DISTINCT FROM (new_values."spellings") OR old_values."wikidata_id" IS DISTINCT FROM (new_values."wikidata_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="c9174e9390f20c40928e085501c7bbf7b5d991d4",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_414fc",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_person",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="person",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_personhistory" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spellings", "wikidata_id") SELECT old_values."id", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."spellings", old_values."wikidata_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="092d65f555aa5a38bf9793bc26c4df9f2ba409a2",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_66b3f",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_person",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="personhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ff9670fd9c384f3bccfd2a4854aaea3d3b615078",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_208c9",
                        table="articles_personhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="referencefact",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_referencefacthistory" ("added_at", "added_by_id", "as_of", "claim_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "property", "source_id", "subject", "subject_kind", "valid_from", "valid_until", "value") SELECT new_values."added_at", new_values."added_by_id", new_values."as_of", new_values."claim_id", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."property", new_values."source_id", new_values."subject", new_values."subject_kind", new_values."valid_from", new_values."valid_until", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="263a7ec0b5a03eeea9c61cdca4c77f689afd1a5b",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_353d3",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_referencefact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="referencefact",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_referencefacthistory" ("added_at", "added_by_id", "as_of", "claim_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "property", "source_id", "subject", "subject_kind", "valid_from", "valid_until", "value") SELECT new_values."added_at", new_values."added_by_id", new_values."as_of", new_values."claim_id", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."property", new_values."source_id", new_values."subject", new_values."subject_kind", new_values."valid_from", new_values."valid_until", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_at" IS DISTINCT FROM (new_values."added_at") OR old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."as_of" IS DISTINCT FROM (new_values."as_of") OR old_values."claim_id" IS DISTINCT FROM (new_values."claim_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."property" IS DISTINCT FROM (new_values."property") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."subject" IS DISTINCT FROM (new_values."subject") OR old_values."subject_kind" IS DISTINCT FROM (new_values."subject_kind") OR old_values."valid_from" IS DISTINCT FROM (new_values."valid_from") OR old_values."valid_until" IS DISTINCT FROM (new_values."valid_until") OR old_values."value" IS DISTINCT FROM (new_values."value")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="9373fe13f0d856b6752a84d2d11e2ae720bd00c1",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_bd4ee",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_referencefact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="referencefact",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_referencefacthistory" ("added_at", "added_by_id", "as_of", "claim_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "property", "source_id", "subject", "subject_kind", "valid_from", "valid_until", "value") SELECT old_values."added_at", old_values."added_by_id", old_values."as_of", old_values."claim_id", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."property", old_values."source_id", old_values."subject", old_values."subject_kind", old_values."valid_from", old_values."valid_until", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="2d17670bd5acdd5ad8966dc6566296c18003592a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_8214b",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_referencefact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="referencefacthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="baef80be2cd59fbd339e5837f58db1c2e4c12378",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bfb8b",
                        table="articles_referencefacthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="blockrow",
                trigger=pgtrigger.compiler.Trigger(
                    name="block_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ba739b05b10b7adb8abdeb1ef2e05b9152f205f2",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_block_kept_25e92",
                        table="articles_blockrow",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="confirmationdemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_confirmationdemandhistory" ("desk_id", "ended_at", "ended_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id", "set_at", "set_by_id") SELECT new_values."desk_id", new_values."ended_at", new_values."ended_by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rating_id", new_values."set_at", new_values."set_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="067211dd003553911f6e5a20613da70029621795",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_7cbe3",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_confirmationdemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="confirmationdemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_confirmationdemandhistory" ("desk_id", "ended_at", "ended_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id", "set_at", "set_by_id") SELECT new_values."desk_id", new_values."ended_at", new_values."ended_by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rating_id", new_values."set_at", new_values."set_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="6c59158eeb306fb1b796c812e889e8ed2e5b81c8",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_4b14d",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_confirmationdemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="confirmationdemand",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_confirmationdemandhistory" ("desk_id", "ended_at", "ended_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id", "set_at", "set_by_id") SELECT old_values."desk_id", old_values."ended_at", old_values."ended_by_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rating_id", old_values."set_at", old_values."set_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="1b18c4f848440dec4280e1b79784bda23192105a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_1db64",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_confirmationdemand",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="confirmationdemandhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3d5e45c8d76261eca6dff754c4d6143fea760066",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_699a8",
                        table="articles_confirmationdemandhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="signoff",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_signoffhistory" ("article_id", "counts", "fallen_at", "fallen_by_id", "fallen_code", "fallen_details", "fallen_reason", "id", "language", "language_reason", "not_checked", "not_looked_at", "not_looked_at_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "sha256", "signed_at", "signed_by_id", "words") SELECT new_values."article_id", new_values."counts", new_values."fallen_at", new_values."fallen_by_id", new_values."fallen_code", new_values."fallen_details", new_values."fallen_reason", new_values."id", new_values."language", new_values."language_reason", new_values."not_checked", new_values."not_looked_at", new_values."not_looked_at_reason", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."revision_id", new_values."sha256", new_values."signed_at", new_values."signed_by_id", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="0087b8117563c9470661b0ed1feed42772456820",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f8c1c",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_signoff",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="signoff",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_signoffhistory" ("article_id", "counts", "fallen_at", "fallen_by_id", "fallen_code", "fallen_details", "fallen_reason", "id", "language", "language_reason", "not_checked", "not_looked_at", "not_looked_at_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "sha256", "signed_at", "signed_by_id", "words") SELECT new_values."article_id", new_values."counts", new_values."fallen_at", new_values."fallen_by_id", new_values."fallen_code", new_values."fallen_details", new_values."fallen_reason", new_values."id", new_values."language", new_values."language_reason", new_values."not_checked", new_values."not_looked_at", new_values."not_looked_at_reason", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."revision_id", new_values."sha256", new_values."signed_at", new_values."signed_by_id", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="bf5373eb3518c191d1eabfe3db36d9cb82cd2fd4",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1907d",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_signoff",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="signoff",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_signoffhistory" ("article_id", "counts", "fallen_at", "fallen_by_id", "fallen_code", "fallen_details", "fallen_reason", "id", "language", "language_reason", "not_checked", "not_looked_at", "not_looked_at_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "sha256", "signed_at", "signed_by_id", "words") SELECT old_values."article_id", old_values."counts", old_values."fallen_at", old_values."fallen_by_id", old_values."fallen_code", old_values."fallen_details", old_values."fallen_reason", old_values."id", old_values."language", old_values."language_reason", old_values."not_checked", old_values."not_looked_at", old_values."not_looked_at_reason", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."revision_id", old_values."sha256", old_values."signed_at", old_values."signed_by_id", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="d2637fcd3dcd5e914e43f29afb37d498cc921e1a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f314d",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_signoff",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="signoffhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="434287f7016cca7bb5723cdddb823afc97a6fc14",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_97cfa",
                        table="articles_signoffhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="apitoken",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_apitokenhistory" ("created_at", "digest", "expires_at", "hint", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "scopes", "user_id") SELECT new_values."created_at", new_values."digest", new_values."expires_at", new_values."hint", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."revoked_at", new_values."scopes", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="51b3425f6c5c490de14891ed34362dae9bc2eafd",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_95ce6",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_apitoken",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="apitoken",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_apitokenhistory" ("created_at", "digest", "expires_at", "hint", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "scopes", "user_id") SELECT new_values."created_at", new_values."digest", new_values."expires_at", new_values."hint", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."revoked_at", new_values."scopes", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."digest" IS DISTINCT FROM (new_values."digest") OR old_values."expires_at" IS DISTINCT FROM (new_values."expires_at") OR old_values."hint" IS DISTINCT FROM (new_values."hint") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."revoked_at" IS DISTINCT FROM (new_values."revoked_at") OR old_values."scopes" IS DISTINCT FROM (new_values."scopes") OR old_values."user_id" IS DISTINCT FROM (new_values."user_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1e6afcc652797adee078dd20515f86f720e5179e",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_b1ffd",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_apitoken",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="apitoken",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_apitokenhistory" ("created_at", "digest", "expires_at", "hint", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "scopes", "user_id") SELECT old_values."created_at", old_values."digest", old_values."expires_at", old_values."hint", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."revoked_at", old_values."scopes", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="3dbc402759ae8d7b89583fba980fb8b11ec7ce67",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_69910",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_apitoken",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="apitokenhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="2e4a735d84c4084b7074221bc70ce6713db2669d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_91531",
                        table="articles_apitokenhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="samplewaiver",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_samplewaiverhistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample_id", "waived_at", "waived_by_id") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sample_id", new_values."waived_at", new_values."waived_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="b59971a1b6600a0a7267b494e6b4a2b213f5a123",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_daa52",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_samplewaiver",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="samplewaiver",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_samplewaiverhistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample_id", "waived_at", "waived_by_id") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sample_id", new_values."waived_at", new_values."waived_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="fc1add3e5b5f5b2e3fccf9c141d839bea51b77e1",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_ee575",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_samplewaiver",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="samplewaiver",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_samplewaiverhistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample_id", "waived_at", "waived_by_id") SELECT old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sample_id", old_values."waived_at", old_values."waived_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="684c918cbe917a22dd08ee7c40980140b911ff4e",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b19e7",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_samplewaiver",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="samplewaiverhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="36ffb0fc14409d3310cd26cf75248337d9f64113",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_7e227",
                        table="articles_samplewaiverhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="sampledverdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sampledverdicthistory" ("agrees", "explanation", "id", "looked_at", "looked_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rating_id", "sample_id", "verdict_id") SELECT new_values."agrees", new_values."explanation", new_values."id", new_values."looked_at", new_values."looked_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."rating_id", new_values."sample_id", new_values."verdict_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="a91878911658b8026a737defc808db30a773f1d9",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_ba895",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_sampledverdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="sampledverdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sampledverdicthistory" ("agrees", "explanation", "id", "looked_at", "looked_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rating_id", "sample_id", "verdict_id") SELECT new_values."agrees", new_values."explanation", new_values."id", new_values."looked_at", new_values."looked_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."rating_id", new_values."sample_id", new_values."verdict_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="b07247bc3f917f337218457c59678679f7bf0b40",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_72564",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_sampledverdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="sampledverdict",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sampledverdicthistory" ("agrees", "explanation", "id", "looked_at", "looked_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rating_id", "sample_id", "verdict_id") SELECT old_values."agrees", old_values."explanation", old_values."id", old_values."looked_at", old_values."looked_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."rating_id", old_values."sample_id", old_values."verdict_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="85797ad59c5ceb8f2bceb5953f3bbf4f1f28fb2f",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_86624",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_sampledverdict",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="secondlooksample",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_secondlooksamplehistory" ("article_id", "candidates", "days", "desk_id", "drawn_at", "drawn_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed") SELECT new_values."article_id", new_values."candidates", new_values."days", new_values."desk_id", new_values."drawn_at", new_values."drawn_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="0763a12a0c3fdd0458f5b84aa4228c493a534fbb",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_06a59",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_secondlooksample",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="secondlooksample",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_secondlooksamplehistory" ("article_id", "candidates", "days", "desk_id", "drawn_at", "drawn_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed") SELECT new_values."article_id", new_values."candidates", new_values."days", new_values."desk_id", new_values."drawn_at", new_values."drawn_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="03de714760031711f054270d606d797df54f4c0c",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_a43d7",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_secondlooksample",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="secondlooksample",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_secondlooksamplehistory" ("article_id", "candidates", "days", "desk_id", "drawn_at", "drawn_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed") SELECT old_values."article_id", old_values."candidates", old_values."days", old_values."desk_id", old_values."drawn_at", old_values."drawn_by_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="fedb7c857784f68bb0332317af49f63c5e2218f9",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b0d02",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_secondlooksample",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="sampledverdicthistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="afb32dc919f216cfdc84d3ea189d8c48b9b07387",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_21414",
                        table="articles_sampledverdicthistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="secondlooksamplehistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e7dfa1f87ef0f216d3c2e6919b6ae4a48b9ab2d4",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0d74a",
                        table="articles_secondlooksamplehistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="override",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_overridehistory" ("against_id", "decided_at", "decided_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "verdict_id") SELECT new_values."against_id", new_values."decided_at", new_values."decided_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."verdict_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="90e98dbd50502194160c9a2108a39ceda7a0acca",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a10aa",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_override",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="override",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_overridehistory" ("against_id", "decided_at", "decided_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "verdict_id") SELECT new_values."against_id", new_values."decided_at", new_values."decided_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."verdict_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="f24516f32cd4f8ef0c1883f8017a36b3877c7325",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_b1ed7",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_override",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="override",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_overridehistory" ("against_id", "decided_at", "decided_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "verdict_id") SELECT old_values."against_id", old_values."decided_at", old_values."decided_by_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."verdict_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="e122d6d615651af55b6be4748ec6c0670484ad0e",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b538a",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_override",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="overridehistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="88464b8980be4d55cb9cac15435892e9c4d63b6c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b7d73",
                        table="articles_overridehistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="webhook",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_webhookhistory" ("created_at", "created_by_id", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "types", "url") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."is_active", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."types", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="8496701d5b56dbb9b7e7708c016f949909fec776",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_93eca",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_webhook",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="webhook",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_webhookhistory" ("created_at", "created_by_id", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "types", "url") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."is_active", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."types", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."created_by_id" IS DISTINCT FROM (new_values."created_by_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."types" IS DISTINCT FROM (new_values."types") OR old_values."url" IS DISTINCT FROM (new_values."url")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="be86793f5c561a08c65bb3d80ffe1a7af4da4c17",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7c66b",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_webhook",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="webhook",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_webhookhistory" ("created_at", "created_by_id", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "types", "url") SELECT old_values."created_at", old_values."created_by_id", old_values."id", old_values."is_active", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."types", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="9fda8864f9603655bc71817c45c260abed27175b",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_8bfd5",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_webhook",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="webhookhistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8b41e866dfd9df301b33b4483d55d4ea6bfe0451",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9cd2b",
                        table="articles_webhookhistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="searchaddress",
                trigger=pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_searchaddresshistory" ("address", "id", "is_active", "kinds", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT new_values."address", new_values."id", new_values."is_active", new_values."kinds", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="9f619e1b8c1c5ab08d586dbe85b2ec38d1d279e6",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f9d1a",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="articles_searchaddress",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="searchaddress",
                trigger=pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_searchaddresshistory" ("address", "id", "is_active", "kinds", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT new_values."address", new_values."id", new_values."is_active", new_values."kinds", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e9ea657a6a509064b69577f4ceecf8b3dec8fab9",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_25f5f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="articles_searchaddress",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="searchaddress",
                trigger=pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_searchaddresshistory" ("address", "id", "is_active", "kinds", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT old_values."address", old_values."id", old_values."is_active", old_values."kinds", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="fcab3f1aaad54803802f74c5d34f3e8a7df49dc1",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_72557",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="articles_searchaddress",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="searchaddresshistory",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d7129837652bb508def254886e9a8abd3d0f626c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d49bd",
                        table="articles_searchaddresshistory",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="documenttimestamp",
                trigger=pgtrigger.compiler.Trigger(
                    name="document_timestamp_kept",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."stamped_at" IS NOT NULL)',
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d6305312b79677885310f6880bda457c200bae2b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_document_timestamp_kept_9ed40",
                        table="articles_documenttimestamp",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
            model_name='readerreport',
            trigger=pgtrigger.compiler.Trigger(name='reader_report_words_kept', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."publication_id" IS DISTINCT FROM (NEW."publication_id") OR OLD."quote" IS DISTINCT FROM (NEW."quote") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."link" IS DISTINCT FROM (NEW."link") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."received_at" IS DISTINCT FROM (NEW."received_at"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='15502ac52def61b80b9e6b672d9c20222237371a', operation='UPDATE', pgid='pgtrigger_reader_report_words_kept_2b313', table='articles_readerreport', when='BEFORE')),
        ),
            pgtrigger.migrations.AddTrigger(
            model_name='readerreport',
            trigger=pgtrigger.compiler.Trigger(name='reader_report_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3b79074b53c0c9e337d900a9c2d9f37703d48ba0', operation='DELETE', pgid='pgtrigger_reader_report_kept_4f380', table='articles_readerreport', when='BEFORE')),
        ),
        ),
        migrations.RunSQL(STAMP, NO_STAMP),
    ]
