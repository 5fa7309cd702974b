/**
 * The pages of development work: agendas, slips, records, stations, plans and lists of who does what. They are data, see
 * {@link fi.qwl.page.Page}; {@code qwl-io} writes them as Markdown, plain text and HTML.
 *
 * <pre>{@code
 * Page slip = ChoicePages.slip(Language.FI);
 * Page whoDoesWhat = RolePages.roles(ProcessRoles.standard(), Language.SV);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.page;

import org.jspecify.annotations.NullMarked;
