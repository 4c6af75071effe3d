-- What people did on a project beside inspections: preparation, commissioning, and the head-office group's work on key projects.
create table project_step (
    case_number varchar(20)   not null references installation_project (case_number),
    step_no     integer       not null,
    part_no     integer,
    kind        varchar(30)   not null,
    passed      boolean       not null,
    items       varchar(2000),
    missing     varchar(2000),
    note        varchar(2000),
    done_by     varchar(190)  not null,
    done_at     timestamp with time zone not null,
    primary key (case_number, step_no),
    constraint project_step_kind check (kind in ('site-assessment', 'start', 'commissioning', 'drawing-review', 'on-site-training',
        'process-supervision', 'key-commissioning', 'quality-audit', 'monthly-audit'))
);

-- The month's word of a branch to head office on its inspections.
create table supervision_month (
    organisation varchar(64)  not null,
    unit_id      varchar(128) not null,
    report_month varchar(7)   not null,
    projects     integer      not null,
    inspected    integer      not null,
    rate         numeric(7, 3),
    met          boolean,
    note         varchar(2000),
    reported_by  varchar(190) not null,
    reported_at  timestamp with time zone not null,
    primary key (unit_id, report_month),
    constraint supervision_month_share check (inspected between 0 and projects)
);
