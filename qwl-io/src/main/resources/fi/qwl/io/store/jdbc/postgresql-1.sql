-- The tables of QWL's stores, version 1. Run once, by the owner of the tables; JdbcSchema.migrate does the same.
create table if not exists qwl_schema_history (
    version integer primary key,
    applied_at timestamp with time zone not null default current_timestamp
);

-- A row for each plan. The revision is raised by every write, so that an edit of an older state changes nothing.
create table qwl_plan (
    tenant text not null,
    plan text not null,
    unit text not null,
    supervisor text,
    predecessor text,
    version integer not null,
    revision bigint not null,
    changed_at timestamp with time zone not null,
    primary key (tenant, plan)
);
create index qwl_plan_unit on qwl_plan (tenant, unit);
create index qwl_plan_supervisor on qwl_plan (tenant, supervisor);
create index qwl_plan_predecessor on qwl_plan (tenant, predecessor);

-- Every version of a plan, as a document of the format qwl-plan/1.
create table qwl_plan_version (
    tenant text not null,
    plan text not null,
    version integer not null,
    changed_at timestamp with time zone not null,
    document bytea not null,
    primary key (tenant, plan, version),
    foreign key (tenant, plan) references qwl_plan on delete cascade
);
create index qwl_plan_version_changed on qwl_plan_version (tenant, changed_at);

-- What is open and has a day, by each plan's last version; nothing of plans that a later one follows.
create table qwl_due (
    tenant text not null,
    plan text not null,
    position integer not null,
    unit text not null,
    kind text not null,
    item text not null,
    due date not null,
    primary key (tenant, plan, position),
    foreign key (tenant, plan) references qwl_plan on delete cascade
);
create index qwl_due_day on qwl_due (tenant, kind, due);

-- The record of each results meeting, as a document of the format qwl-meeting/1.
create table qwl_meeting (
    tenant text not null,
    unit text not null,
    held_on date not null,
    revision bigint not null,
    document bytea not null,
    primary key (tenant, unit, held_on)
);

-- The needs that wait for an answer.
create table qwl_need (
    tenant text not null,
    unit text not null,
    held_on date not null,
    need text not null,
    addressee text not null,
    reply_by date not null,
    foreign key (tenant, unit, held_on) references qwl_meeting on delete cascade
);
create index qwl_need_meeting on qwl_need (tenant, unit, held_on);
create index qwl_need_reply on qwl_need (tenant, reply_by);

-- Confidential: the archive holds unprotected results. One row for each survey.
create table qwl_release_state (
    tenant text not null,
    survey text not null,
    revision bigint not null,
    archive bytea not null,
    primary key (tenant, survey)
);

-- Which releases an idempotency key stands for.
create table qwl_release_key (
    tenant text not null,
    survey text not null,
    request_key text not null,
    revisions text not null,
    primary key (tenant, survey, request_key)
);

-- Publications as they left, as documents of the format qwl-results/1.
create table qwl_publication (
    tenant text not null,
    survey text not null,
    revision bigint not null,
    wave text not null,
    released_on date not null,
    stands boolean not null,
    document bytea not null,
    primary key (tenant, survey, revision)
);

-- What a reporting program may read: publications that were not withdrawn.
create view qwl_published as
    select tenant, survey, revision, wave, released_on, document from qwl_publication where stands;

insert into qwl_schema_history (version) values (1);
