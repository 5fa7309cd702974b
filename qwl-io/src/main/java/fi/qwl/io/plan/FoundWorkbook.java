package fi.qwl.io.plan;

import fi.qwl.io.issue.SourceLocation;
import java.util.List;

/** What a filled-in workbook holds: where it came from, and its rows. */
record FoundWorkbook(WorkbookOrigin origin, SourceLocation sheet, List<FoundRow> rows) {}
