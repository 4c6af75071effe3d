-- What an outlet bought is its own and lies apart from the maker's goods, in a store of this kind.
alter table extra_store drop constraint extra_store_kind;
alter table extra_store add constraint extra_store_kind check (kind in ('second-level', 'project', 'bought'));
