-- "Was this page useful?": counts only. Nothing says who answered, or on which day.
create table page_vote (
    page text not null,
    -- The first day of the month.
    month text not null,
    useful integer not null default 0,
    not_useful integer not null default 0,
    primary key (page, month)
) strict, without rowid;
