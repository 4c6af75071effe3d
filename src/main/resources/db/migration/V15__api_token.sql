create table api_token (
    id           varchar(32)  primary key,
    name         varchar(100) not null,
    organisation varchar(64)  not null references organisation (id),
    -- role keys, comma between
    roles        varchar(400) not null,
    -- SHA-256 of the token, which is random enough to need no salt
    secret_hash  varchar(64)  not null,
    created_at   timestamp with time zone not null,
    created_by   varchar(190) not null,
    expires_at   timestamp with time zone not null,
    revoked_at   timestamp with time zone
);
