create table person (
    id            varchar(190) primary key,
    -- null for those who administer the whole platform
    organisation  varchar(64) references organisation (id),
    name          varchar(200) not null,
    email         varchar(254),
    phone         varchar(40),
    language      varchar(8)   not null,
    password_hash varchar(200) not null,
    active        boolean      not null
);

create table role_assignment (
    person_id varchar(190) not null references person (id),
    unit_id   varchar(128) not null references unit (id),
    role      varchar(32)  not null,
    primary key (person_id, unit_id, role)
);

create index role_assignment_holder on role_assignment (unit_id, role);
