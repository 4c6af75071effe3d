-- The half hours of a technician that appointments take: nobody is in two visits at once.
create table visit_slot (
    technician varchar(120) not null,
    starts_at  timestamp with time zone not null,
    visit_id   bigint       not null references visit (id),
    primary key (technician, starts_at)
);
create index visit_slot_visit on visit_slot (visit_id);
