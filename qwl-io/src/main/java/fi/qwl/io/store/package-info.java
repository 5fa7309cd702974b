/**
 * Plans and records of meetings kept in files.
 *
 * <pre>{@code
 * FilePlanStore store = FilePlanStore.in(folder, setAside -> log("a broken file was set aside"));
 * store.save(plan);   // written whole or not at all, also when the power fails
 * MeetingStore meetings = FileMeetingStore.in(folder.resolve("meetings"));
 * List<OpenNeed> late = meetings.openNeeds(day.minusDays(1));   // of all units
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.store;

import org.jspecify.annotations.NullMarked;
