select o.case_number, o.overruled_at as at, o.overruled_by as subject
  from severity_overrule o
 where o.overruled_at >= :from and o.overruled_at < :to
