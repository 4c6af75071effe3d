-- One claim at a time for a fault of a part of a unit; the row goes when the claim ends.
create table claimed_fault (
    equipment_id bigint       not null references equipment_unit (id),
    part_code    varchar(64)  not null,
    fault_key    varchar(100) not null,
    case_number  varchar(20)  not null references service_case (number),
    primary key (equipment_id, part_code, fault_key)
);
