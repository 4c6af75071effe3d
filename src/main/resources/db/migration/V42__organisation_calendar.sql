-- By which calendar an organisation works, and by which a clock counts; '*' stands for any organisation or target.
create table organisation_calendar (
    organisation varchar(64) not null,
    -- ledger: the kinds of time of a case; otherwise a clock's target
    purpose      varchar(40) not null,
    calendar_id  varchar(60) not null references working_calendar (id),
    primary key (organisation, purpose)
);

insert into organisation_calendar (organisation, purpose, calendar_id) values ('*', 'ledger', 'cn');
insert into organisation_calendar (organisation, purpose, calendar_id) values ('room-ac', 'ledger', 'cn-daily');
insert into organisation_calendar (organisation, purpose, calendar_id) values ('home-appliance', 'ledger', 'cn-always');
-- promises are in clock hours unless they are in working days
insert into organisation_calendar (organisation, purpose, calendar_id) values ('*', '*', 'cn-always');
insert into organisation_calendar (organisation, purpose, calendar_id) values ('fleet-terminal', 'callback', 'cn');
