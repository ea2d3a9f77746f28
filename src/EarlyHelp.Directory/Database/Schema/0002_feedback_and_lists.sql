-- What people tell the directory: a problem with a listing, a missing service, a comment on the offer. Nothing about who wrote it.
-- text and service_contact are for staff. Only public_text and public_reply, written or edited by a person, are ever shown, and only once released.
create table feedback (
    id integer primary key autoincrement,
    reference text not null unique,
    subject text not null,
    service_id integer,
    service_name text,
    place text,
    service_contact text,
    text text not null,
    state text not null,
    received_at text not null,
    checked_at text,
    closed_at text,
    public_text text,
    public_reply text,
    released_at text,
    -- One filled-in form: sending it twice keeps it once.
    submission text not null unique
) strict;

create index feedback_open on feedback (received_at, id) where closed_at is null;
create index feedback_released on feedback (released_at, id) where released_at is not null;
create index feedback_service on feedback (service_id) where service_id is not null;

-- Lists that people share by link. Only a hash of the link's secret is kept, so that nobody who reads the database can open a list.
create table shared_list (
    id integer primary key autoincrement,
    token_hash blob not null unique,
    title text not null,
    created_at text not null,
    expires_at text not null
) strict;

create index shared_list_expiry on shared_list (expires_at);

-- service_name: what it was called when the list was made, for listings that are gone since.
create table shared_list_item (
    list_id integer not null references shared_list (id) on delete cascade,
    position integer not null,
    service_id integer not null,
    service_name text not null,
    note text,
    primary key (list_id, position)
) strict, without rowid;

-- What is new and what has changed, newest first, for the Atom feeds.
create index service_changed on service (changed_at, id);
