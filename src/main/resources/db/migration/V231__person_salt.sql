-- Goes with what a person's row holds of the person: an event of the trail holds a digest of both, which tells nobody what it was.
alter table person add column salt varchar(32);
