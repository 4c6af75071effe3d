-- What an installer has to put right by a day; where safety, stability or effect suffer, a contact letter says so.
create table rectification (
    case_number      varchar(20) not null,
    rectification_no integer     not null,
    part_no          integer     not null,
    letter           boolean     not null,
    limit_days       integer     not null,
    rectify_by       date        not null,
    due_at           timestamp with time zone not null,
    receipt_id       varchar(36),
    opened_by        varchar(190) not null,
    opened_at        timestamp with time zone not null,
    document_id      varchar(36) references document (id),
    reported_at      timestamp with time zone,
    closed_at        timestamp with time zone,
    late             boolean,
    version          bigint      not null,
    primary key (case_number, rectification_no),
    foreign key (case_number, part_no) references project_part (case_number, part_no),
    constraint rectification_limit check (limit_days between 1 and 365)
);
create index rectification_open on rectification (case_number, closed_at);

create table rectification_finding (
    case_number      varchar(20) not null,
    rectification_no integer     not null,
    finding_id       bigint      not null references installation_finding (id),
    primary key (case_number, rectification_no, finding_id),
    foreign key (case_number, rectification_no) references rectification (case_number, rectification_no)
);

-- Supervision while the installer puts things right, the installer's report, and what was done about a missed limit.
create table rectification_entry (
    case_number      varchar(20)   not null,
    rectification_no integer       not null,
    entry_no         integer       not null,
    kind             varchar(20)   not null,
    note             varchar(2000) not null,
    written_by       varchar(190)  not null,
    written_at       timestamp with time zone not null,
    primary key (case_number, rectification_no, entry_no),
    foreign key (case_number, rectification_no) references rectification (case_number, rectification_no),
    constraint rectification_entry_kind check (kind in ('follow-up', 'rectified', 'overdue'))
);
