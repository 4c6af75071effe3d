-- A branch's word to head office on the inspections of a month, from its opening to its acceptance (CAC-118); the figures are
-- those of the moment in which it was sent. Takes the place of supervision_month, which knew only that a month was reported.
drop table supervision_month;
create table inspection_report (
    case_number   varchar(20)  not null primary key references service_case (number),
    organisation  varchar(64)  not null,
    unit_id       varchar(128) not null,
    report_month  varchar(7)   not null,
    state         varchar(20)  not null,
    rounds        integer      not null,
    projects      integer,
    inspected     integer,
    rate          numeric(7, 3),
    met           boolean,
    failed        integer,
    open_findings integer,
    note          varchar(2000),
    reported_by   varchar(190),
    reported_at   timestamp with time zone,
    remark        varchar(2000),
    decided_by    varchar(190),
    decided_at    timestamp with time zone,
    constraint inspection_report_once unique (unit_id, report_month),
    constraint inspection_report_state check (state in ('due', 'reported', 'accepted')),
    constraint inspection_report_share check (inspected between 0 and projects),
    constraint inspection_report_sent check (state = 'due' or reported_by is not null and reported_at is not null),
    constraint inspection_report_decided check (state <> 'accepted' or decided_by is not null and decided_by <> reported_by)
);
create index inspection_report_month on inspection_report (organisation, report_month);

-- The large projects of a report, and what the head-office group found of each (CAC-119).
create table inspection_report_project (
    case_number varchar(20) not null references inspection_report (case_number),
    project     varchar(20) not null references installation_project (case_number),
    passed      boolean,
    guidance    varchar(2000),
    audited_by  varchar(190),
    audited_at  timestamp with time zone,
    primary key (case_number, project),
    constraint inspection_report_project_audited check (passed is null or guidance is not null and audited_by is not null and audited_at is not null)
);
