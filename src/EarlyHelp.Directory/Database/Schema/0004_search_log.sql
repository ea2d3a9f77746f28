-- What people searched for, counted: nothing about who, no moment finer than the day, no order within it. Kept 90 days.
-- text: lower case, personal details masked, '' for none. place: an outcode or the name of a town, '' for none. filters: as in an address. source: page or api.
create table search_log (
    day text not null,
    text text not null,
    place text not null,
    filters text not null,
    results integer not null,
    source text not null check (source in ('page', 'api')),
    times integer not null,
    primary key (day, text, place, filters, results, source)
) strict, without rowid;
