-- What people did about a case that is no step of a visit: guidance by telephone, answers to missed deadlines, reviews.
create table case_note (
    case_number varchar(20)  not null references service_case (number),
    note_no     integer      not null,
    written_at  timestamp with time zone not null,
    written_by  varchar(120) not null,
    kind        varchar(30)  not null,
    measure     varchar(40),
    text        varchar(2000),
    primary key (case_number, note_no)
);
