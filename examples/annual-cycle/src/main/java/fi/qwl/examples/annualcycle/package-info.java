/** The main job: survey files in; indices, risks, plans and follow-ups out. Uses the public API only. */
@NullMarked
package fi.qwl.examples.annualcycle;

import org.jspecify.annotations.NullMarked;
