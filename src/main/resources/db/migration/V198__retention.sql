-- How long an organisation keeps what it knows of persons after a case has ended. No row: for ever.
create table retention_policy (
    organisation varchar(64)  not null,
    kind         varchar(20)  not null,
    months       integer      not null,
    changed_by   varchar(200) not null,
    changed_at   timestamp with time zone not null,
    primary key (organisation, kind),
    constraint retention_policy_kind check (kind in ('personal', 'messages', 'documents')),
    constraint retention_policy_months check (months between 1 and 1200)
);

-- Nothing of the case is erased while a hold stands.
create table case_hold (
    id          varchar(36)   not null primary key,
    case_number varchar(20)   not null references service_case (number),
    -- the case while the hold stands, so that there is one at a time
    standing    varchar(20)   unique,
    reason      varchar(2000) not null,
    placed_by   varchar(200)  not null,
    placed_at   timestamp with time zone not null,
    released_by varchar(200),
    released_at timestamp with time zone,
    constraint case_hold_standing check (standing is null or standing = case_number),
    constraint case_hold_released check ((standing is null) = (released_at is not null) and (released_by is null) = (released_at is null))
);
create index case_hold_case on case_hold (case_number);

-- The row of a file stays for the trail; the file itself may be erased.
alter table document add column erased_at timestamp with time zone;
