-- A file that goes with a message.
create table message_attachment (
  message_id varchar(36)  not null references message (id) on delete cascade,
  name       varchar(200) not null,
  media_type varchar(100) not null,
  content    bytea        not null,
  primary key (message_id, name)
);
