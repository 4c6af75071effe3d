create table organisation (
    id       varchar(64) primary key,
    name_zh  varchar(200) not null,
    name_en  varchar(200) not null,
    zone     varchar(64)  not null,
    language varchar(8)   not null
);
