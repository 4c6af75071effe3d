-- Which paper went to whom: every inspection report and contact letter to dealer and installer.
create table paper_sending (
    document_id varchar(36)  not null references document (id),
    case_number varchar(20)  not null references service_case (number),
    paper       varchar(30)  not null,
    recipient   varchar(20)  not null,
    party_id    bigint       not null references party (id),
    sent_at     timestamp with time zone not null,
    primary key (document_id, recipient),
    constraint paper_sending_recipient check (recipient in ('dealer', 'installer'))
);
create index paper_sending_case on paper_sending (case_number);
