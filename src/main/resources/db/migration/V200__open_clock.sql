-- The deadlines that are open, each in one narrow row with what managers ask for: kept by whoever changes clock or case, in
-- the same transaction. A row stays for a while after its clock ended, so that who watches can be told that it went.
create sequence open_clock_change;

create table open_clock (
    clock_id       varchar(36)  not null primary key references sla_clock (id),
    case_number    varchar(20)  not null,
    organisation   varchar(64)  not null,
    unit_id        varchar(80)  not null,
    -- where it was before it was given to another unit, whose people are told as well
    former_unit_id varchar(80),
    kind           varchar(30)  not null,
    target         varchar(40)  not null,
    severity       varchar(20),
    product        varchar(40),
    is_open        boolean      not null,
    paused         boolean      not null,
    warn_at        timestamp with time zone not null,
    due_at         timestamp with time zone not null,
    -- milliseconds: while it counts, of the due instant since 1970; while it is paused, of the time that is left
    rank_ms        bigint       not null,
    change         bigint       not null,
    -- real time, also where the platform's clock is moved
    changed_at     timestamp with time zone not null
);

insert into open_clock (clock_id, case_number, organisation, unit_id, kind, target, severity, product, is_open, paused, warn_at,
    due_at, rank_ms, change, changed_at)
select k.id, k.case_number, k.organisation, c.unit_id, c.kind, k.target, c.severity, c.product_family, true, k.state = 'paused',
       k.warn_at, k.due_at,
       cast(1000 * (extract(epoch from k.due_at) - case when k.state = 'paused' then extract(epoch from coalesce((select max(p.recorded_at)
           from sla_pause p where p.case_number = k.case_number and p.to_at is null), k.started_at)) else 0 end) as bigint),
       nextval('open_clock_change'), current_timestamp
  from sla_clock k join service_case c on c.number = k.case_number
 where k.ended_at is null;

create index open_clock_rank on open_clock (is_open, paused, rank_ms, clock_id);
create index open_clock_case on open_clock (case_number);
create index open_clock_changed on open_clock (change);
