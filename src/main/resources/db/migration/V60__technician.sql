-- The licence of a technician; who has no row has all points and the training before the job.
create table technician (
    person           varchar(120) not null primary key,
    organisation     varchar(40)  not null,
    points_left      integer      not null,
    pre_job_training boolean      not null,
    model            boolean      not null
);
