-- The tables of QWL's stores, version 1; JdbcSchema.migrate runs it. H2 commits every table at once, so that a second run
-- must be able to go on where the first one was stopped.
create table if not exists qwl_schema_history (
    version integer primary key,
    applied_at timestamp(6) with time zone not null default current_timestamp
);

-- A row for each plan. The revision is raised by every write, so that an edit of an older state changes nothing.
create table if not exists qwl_plan (
    tenant varchar not null,
    plan varchar not null,
    unit varchar not null,
    supervisor varchar,
    predecessor varchar,
    version integer not null,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    primary key (tenant, plan)
);
create index if not exists qwl_plan_unit on qwl_plan (tenant, unit);
create index if not exists qwl_plan_supervisor on qwl_plan (tenant, supervisor);
create index if not exists qwl_plan_predecessor on qwl_plan (tenant, predecessor);

-- Every version of a plan, as a document of the format qwl-plan/1.
create table if not exists qwl_plan_version (
    tenant varchar not null,
    plan varchar not null,
    version integer not null,
    changed_at timestamp(6) with time zone not null,
    document binary large object not null,
    primary key (tenant, plan, version),
    foreign key (tenant, plan) references qwl_plan (tenant, plan) on delete cascade
);
create index if not exists qwl_plan_version_changed on qwl_plan_version (tenant, changed_at);

-- What is open and has a day, by each plan's last version; nothing of plans that a later one follows.
create table if not exists qwl_due (
    tenant varchar not null,
    plan varchar not null,
    position integer not null,
    unit varchar not null,
    kind varchar not null,
    item varchar not null,
    due date not null,
    primary key (tenant, plan, position),
    foreign key (tenant, plan) references qwl_plan (tenant, plan) on delete cascade
);
-- With every column of the answer, so that H2 need not look up a row for each.
create index if not exists qwl_due_day on qwl_due (tenant, kind, due, plan, unit, item);

-- The record of each results meeting, as a document of the format qwl-meeting/1.
create table if not exists qwl_meeting (
    tenant varchar not null,
    unit varchar not null,
    held_on date not null,
    revision bigint not null,
    document binary large object not null,
    primary key (tenant, unit, held_on)
);

-- The needs that wait for an answer.
create table if not exists qwl_need (
    tenant varchar not null,
    unit varchar not null,
    held_on date not null,
    need varchar not null,
    addressee varchar not null,
    reply_by date not null,
    foreign key (tenant, unit, held_on) references qwl_meeting (tenant, unit, held_on) on delete cascade
);
create index if not exists qwl_need_meeting on qwl_need (tenant, unit, held_on);
create index if not exists qwl_need_reply on qwl_need (tenant, reply_by, unit, held_on, need, addressee);

-- Confidential: the archive holds unprotected results. One row for each survey.
create table if not exists qwl_release_state (
    tenant varchar not null,
    survey varchar not null,
    revision bigint not null,
    archive binary large object not null,
    primary key (tenant, survey)
);

-- Which releases an idempotency key stands for.
create table if not exists qwl_release_key (
    tenant varchar not null,
    survey varchar not null,
    request_key varchar not null,
    revisions varchar not null,
    primary key (tenant, survey, request_key)
);

-- Publications as they left, as documents of the format qwl-results/1.
create table if not exists qwl_publication (
    tenant varchar not null,
    survey varchar not null,
    revision bigint not null,
    wave varchar not null,
    released_on date not null,
    stands boolean not null,
    document binary large object not null,
    primary key (tenant, survey, revision)
);

-- What a reporting program may read: publications that were not withdrawn.
create or replace view qwl_published as
    select tenant, survey, revision, wave, released_on, document from qwl_publication where stands;

merge into qwl_schema_history (version) values (1);
