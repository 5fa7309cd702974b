package fi.qwl.examples.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an organisation. Numbers of records and words, no values.
 *
 * @param organisation the organisation's folder
 * @param isPublished whether every wave was published
 * @param records how many records all files have
 * @param counted how many of them are part of the results
 * @param lines what there is to say, a line each
 */
record OrganisationReport(String organisation, boolean isPublished, long records, long counted, List<String> lines)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
