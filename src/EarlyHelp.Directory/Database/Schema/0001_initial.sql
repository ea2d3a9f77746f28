-- The catalogue as it stands now, in Open Referral's names. What it was before is in version.
-- Dates are text (2026-11-22), times text (09:30), moments text in UTC (2026-11-22T09:30:00Z), truth 0 or 1, money text, so that
-- every database reads them alike.

create table catalogue_state (
    id integer primary key check (id = 1),
    sequence integer not null
) strict;

insert into catalogue_state (id, sequence) values (1, 0);

create table run (
    id integer primary key autoincrement,
    kind text not null,
    source text not null,
    input text,
    started_at text not null,
    ended_at text,
    state text not null,
    rows integer not null default 0,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0,
    proposals integer not null default 0
) strict;

create table run_reason (
    run_id integer not null references run (id),
    position integer not null,
    refused integer not null,
    row text not null,
    field text,
    value text,
    reason text not null,
    primary key (run_id, position)
) strict, without rowid;

create table organisation (
    id integer primary key autoincrement,
    source text not null,
    external_id text not null,
    slug text not null unique,
    version integer not null,
    changed_at text not null,
    content_hash blob not null,
    name text not null,
    kind text,
    description text,
    url text,
    email text,
    charity_number text,
    company_number text,
    unique (source, external_id)
) strict;

create table organisation_lead_district (
    organisation_id integer not null references organisation (id) on delete cascade,
    position integer not null,
    district_code text not null,
    primary key (organisation_id, position)
) strict, without rowid;

create table organisation_phone (
    organisation_id integer not null references organisation (id) on delete cascade,
    position integer not null,
    number text not null,
    label text,
    primary key (organisation_id, position)
) strict, without rowid;

create table service (
    id integer primary key autoincrement,
    source text not null,
    external_id text not null,
    slug text not null unique,
    version integer not null,
    changed_at text not null,
    content_hash blob not null,
    organisation_id integer references organisation (id),
    organisation_external_id text,
    name text not null,
    summary text,
    description text,
    status text not null,
    alert text,
    closes_on text,
    url text,
    email text,
    minimum_age text,
    maximum_age text,
    age_text text,
    eligibility_description text,
    level integer,
    access text,
    how_to_get_it text,
    what_happens_next text,
    waiting_time text,
    is_free integer,
    residents_only integer not null,
    is_online integer not null,
    interpreter integer,
    bsl integer,
    unique (source, external_id)
) strict;

create index service_organisation on service (organisation_id);
create index service_without_organisation on service (source, organisation_external_id) where organisation_id is null;

create table service_at_location (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    location_external_id text,
    name text,
    address text,
    town text,
    postcode text,
    latitude real,
    longitude real,
    is_hidden integer not null,
    primary key (service_id, position)
) strict, without rowid;

create table accessibility (
    service_id integer not null references service (id) on delete cascade,
    location_position integer not null,
    position integer not null,
    fact text not null,
    primary key (service_id, location_position, position)
) strict, without rowid;

-- location_position -1: times of the service as a whole.
create table schedule (
    service_id integer not null references service (id) on delete cascade,
    location_position integer not null,
    position integer not null,
    frequency text not null,
    days text,
    every integer not null,
    week_of_month integer,
    valid_from text,
    valid_to text,
    opens_at text,
    closes_at text,
    term_time_only integer not null,
    description text,
    primary key (service_id, location_position, position)
) strict, without rowid;

create table cost_option (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    option text,
    amount text,
    description text,
    primary key (service_id, position)
) strict, without rowid;

create table service_area (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    extent text not null,
    code text,
    name text,
    primary key (service_id, position)
) strict, without rowid;

create table service_taxonomy_term (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    taxonomy text not null,
    term text not null,
    label text,
    primary key (service_id, position)
) strict, without rowid;

create table language (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    language text not null,
    primary key (service_id, position)
) strict, without rowid;

create table contact (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    name text,
    title text,
    email text,
    primary key (service_id, position)
) strict, without rowid;

-- owner: service, contact or location; owner_position: which contact or location, 0 for the service.
create table phone (
    service_id integer not null references service (id) on delete cascade,
    owner text not null,
    owner_position integer not null,
    position integer not null,
    number text not null,
    label text,
    primary key (service_id, owner, owner_position, position)
) strict, without rowid;

create table programme (
    service_id integer primary key references service (id) on delete cascade,
    name text not null,
    evidence text,
    evidence_level text,
    format text,
    sessions integer
) strict;

create table programme_start (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    starts_on text not null,
    primary key (service_id, position)
) strict, without rowid;

create table local_offer_answer (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    question text not null,
    answer text not null,
    primary key (service_id, position)
) strict, without rowid;

create table source_note (
    service_id integer not null references service (id) on delete cascade,
    position integer not null,
    label text not null,
    text text not null,
    primary key (service_id, position)
) strict, without rowid;

-- A person's check: apart from the content, so that no import or edit can move it.
create table assurance (
    service_id integer primary key references service (id) on delete cascade,
    assured_on text not null,
    assured_by text,
    how text,
    next_due text
) strict;

-- Every address a listing or organisation ever had. An old one redirects.
create table slug (
    slug text not null,
    kind text not null,
    entity_id integer not null,
    primary key (kind, slug)
) strict, without rowid;

-- Every write, whole, and the change feed at once: the sequence follows commit order, taken from catalogue_state in the write transaction.
-- slug and changed_at are the entity's after the write. document null: removed for good.
create table version (
    sequence integer primary key,
    kind text not null,
    entity_id integer not null,
    number integer not null,
    run_id integer references run (id),
    who text not null,
    why text not null,
    at text not null,
    slug text not null,
    changed_at text not null,
    document text
) strict;

create index version_entity on version (kind, entity_id, number);
