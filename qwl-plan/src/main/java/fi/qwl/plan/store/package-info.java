/**
 * Where plans and records of meetings are kept: ports for the host's own stores. Stores of files are in the module that knows
 * files.
 *
 * <pre>{@code
 * PlanStore store = FilePlanStore.in(folder, setAside -> {});   // or the host's own
 * store.save(plan);
 * store.find(plan.id());
 * store.due(DueItem.Kind.FOLLOW_UP, LocalDate.of(2025, 1, 31));   // of all plans, by day
 * MeetingStore meetings = FileMeetingStore.in(folder.resolve("meetings"));
 * meetings.openNeeds(LocalDate.of(2025, 1, 31));                  // needs without an answer, of all units
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.store;

import org.jspecify.annotations.NullMarked;
