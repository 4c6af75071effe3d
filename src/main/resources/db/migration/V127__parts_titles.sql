-- the makers' titles that review orders of parts and report lead times
insert into title (organisation, title, role, level) values ('*', 'branch-parts-accountant', 'parts-accountant', 'BRANCH');
insert into title (organisation, title, role, level) values ('*', 'system', 'parts-accountant', 'BRANCH');
insert into title (organisation, title, role, level) values ('*', 'production-section', 'supervisor', 'HEAD_OFFICE');
insert into title (organisation, title, role, level) values ('*', 'purchasing', 'parts-accountant', 'HEAD_OFFICE');
