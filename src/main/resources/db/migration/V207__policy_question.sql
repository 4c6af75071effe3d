-- A question about policies that somebody keeps, with the filters with which they ask it.
create table policy_question (
    id           varchar(36)  not null primary key,
    person_id    varchar(190) not null references person (id),
    name         varchar(100) not null,
    policy       varchar(60)  not null,
    organisation varchar(64)  references organisation (id),
    unit_id      varchar(128) references unit (id),
    -- the period ends today and is so long, or it is the one from day to day
    months       integer,
    from_day     date,
    to_day       date,
    created_at   timestamp with time zone not null,
    constraint policy_question_name unique (person_id, name),
    constraint policy_question_months check (months between 1 and 36),
    constraint policy_question_period check ((months is null) = (from_day is not null and to_day is not null)),
    constraint policy_question_order check (from_day <= to_day)
);
