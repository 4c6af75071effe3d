-- An order that a store placed for itself: the wish that it fulfils stands once, and the store that is to be filled.
alter table part_order add column wish varchar(200);
alter table part_order add column to_store varchar(200);
alter table part_order add constraint part_order_wish unique (organisation, wish);
create index part_order_to_store on part_order (organisation, to_store, state);
