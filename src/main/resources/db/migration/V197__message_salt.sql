-- Goes with what a message holds of a person: both are erased together, and the digest in the trail tells nobody what it was.
alter table message add column salt varchar(32);
