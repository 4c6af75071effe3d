-- An organisation's own calendar has versions that are released; the state's lists hold from their import.
alter table working_calendar add column organisation varchar(64);

create table calendar_version (
    calendar_id  varchar(60)   not null references working_calendar (id),
    version      integer       not null,
    hours        varchar(500)  not null,
    -- date,kind,name
    days         text          not null,
    effective_at timestamp with time zone not null,
    published_by varchar(200)  not null,
    published_at timestamp with time zone not null,
    -- the change that brought it; null for the copy of what held before, and for a rollback
    case_number  varchar(20) references service_case (number),
    reason       varchar(2000),
    taken_back   boolean       not null,
    primary key (calendar_id, version)
);

-- Working hours and public days that somebody is changing, as they were typed.
create table calendar_draft (
    id           varchar(36)   not null primary key,
    organisation varchar(64)   not null,
    title        varchar(200)  not null,
    -- the calendar and version by which the organisation worked when it began
    base         varchar(80)   not null,
    hours        varchar(500)  not null,
    days         text          not null,
    revision     integer       not null,
    state        varchar(12)   not null,
    created_by   varchar(200)  not null,
    created_at   timestamp with time zone not null,
    edited_by    varchar(200)  not null,
    edited_at    timestamp with time zone not null,
    constraint calendar_draft_state check (state in ('editing', 'submitted', 'published', 'withdrawn'))
);
create index calendar_draft_newest on calendar_draft (organisation, edited_at);

create table calendar_draft_editor (
    draft_id varchar(36)  not null references calendar_draft (id),
    person   varchar(200) not null,
    primary key (draft_id, person)
);
