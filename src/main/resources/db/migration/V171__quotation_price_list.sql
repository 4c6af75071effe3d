-- Where the price of a line came from, and why a person took another one.
alter table quotation_line add column list_version_id varchar(36) references price_list_version (id);
alter table quotation_line add column list_price numeric(9, 2);
alter table quotation_line add column overruled_why varchar(500);
alter table quotation_line add constraint quotation_line_overruled check (overruled_why is null or list_price is not null);
