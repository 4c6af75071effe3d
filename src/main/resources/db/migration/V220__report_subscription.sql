-- A report that a person gets by mail. The same filters are always written the same way.
create table report_subscription (
  id         varchar(36)   primary key,
  person     varchar(200)  not null references person (id) on delete cascade,
  report     varchar(60)   not null,
  rhythm     varchar(10)   not null check (rhythm in ('weekly', 'monthly')),
  cut_by     varchar(40)   not null,
  filters    varchar(1000) not null,
  created_at timestamp with time zone not null,
  constraint report_subscription_once unique (person, report, rhythm, cut_by, filters)
);

-- What became of each week's or month's mail; that there is one per period is why nobody gets it twice.
create table report_delivery (
  subscription varchar(36) not null references report_subscription (id) on delete cascade,
  period_from  date        not null,
  period_to    date        not null,
  outcome      varchar(20) not null check (outcome in ('sent', 'left', 'no-access', 'no-address', 'refused')),
  made_at      timestamp with time zone not null,
  primary key (subscription, period_from)
);
