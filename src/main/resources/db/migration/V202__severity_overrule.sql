-- A severity that a manager raised above what the table said: it stands until another is chosen.
create table severity_overrule (
    id            varchar(36)   not null primary key,
    case_number   varchar(20)   not null references service_case (number),
    from_severity varchar(20)   not null,
    to_severity   varchar(20)   not null,
    reason        varchar(2000) not null,
    overruled_by  varchar(200)  not null,
    overruled_at  timestamp with time zone not null
);
create index severity_overrule_case on severity_overrule (case_number, overruled_at);
