-- What was ticked on a visit: prepared before leaving, done on site, documents that are there.
create table visit_check (
    visit_id bigint      not null references visit (id),
    list     varchar(20) not null,
    item     varchar(60) not null,
    primary key (visit_id, list, item)
);
