/**
 * Development plans as workbooks that supervisors fill in: written, and read back as changes to the plan.
 *
 * <pre>{@code
 * byte[] workbook = PlanWorkbook.of(plan, "Keittiö", Language.FI, names).bytes();
 * PlanUpdate update = PlanWorkbookReader.of(names).read(DocumentSource.of("plan.xlsx", workbook), plan).orElseThrow();
 * update.isEmpty();   // nobody has filled anything in yet
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.plan;

import org.jspecify.annotations.NullMarked;
