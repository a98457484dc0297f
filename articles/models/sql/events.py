"""Read the history.

Gain: no ORM form: which source an event is about depends on its verb, and no event is read
twice for it.
"""

# The document of an event, with the source that was made from it; CASE, since other verbs may
# have another kind of value there.
OF_DOCUMENT = """
    CASE WHEN jsonb_typeof(articles_event.data->'document') = 'number' THEN EXISTS (
        SELECT FROM articles_document d LEFT JOIN articles_source s ON s.id = d.source_id
        WHERE d.id = (articles_event.data->>'document')::bigint
        AND coalesce(s.is_secret, d.is_secret){unless})
    ELSE {otherwise} END"""
# A source or document may have become secret after its title was stored in an event. The line
# of a larger act names all evidence that it added.
HIDDEN_BY_NOW = OF_DOCUMENT.format(
    unless="",
    otherwise="""CASE
        WHEN articles_event.verb LIKE 'source.%%' THEN EXISTS (SELECT FROM articles_source s
            WHERE s.is_secret AND s.id = (articles_event.data->>'source')::bigint)
        WHEN jsonb_typeof(articles_event.data->'evidence') IN ('number', 'array') THEN EXISTS (
            SELECT FROM articles_evidence e JOIN articles_source s ON s.id = e.source_id
            WHERE s.is_secret AND e.id IN (SELECT named::text::bigint FROM jsonb_path_query(
                articles_event.data, 'lax $.evidence[*]') named))
        ELSE false END""",
)
# What other systems receive of a document: its hash, and what it contradicts.
OF_SECRET_DOCUMENT = OF_DOCUMENT.format(unless="", otherwise="false")
# The parameters are the reader, twice.
OF_UNKNOWN_DOCUMENT = OF_DOCUMENT.format(
    unless="""
        AND NOT EXISTS (SELECT FROM articles_source_known_to k
            WHERE k.source_id = s.id AND k.user_id = %s)
        AND NOT (s.id IS NULL AND EXISTS (SELECT FROM articles_document_known_to k
            WHERE k.document_id = d.id AND k.user_id = %s))""",
    otherwise="false",
)
EVENT_HORIZON = "SELECT articles_event_horizon()"
