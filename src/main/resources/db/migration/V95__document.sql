create table document (
  id           varchar(36)  primary key,
  case_number  varchar(40)  not null,
  kind         varchar(40)  not null,
  file_name    varchar(200) not null,
  content_type varchar(100) not null,
  size_bytes   bigint       not null,
  sha256       varchar(64)  not null,
  added_by     varchar(200) not null,
  added_at     timestamp with time zone not null
);

create index document_case on document (case_number, added_at);

-- Content in pieces of at most 512 kB, so that neither database nor memory ever holds a whole file in one value.
create table document_piece (
  document_id varchar(36) not null references document (id),
  n           integer     not null,
  bytes       bytea       not null,
  primary key (document_id, n)
);
