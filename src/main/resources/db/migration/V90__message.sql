create table message (
  id              varchar(36)   primary key,
  event_id        varchar(200)  not null,
  kind            varchar(60)   not null,
  organisation    varchar(60)   not null,
  case_number     varchar(40),
  recipient_id    varchar(200)  not null,
  recipient_name  varchar(200),
  channel         varchar(20)   not null,
  address         varchar(320),
  language        varchar(5)    not null,
  subject         varchar(300)  not null,
  body            text          not null,
  state           varchar(20)   not null,
  attempts        integer       not null,
  next_attempt_at timestamp with time zone,
  claimed_by      varchar(100),
  claimed_at      timestamp with time zone,
  maybe_repeated  boolean       not null,
  last_error      varchar(500),
  created_at      timestamp with time zone not null,
  sent_at         timestamp with time zone,
  constraint message_once unique (event_id, recipient_id, channel)
);

create index message_due on message (state, next_attempt_at);
create index message_case on message (case_number);
create index message_organisation on message (organisation, created_at);

-- A person who does not want to be told of a kind of happening.
create table message_refusal (
  recipient_id varchar(200) not null,
  kind         varchar(60)  not null,
  primary key (recipient_id, kind)
);
