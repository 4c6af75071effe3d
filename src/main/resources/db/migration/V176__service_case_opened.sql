-- Cases of all kinds are listed in the order in which they were opened; their numbers begin with a letter per kind.
create index service_case_opened on service_case (opened_at, number);
