-- What is not known to the gates stands beside what holds them.
alter table statement add column gates_unknown varchar(200);
