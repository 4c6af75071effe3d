-- which report opened which case, and what it said: the same report again is no news, another one under its number is refused
create table imported_report (
    organisation varchar(64) not null,
    report_no    varchar(64) not null,
    digest       varchar(64) not null,
    case_number  varchar(32) not null,
    primary key (organisation, report_no)
);
