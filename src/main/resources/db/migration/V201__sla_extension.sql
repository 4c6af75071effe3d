-- A deadline that a manager made longer, by whom and why; the time given stands with the clock, which is reckoned with it.
alter table sla_clock add column extended_ms bigint default 0 not null;

create table sla_extension (
    id          varchar(36)   not null primary key,
    clock_id    varchar(36)   not null references sla_clock (id),
    -- counts the extensions of a clock from 1, so that of two who extend at once one comes second
    number      integer       not null,
    case_number varchar(20)   not null,
    from_at     timestamp with time zone not null,
    to_at       timestamp with time zone not null,
    reason      varchar(2000) not null,
    extended_by varchar(200)  not null,
    extended_at timestamp with time zone not null,
    constraint sla_extension_once unique (clock_id, number),
    constraint sla_extension_later check (to_at > from_at)
);
create index sla_extension_case on sla_extension (case_number, extended_at);

-- What a manager had told at once stands beside the levels, as now-1, now-2 …, with the reason.
alter table sla_escalation add column reason varchar(2000);
alter table sla_escalation drop constraint sla_escalation_told_by;
alter table sla_escalation add constraint sla_escalation_told_by check (told_by in ('message', 'digest', 'manager', 'window'));
