-- A level of a clock that was reached and told: the primary key is the proof that it was told once.
create table sla_escalation (
    clock_id     varchar(36)  not null references sla_clock (id),
    level        varchar(10)  not null,
    case_number  varchar(20)  not null,
    organisation varchar(64)  not null,
    reached_at   timestamp with time zone not null,
    told_at      timestamp with time zone not null,
    -- message, or digest where the deadline was past when the case was imported
    told_by      varchar(10)  not null,
    digest_run   varchar(100),
    receipt_id   varchar(64),
    primary key (clock_id, level),
    constraint sla_escalation_told_by check (told_by in ('message', 'digest'))
);
create index sla_escalation_case on sla_escalation (case_number);
create index sla_escalation_digest on sla_escalation (digest_run);

-- Whom the level was told, and as what.
create table sla_escalation_recipient (
    clock_id varchar(36)  not null,
    level    varchar(10)  not null,
    person   varchar(190) not null,
    title    varchar(64)  not null,
    name     varchar(200) not null,
    email    varchar(254),
    phone    varchar(40),
    language varchar(8)   not null,
    primary key (clock_id, level, person),
    foreign key (clock_id, level) references sla_escalation (clock_id, level)
);
