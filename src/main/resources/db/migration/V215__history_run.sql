-- That a made-up history was written into this database, with which settings; not finished where the writing was broken off.
create table history_run (
    id          integer not null primary key,
    seed        bigint  not null,
    cases       integer not null,
    written     integer not null,
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint history_run_once check (id = 1)
);
