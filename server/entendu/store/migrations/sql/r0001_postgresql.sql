CREATE FUNCTION events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'integrity_constraint_violation';
END;
$body$;

CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE ON events
FOR EACH ROW EXECUTE FUNCTION events_are_append_only();

CREATE TRIGGER events_never_go BEFORE TRUNCATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

-- The words come split and folded (folding.py): no parser, so that both databases find the same.
CREATE INDEX ix_search_documents_words ON search_documents
USING gin (array_to_tsvector(string_to_array(text, ' ')));
