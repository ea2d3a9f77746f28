-- Under which id something stood that was taken out: it gets it again when it comes again. version: the number of its last version.
create table gone (
    kind text not null,
    source text not null,
    external_id text not null,
    entity_id integer not null,
    version integer not null,
    primary key (kind, source, external_id)
) strict, without rowid;

-- All that is gone now, with the key that its last content had. What has none that can be read never comes again.
create temp table ended as
select kind, entity_id, number, json_extract(document, '$.source') as source, json_extract(document, '$.externalId') as external_id
from (
    select last.kind, last.entity_id, last.number, case when json_valid(said.document) then said.document end as document
    from version last
    join version said on said.kind = last.kind and said.entity_id = last.entity_id and said.number = last.number - 1
    where last.document is null
        and not exists (select 1 from version later where later.kind = last.kind and later.entity_id = last.entity_id and later.number > last.number)
)
where json_extract(document, '$.source') is not null and json_extract(document, '$.externalId') is not null;

create index temp.ended_key on ended (kind, source, external_id);

-- Until now what came again got a new id. What led to the one it had before leads to the last one: to what is there, or else to what was taken out last.
create temp table heir as
select ended.kind, ended.entity_id, coalesce(
    case ended.kind
        when 'Service' then (select id from service where service.source = ended.source and service.external_id = ended.external_id)
        else (select id from organisation where organisation.source = ended.source and organisation.external_id = ended.external_id)
    end,
    (select max(other.entity_id) from temp.ended other where other.kind = ended.kind and other.source = ended.source and other.external_id = ended.external_id)) as id
from temp.ended ended;

create index temp.heir_of on heir (kind, entity_id);

update slug set entity_id = (select id from temp.heir heir where heir.kind = slug.kind and heir.entity_id = slug.entity_id)
where exists (select 1 from temp.heir heir where heir.kind = slug.kind and heir.entity_id = slug.entity_id);

update shared_list_item set service_id = (select id from temp.heir heir where heir.kind = 'Service' and heir.entity_id = shared_list_item.service_id)
where exists (select 1 from temp.heir heir where heir.kind = 'Service' and heir.entity_id = shared_list_item.service_id);

update feedback set service_id = (select id from temp.heir heir where heir.kind = 'Service' and heir.entity_id = feedback.service_id)
where exists (select 1 from temp.heir heir where heir.kind = 'Service' and heir.entity_id = feedback.service_id);

insert into gone (kind, source, external_id, entity_id, version)
select ended.kind, ended.source, ended.external_id, ended.entity_id, ended.number
from temp.ended ended
join temp.heir heir on heir.kind = ended.kind and heir.entity_id = ended.entity_id and heir.id = ended.entity_id;

drop table temp.heir;
drop table temp.ended;

-- Addresses stay with their owner now and need not move.
drop index slug_entity;
