-- Every version of every decision table that was ever in force, with its text, and since when.
create table decision_publication (
    definition_id varchar(64)  not null primary key,
    organisation  varchar(64)  not null,
    decision_key  varchar(64)  not null,
    version       integer      not null,
    checksum      varchar(64)  not null,
    content       text         not null,
    published_by  varchar(200) not null,
    published_at  timestamp with time zone not null,
    constraint decision_publication_version unique (organisation, decision_key, version)
);
