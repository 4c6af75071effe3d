select u.repair as case_number, u.at, u.part as subject
  from (select o.repair, coalesce(l.given_code, l.part_code) as part, max(o.submitted_at) as at, sum(l.used) as used
          from part_order o join part_order_line l on l.case_number = o.case_number
         where l.used > 0 and o.repair is not null and o.submitted_at >= :from and o.submitted_at < :to
         group by o.repair, coalesce(l.given_code, l.part_code)) u
 where u.used > (select coalesce(sum(m.quantity), 0) from stock_movement m
                  where m.case_number = u.repair and m.part_code = u.part and m.to_place = concat('case:', u.repair))
