"""A judged claim about which the author is asked waits for the answer, also in what is stored."""

from django.db import migrations, models


# What is cleared stays cleared until something happens to it.
WAITING = """
UPDATE articles_claim c SET state = 'query', version = c.version + 1
FROM articles_article a
WHERE a.id = c.article_id AND a.state = 'in_work' AND c.state IN ('right', 'dismissed')
    AND EXISTS (SELECT FROM articles_query q
        WHERE q.claim_id = c.id AND q.state = 'open' AND q.overdue_at IS NULL)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0044_shared_cache'),
    ]

    operations = [
        migrations.RunSQL(WAITING, migrations.RunSQL.noop, elidable=True),
        migrations.AlterField(
            model_name='signoff',
            name='fallen_code',
            field=models.CharField(blank=True, choices=[('new_text', 'another text came in'), ('verdict_changed', 'a verdict was changed'), ('claim_changed', 'a claim was marked or changed'), ('question_asked', 'the author was asked'), ('plan_changed', 'publication day or scope was changed'), ('words_uncovered', 'words were found to be unchecked'), ('rules_changed', 'the text was read with other rules'), ('withdrawn', 'withdrawn by hand')], max_length=16, verbose_name='why it fell'),
        ),
        migrations.AlterField(
            model_name='signoffhistory',
            name='fallen_code',
            field=models.CharField(blank=True, choices=[('new_text', 'another text came in'), ('verdict_changed', 'a verdict was changed'), ('claim_changed', 'a claim was marked or changed'), ('question_asked', 'the author was asked'), ('plan_changed', 'publication day or scope was changed'), ('words_uncovered', 'words were found to be unchecked'), ('rules_changed', 'the text was read with other rules'), ('withdrawn', 'withdrawn by hand')], max_length=16, verbose_name='why it fell'),
        ),
    ]
