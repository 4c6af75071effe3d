create table callback_attempt (
    callback_id bigint       not null references callback (id),
    attempt_no  integer      not null,
    called_at   timestamp with time zone not null,
    called_by   varchar(120) not null,
    reached     boolean      not null,
    remark      varchar(2000),
    primary key (callback_id, attempt_no)
);
