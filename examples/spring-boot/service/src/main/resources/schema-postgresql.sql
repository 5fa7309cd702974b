-- The service's own tables; the library's are made by JdbcSchema.
create table if not exists service_answers (
    wave varchar primary key,
    file_name varchar not null,
    content bytea not null,
    uploaded_at timestamp(6) with time zone not null
);
create table if not exists service_acceptance (
    id bigint generated always as identity primary key,
    wave varchar not null references service_answers (wave),
    kind varchar not null,
    finding varchar not null,
    reason varchar not null,
    accepted_by varchar not null
);
create table if not exists service_audit (
    id bigint generated always as identity primary key,
    happened_at timestamp(6) with time zone not null,
    actor varchar not null,
    act varchar not null,
    subject varchar not null
);
create table if not exists service_calendar_link (
    id varchar primary key,
    login varchar not null,
    secret_hash varchar(64) not null,
    made_at timestamp(6) with time zone not null
);
