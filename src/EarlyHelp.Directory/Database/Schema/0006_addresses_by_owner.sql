-- The addresses that one listing or organisation ever had: they move together when it was taken out and comes again. Its versions do not name them all, since
-- those it took over are in the versions of what it was before.
create index slug_entity on slug (kind, entity_id);
