create table unit (
    id           varchar(128) primary key,
    organisation varchar(64)  not null references organisation (id),
    code         varchar(63)  not null,
    kind         varchar(16)  not null,
    name_zh      varchar(200) not null,
    name_en      varchar(200) not null,
    parent_id    varchar(128) references unit (id),
    -- codes from the organisation down to this unit, each followed by a slash: a prefix names a subtree
    path         varchar(400) not null unique,
    unique (organisation, code)
);

-- blank where the region is the whole province or the whole city
create table unit_region (
    unit_id  varchar(128) not null references unit (id),
    province varchar(64)  not null,
    city     varchar(64)  not null,
    district varchar(64)  not null,
    primary key (unit_id, province, city, district)
);

-- a unit without a row here serves every family
create table unit_family (
    unit_id        varchar(128) not null references unit (id),
    product_family varchar(64)  not null,
    primary key (unit_id, product_family)
);
