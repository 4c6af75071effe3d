-- A version that was taken out of force by publishing the one before it anew: once.
create table rule_rollback (
    kind          varchar(20)   not null,
    organisation  varchar(64)   not null,
    subject_key   varchar(64)   not null,
    from_version  varchar(120)  not null,
    -- the version whose content holds again, and as what it was published
    to_version    varchar(120)  not null,
    version_id    varchar(120)  not null,
    reason        varchar(2000) not null,
    rolled_by     varchar(200)  not null,
    rolled_at     timestamp with time zone not null,
    primary key (kind, organisation, subject_key, from_version),
    constraint rule_rollback_subject foreign key (kind, organisation, subject_key) references rule_subject (kind, organisation, subject_key)
);
create index rule_rollback_version on rule_rollback (kind, version_id);
