-- Who reported: the personal values of a case, apart from it so that they can be erased.
create table case_contact (
    case_number varchar(20) not null primary key references service_case (number),
    name        varchar(200),
    phone       varchar(40),
    email       varchar(254),
    language    varchar(2)
);
