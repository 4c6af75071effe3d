-- How far the demo's clock runs ahead of the real one; one row at most, none outside of demo mode.
create table demo_clock (
    id            integer not null primary key,
    offset_millis bigint  not null,
    constraint demo_clock_one check (id = 1)
);
