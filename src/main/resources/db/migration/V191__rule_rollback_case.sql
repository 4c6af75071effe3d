-- A rollback has a case of its own, closed as soon as it is opened, by whose number people find who did it and why.
alter table rule_rollback add column case_number varchar(20);
alter table rule_rollback add column title_zh varchar(300);
alter table rule_rollback add column title_en varchar(300);
alter table rule_rollback add constraint rule_rollback_case foreign key (case_number) references service_case (number);
alter table rule_rollback add constraint rule_rollback_case_once unique (case_number);
