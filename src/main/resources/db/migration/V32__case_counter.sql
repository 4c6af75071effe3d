-- The last case number given on a local day; the row is locked while a case is being opened.
create table case_counter (
    counted_on date    not null primary key,
    last       integer not null
);
