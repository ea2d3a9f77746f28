-- Under which id something stood that was taken out: it gets it again when it comes again. version: the number of its last version.
create table gone (
    kind text not null,
    source text not null,
    external_id text not null,
    entity_id integer not null,
    version integer not null,
    primary key (kind, source, external_id)
) strict, without rowid;

-- Of several that bore the same key one after the other, the last.
insert into gone (kind, source, external_id, entity_id, version)
select said.kind, json_extract(said.document, '$.source'), json_extract(said.document, '$.externalId'), ended.entity_id, ended.number
from version ended
join version said on said.kind = ended.kind and said.entity_id = ended.entity_id and said.number = ended.number - 1
where ended.document is null
    and not exists (select 1 from version later where later.kind = ended.kind and later.entity_id = ended.entity_id and later.number > ended.number)
    and not exists (
        select 1 from service
        where said.kind = 'Service' and source = json_extract(said.document, '$.source') and external_id = json_extract(said.document, '$.externalId'))
    and not exists (
        select 1 from organisation
        where said.kind = 'Organisation' and source = json_extract(said.document, '$.source') and external_id = json_extract(said.document, '$.externalId'))
order by ended.sequence
on conflict (kind, source, external_id) do update set entity_id = excluded.entity_id, version = excluded.version;

-- Addresses stay with their owner now and need not move.
drop index slug_entity;
