-- A deadline of a case: from when, by when, what became of it. A case that is reopened gets a further round.
create table sla_clock (
    id               varchar(36)  not null primary key,
    case_number      varchar(20)  not null,
    organisation     varchar(64)  not null,
    target           varchar(40)  not null,
    round            integer      not null,
    calendar_id      varchar(60)  not null,
    calendar_version integer      not null,
    started_at       timestamp with time zone not null,
    -- the due instant as decided, before any pause
    promised_at      timestamp with time zone not null,
    due_at           timestamp with time zone not null,
    warn_share       double precision not null,
    warn_at          timestamp with time zone not null,
    state            varchar(10)  not null,
    ended_at         timestamp with time zone,
    late             boolean      not null,
    -- the due instant that was missed first, kept whatever follows
    missed_at        timestamp with time zone,
    late_at_start    boolean      not null,
    -- the next level to be told and when; null when all are told
    level            varchar(10),
    level_share      double precision,
    level_waits      boolean      not null,
    level_at         timestamp with time zone,
    receipt_id       varchar(64),
    version          bigint       not null,
    constraint sla_clock_round unique (case_number, target, round),
    constraint sla_clock_state check (state in ('running', 'paused', 'met', 'breached', 'cancelled'))
);
create index sla_clock_open on sla_clock (organisation, state, due_at);
