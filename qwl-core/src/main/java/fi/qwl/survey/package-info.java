/**
 * What was answered and by whom: the columnar survey, waves, and the organisation.
 *
 * <pre>{@code
 * Organisation town = Organisation.of(List.of(
 *         Unit.of("1", "Town", UnitLevel.MUNICIPALITY),
 *         Unit.of("10", "Kitchen", UnitLevel.UNIT).withParent("1").withInvited(12)));
 * town.invitedWithin(0);   // 12, with everybody below
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.survey;

import org.jspecify.annotations.NullMarked;
