-- Working hours of a week in a zone; several calendars may share one list of public days.
create table working_calendar (
    id       varchar(60)  not null primary key,
    zone     varchar(60)  not null,
    -- Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00; holidays   or   always
    hours    varchar(500) not null,
    -- the calendar whose list of public days holds here too; its own id where it has a list of its own
    days_of  varchar(60)  not null,
    version  integer      not null
);

insert into working_calendar (id, zone, hours, days_of, version) values ('cn', 'Asia/Shanghai', 'Mon-Fri 09:00-18:00', 'cn', 0);
insert into working_calendar (id, zone, hours, days_of, version) values ('cn-daily', 'Asia/Shanghai', 'Mon-Sun 09:00-18:00; holidays', 'cn', 0);
insert into working_calendar (id, zone, hours, days_of, version) values ('cn-always', 'Asia/Shanghai', 'always', 'cn', 0);
