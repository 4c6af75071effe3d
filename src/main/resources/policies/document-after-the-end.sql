select d.case_number, d.added_at as at, d.file_name as subject
  from document d join service_case k on k.number = d.case_number join person p on p.id = d.added_by
 where d.added_at >= :from and d.added_at < :to and k.closed_at is not null and d.added_at > k.closed_at + interval '1' minute
