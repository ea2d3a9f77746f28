-- The run that this one put back, and how many records it took out for that.
alter table run add column undoes integer references run (id);
alter table run add column removed integer not null default 0;

-- What a run wrote, entity by entity.
create index version_run on version (run_id, kind, entity_id) where run_id is not null;
