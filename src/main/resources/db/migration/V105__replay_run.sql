-- A drafted table that was run on past decisions, and how far it came.
create table replay_run (
    id             varchar(36)  not null primary key,
    decision_key   varchar(64)  not null,
    -- whose table was drafted: an organisation or 'shared'
    place          varchar(64)  not null,
    draft          text         not null,
    checksum       varchar(64)  not null,
    organisations  varchar(2000) not null,
    organisation   varchar(64),
    from_at        timestamp with time zone not null,
    until_at       timestamp with time zone not null,
    product_family varchar(40),
    unit_id        varchar(80),
    state          varchar(12)  not null,
    total          integer      not null,
    done           integer      not null,
    flipped        integer      not null,
    refused        integer      not null,
    node           varchar(200) not null,
    requested_by   varchar(200) not null,
    requested_at   timestamp with time zone not null,
    ended_at       timestamp with time zone,
    constraint replay_run_state check (state in ('waiting', 'running', 'done', 'cancelled', 'failed', 'interrupted')),
    constraint replay_run_end check ((ended_at is null) = (state in ('waiting', 'running')))
);
create index replay_run_newest on replay_run (decision_key, requested_at);

-- An output of a past decision that would come out otherwise by the draft.
create table replay_flip (
    run_id         varchar(36)   not null references replay_run (id) on delete cascade,
    number         integer       not null,
    receipt_id     varchar(36)   not null,
    case_number    varchar(20)   not null,
    organisation   varchar(64)   not null,
    product_family varchar(40),
    unit_id        varchar(80),
    decided_at     timestamp with time zone not null,
    output         varchar(64)   not null,
    value_was      varchar(2000),
    value_now      varchar(2000),
    change_kind    varchar(200)  not null,
    cny            numeric(14, 2),
    seconds        bigint,
    primary key (run_id, number)
);
