-- The parts that a technician wants for a repair, as the diagnosis found.
create table visit_part (
    visit_id  bigint      not null references visit (id),
    line_no   integer     not null,
    part_code varchar(64) not null,
    quantity  integer     not null,
    primary key (visit_id, line_no),
    constraint visit_part_quantity check (quantity between 1 and 99999)
);
