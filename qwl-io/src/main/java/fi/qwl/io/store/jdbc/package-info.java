/**
 * Plans, records of meetings and releases kept in the host's own database, PostgreSQL or H2, by plain JDBC.
 *
 * <pre>{@code
 * JdbcDatabase database = JdbcDatabase.of(dataSource, SqlDialect.H2);
 * JdbcSchema.of(database).migrate();                       // or the host runs the scripts itself
 * TenantId town = new TenantId("joenvarsi");
 * JdbcPlanStore plans = JdbcPlanStore.in(database, town);
 * ReleaseStore releases = JdbcReleaseStore.in(database, town, "wellbeing");
 * plans.save(plan);
 * List<DueItem> thisWeek = plans.due(DueItem.Kind.FOLLOW_UP, day.plusDays(6));
 * MeetingStore meetings = JdbcMeetingStore.in(database, town);
 * List<OpenNeed> waiting = meetings.openNeeds(day);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.store.jdbc;

import org.jspecify.annotations.NullMarked;
