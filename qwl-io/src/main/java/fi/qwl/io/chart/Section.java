package fi.qwl.io.chart;

import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that stand in one picture.
 *
 * @param name what they are a part of; empty for a whole publication
 * @param units in the order of the organisation
 */
record Section(String name, List<PublishedUnit> units) {

    /** So many rows fit on a page. */
    private static final int MOST = 40;

    static Section whole(PublishedResults results) {
        return new Section("", results.units());
    }

    /** One where all units fit; else an overview of the upper levels and a section for each part below them. */
    static List<Section> bySector(PublishedResults results) {
        if (results.units().size() <= MOST) {
            return List.of(whole(results));
        }
        List<Section> sections = new ArrayList<>();
        split(results.organisation(), results.units(), "", sections);
        return sections;
    }

    private static void split(
            Organisation organisation, List<PublishedUnit> units, String name, List<Section> sections) {
        if (units.size() <= MOST) {
            sections.add(new Section(name, units));
            return;
        }
        int top =
                units.stream().mapToInt(unit -> depth(organisation, unit)).min().orElse(0);
        int level = top + 1;
        while (upTo(organisation, units, level + 1).size() <= MOST) {
            level++;
        }
        List<PublishedUnit> overview = upTo(organisation, units, level);
        sections.add(new Section(name, overview));
        for (int from = 0; from < units.size(); from++) {
            PublishedUnit unit = units.get(from);
            int to = end(organisation, units, from);
            if (depth(organisation, unit) == level && to - from > 1) {
                split(organisation, units.subList(from, to), unit.unit().name(), sections);
            }
        }
    }

    private static List<PublishedUnit> upTo(Organisation organisation, List<PublishedUnit> units, int level) {
        return units.stream().filter(unit -> depth(organisation, unit) <= level).toList();
    }

    /** The row after the last unit below one. */
    private static int end(Organisation organisation, List<PublishedUnit> units, int from) {
        int depth = depth(organisation, units.get(from));
        int to = from + 1;
        while (to < units.size() && depth(organisation, units.get(to)) > depth) {
            to++;
        }
        return to;
    }

    private static int depth(Organisation organisation, PublishedUnit unit) {
        return organisation.ancestorsOf(organisation.indexOf(unit.unit().id())).length;
    }

    /** At the beginning of a title, where it is a part. */
    String title(String of) {
        return name.isEmpty() ? of : name + ": " + of;
    }
}
