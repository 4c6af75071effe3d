-- what a maker's own title means here; organisation '*' holds the meanings that most share
create table title (
    organisation varchar(64) not null,
    title        varchar(64) not null,
    role         varchar(32) not null,
    -- NEAREST, BRANCH or HEAD_OFFICE: from which unit upwards the role is looked for
    level        varchar(16) not null,
    primary key (organisation, title)
);

insert into title (organisation, title, role, level) values ('*', 'branch-technical-manager', 'branch-manager', 'BRANCH');
insert into title (organisation, title, role, level) values ('*', 'commercial-office', 'branch-manager', 'BRANCH');
insert into title (organisation, title, role, level) values ('*', 'after-sales-owner', 'supervisor', 'HEAD_OFFICE');
insert into title (organisation, title, role, level) values ('*', 'technical-section', 'chief-engineer', 'HEAD_OFFICE');
insert into title (organisation, title, role, level) values ('*', 'technical-manager', 'chief-engineer', 'HEAD_OFFICE');
insert into title (organisation, title, role, level) values ('*', 'customer-service', 'agent', 'HEAD_OFFICE');
insert into title (organisation, title, role, level) values ('*', 'head-office', 'general-manager', 'HEAD_OFFICE');
