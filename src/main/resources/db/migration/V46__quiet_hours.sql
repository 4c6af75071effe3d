-- When people are not disturbed by low levels; '*' stands for any organisation, blank hours for none.
create table quiet_hours (
    organisation varchar(64) not null primary key,
    -- local time, over midnight where the end is the earlier: 22:00-07:00
    hours        varchar(20) not null
);

insert into quiet_hours (organisation, hours) values ('*', '22:00-07:00');
-- promises of an hour, day and night
insert into quiet_hours (organisation, hours) values ('fleet-terminal', '');
