-- When a case did not count against us, why, and whom it waited for. Entered late is marked so.
create table sla_pause (
    id             varchar(36)   not null primary key,
    case_number    varchar(20)   not null,
    from_at        timestamp with time zone not null,
    to_at          timestamp with time zone,
    reason         varchar(2000) not null,
    party          varchar(10)   not null,
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(200)  not null,
    retroactive    boolean       not null,
    constraint sla_pause_party check (party in ('US', 'CUSTOMER', 'PARTS', 'SUPPLIER')),
    constraint sla_pause_order check (to_at is null or to_at >= from_at)
);
create index sla_pause_case on sla_pause (case_number, from_at);
