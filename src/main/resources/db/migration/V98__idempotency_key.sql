create table idempotency_key (
  actor           varchar(200) not null,
  idempotency_key varchar(200) not null,
  request_hash    varchar(64)  not null,
  status          integer,
  content_type    varchar(200),
  location        varchar(1000),
  body            text,
  created_at      timestamp with time zone not null,
  primary key (actor, idempotency_key)
);

create index idempotency_key_created on idempotency_key (created_at);
