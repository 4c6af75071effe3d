-- Where papers for a dealer or an installer go.
create table party_contact (
    party_id   bigint       not null primary key references party (id),
    email      varchar(254),
    phone      varchar(40),
    language   varchar(2)   not null,
    changed_at timestamp with time zone not null
);
