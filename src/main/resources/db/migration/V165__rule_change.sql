-- What can be changed: a table, a calendar, a price list. Whoever publishes or takes back a version of it holds this row.
create table rule_subject (
    kind         varchar(20) not null,
    organisation varchar(64) not null,
    subject_key  varchar(64) not null,
    primary key (kind, organisation, subject_key)
);

-- A draft on its way into force: the details of a case of the kind rule-change.
create table rule_change (
    case_number   varchar(20)   not null primary key references service_case (number),
    kind          varchar(20)   not null,
    organisation  varchar(64)   not null,
    subject_key   varchar(64)   not null,
    draft_id      varchar(36)   not null,
    -- the draft while it is on its way: it goes only one way at a time
    open_draft    varchar(60),
    title_zh      varchar(300)  not null,
    title_en      varchar(300)  not null,
    -- the audit stream of what is changed
    stream        varchar(150)  not null,
    reason        varchar(2000) not null,
    emergency     boolean       not null,
    effective_at  timestamp with time zone not null,
    state         varchar(12)   not null,
    round         integer       not null,
    submitted_by  varchar(200)  not null,
    submitted_at  timestamp with time zone not null,
    version_id    varchar(120),
    published_at  timestamp with time zone,
    ended_by      varchar(200),
    ended_at      timestamp with time zone,
    ended_why     varchar(2000),
    constraint rule_change_draft unique (open_draft),
    constraint rule_change_subject foreign key (kind, organisation, subject_key) references rule_subject (kind, organisation, subject_key),
    constraint rule_change_state check (state in ('approving', 'confirming', 'rework', 'waiting', 'in-force', 'withdrawn', 'taken-back', 'rolled-back')),
    constraint rule_change_version check (state not in ('waiting', 'in-force', 'taken-back', 'rolled-back') or version_id is not null),
    constraint rule_change_open check ((open_draft is null) = (state in ('in-force', 'withdrawn', 'taken-back', 'rolled-back')))
);
create index rule_change_newest on rule_change (organisation, kind, subject_key, submitted_at);

-- A verdict. Nobody judges what they submitted, and nobody twice in a round.
create table rule_change_verdict (
    case_number  varchar(20)  not null references rule_change (case_number),
    round        integer      not null,
    approver     varchar(200) not null,
    submitted_by varchar(200) not null,
    approved     boolean      not null,
    remark       varchar(2000),
    given_at     timestamp with time zone not null,
    primary key (case_number, round, approver),
    constraint rule_change_four_eyes check (approver <> submitted_by)
);

-- What an approver says about a row of the draft.
create table rule_change_comment (
    case_number varchar(20)   not null references rule_change (case_number),
    round       integer       not null,
    number      integer       not null,
    row_id      varchar(200)  not null,
    remark      varchar(1000) not null,
    written_by  varchar(200)  not null,
    written_at  timestamp with time zone not null,
    primary key (case_number, round, number)
);
