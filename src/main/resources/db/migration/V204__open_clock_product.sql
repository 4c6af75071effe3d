-- A product of which few deadlines are open, or none, would be looked for through all of them in their order.
create index open_clock_product on open_clock (product, paused, rank_ms, clock_id);
