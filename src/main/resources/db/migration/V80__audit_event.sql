create table audit_stream (
  stream varchar(200) primary key,
  seq    bigint      not null,
  hash   varchar(64) not null
);

create table audit_event (
  stream       varchar(200) not null,
  seq          bigint       not null,
  at           timestamp with time zone not null,
  kind         varchar(100) not null,
  actor_kind   varchar(20)  not null,
  actor        varchar(200) not null,
  actor_role   varchar(60),
  actor_unit   varchar(120),
  organisation varchar(60),
  payload      text         not null,
  prev_hash    varchar(64)  not null,
  hash         varchar(64)  not null,
  signature    varchar(200) not null,
  key_id       varchar(64)  not null,
  primary key (stream, seq)
);

create index audit_event_actor on audit_event (actor, at);

-- Personal values stand here only, so that they can be erased while the chain still verifies.
create table audit_personal (
  stream varchar(200)  not null,
  seq    bigint        not null,
  path   varchar(200)  not null,
  salt   varchar(64)   not null,
  text   varchar(2000) not null,
  primary key (stream, seq, path)
);
