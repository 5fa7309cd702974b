package fi.qwl.io.propose;

import fi.qwl.io.mapping.SurveyTool;

/**
 * A survey tool that may have written a file, recognised by the file's header by {@link UnknownTableReader#tools}. A guess to
 * be confirmed by a person, never acted upon.
 *
 * @param tool what the file looks like
 * @param confidence from 0 to 1: half for everything that must be there, the rest for what else fits
 */
public record SurveyDetection(SurveyTool tool, double confidence) {}
