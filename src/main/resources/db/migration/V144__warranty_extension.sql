-- A longer warranty, agreed in the contract of a key project and applied for (CAC-25, CAC-26).
create table warranty_extension (
    case_number       varchar(20)  not null primary key references service_case (number),
    organisation      varchar(64)  not null,
    state             varchar(20)  not null,
    project_number    varchar(64),
    equipment_id      bigint       references equipment_unit (id),
    contract_no       varchar(64)  not null,
    contract_signed_on date        not null,
    contract_clause   varchar(500) not null,
    contract_end_date date         not null,
    applied_by        varchar(190) not null,
    applied_at        timestamp with time zone not null,
    reviewed_by       varchar(190),
    reviewed_at       timestamp with time zone,
    review_note       varchar(2000),
    recommended       boolean,
    decided_by        varchar(190),
    decided_at        timestamp with time zone,
    decision_note     varchar(2000),
    accepted_on       date,
    noted_on_report   boolean,
    note_reference    varchar(200),
    version           bigint       not null,
    constraint warranty_extension_state check (state in ('applied', 'reviewed', 'approved', 'defect', 'completed', 'refused',
        'withdrawn')),
    constraint warranty_extension_about check (project_number is not null or equipment_id is not null),
    constraint warranty_extension_second_person check (decided_by is null or reviewed_by is null or decided_by <> reviewed_by)
);
create index warranty_extension_project on warranty_extension (organisation, project_number);
create index warranty_extension_equipment on warranty_extension (equipment_id);
-- The units whose warranty an approved extension has lengthened.
create table warranty_extension_unit (
    case_number  varchar(20) not null references warranty_extension (case_number),
    equipment_id bigint      not null references equipment_unit (id),
    primary key (case_number, equipment_id)
);
