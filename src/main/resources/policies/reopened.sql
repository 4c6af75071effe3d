select c.number as case_number, c.reopened_at as at, cast(c.reopened as varchar) as subject
  from service_case c
 where c.reopened > 0 and c.reopened_at >= :from and c.reopened_at < :to
