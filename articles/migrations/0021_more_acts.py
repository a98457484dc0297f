from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0020_fall_of_sign_offs'),
    ]

    operations = [
        migrations.AlterField(
            model_name='event',
            name='verb',
            field=models.CharField(choices=[('article.received', 'article received'), ('article.changed', 'article changed'), ('article.assigned', 'article assigned'), ('article.unassigned', 'assignment ended'), ('article.archived', 'article archived'), ('revision.received', 'revision received'), ('claim.marked', 'claim marked'), ('claim.changed', 'claim changed'), ('claim.touched', 'claim opened again'), ('claim.lost', 'claim no longer in the text'), ('evidence.added', 'evidence added'), ('evidence.withdrawn', 'evidence withdrawn'), ('verdict.given', 'verdict given'), ('verdict.withdrawn', 'verdict withdrawn'), ('verdict.confirmed', 'verdict confirmed'), ('verdict.overridden', 'dispute decided'), ('verdict.published', 'verdict published'), ('publication.corrected', 'publication corrected'), ('publication.withdrawn', 'publication withdrawn'), ('query.asked', 'question asked'), ('query.answered', 'question answered'), ('query.withdrawn', 'question withdrawn'), ('sign_off.given', 'article signed off'), ('sign_off.fell', 'sign-off fell'), ('sign_off.withdrawn', 'sign-off withdrawn'), ('source.entered', 'source entered'), ('source.changed', 'source changed'), ('source.shared', 'secret source shared'), ('source.unshared', 'secret source no longer shared'), ('person.entered', 'person entered'), ('person.changed', 'person changed'), ('fact.entered', 'reference fact entered'), ('fact.changed', 'reference fact changed'), ('token.made', 'API token made'), ('token.revoked', 'API token revoked')], max_length=32, verbose_name='act'),
        ),
    ]
