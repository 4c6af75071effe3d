-- A public holiday, or a weekend day worked to make up for one. A row holds from one version up to, not including, another.
create table calendar_day (
    calendar_id   varchar(60)  not null references working_calendar (id),
    on_day        date         not null,
    kind          varchar(10)  not null,
    name          varchar(100) not null,
    since_version integer      not null,
    until_version integer,
    primary key (calendar_id, on_day, since_version),
    constraint calendar_day_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);
