-- The search index of the archive: every ending of every name, number, address and serial, so that what stands
-- anywhere inside a value is found as the beginning of one of these. Bytes, because text would be sorted by the
-- database's language. equipment_id is 0 where the term is the customer's own.
create table archive_term (
    organisation varchar(64) not null,
    term         bytea       not null,
    customer_id  bigint      not null references customer (id),
    equipment_id bigint      not null,
    primary key (organisation, term, customer_id, equipment_id)
);

create index archive_term_customer on archive_term (customer_id, term, equipment_id);
