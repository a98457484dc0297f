"""Read the history.

Gain: no ORM form: which source an event is about depends on its verb, and no event is read
twice for it.
"""

# A source or document may have become secret after its title was stored in an event.
HIDDEN_BY_NOW = """
    CASE WHEN jsonb_typeof(articles_event.data->'document') = 'number' THEN EXISTS (
        SELECT FROM articles_document d LEFT JOIN articles_source s ON s.id = d.source_id
        WHERE d.id = (articles_event.data->>'document')::bigint
        AND coalesce(s.is_secret, d.is_secret))
    ELSE EXISTS (SELECT FROM articles_source s WHERE s.is_secret AND s.id = CASE
        WHEN articles_event.verb LIKE 'source.%%' THEN (articles_event.data->>'source')::bigint
        WHEN jsonb_typeof(articles_event.data->'evidence') = 'number' THEN (SELECT e.source_id
            FROM articles_evidence e WHERE e.id = (articles_event.data->>'evidence')::bigint)
        END) END"""
EVENT_HORIZON = "SELECT articles_event_horizon()"
