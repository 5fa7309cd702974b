package fi.qwl.io.fill;

import fi.qwl.privacy.PublishedUnit;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units that are shown on one page.
 *
 * @param name the unit that they are in; empty for the overview
 * @param units in the order of the organisation
 */
record Sector(String name, List<PublishedUnit> units) {

    /** One where all fit; else an overview of the units right below the top, and the units of each of them by pages. */
    static List<Sector> of(Organisation organisation, Unit top, List<PublishedUnit> units, int most) {
        if (units.size() <= most) {
            return List.of(new Sector("", units));
        }
        int above = organisation.indexOf(top.id());
        Map<Integer, List<PublishedUnit>> byChild = new LinkedHashMap<>();
        List<PublishedUnit> overview = new ArrayList<>();
        for (PublishedUnit unit : units) {
            int at = organisation.indexOf(unit.unit().id());
            int child = at;
            while (child != above && organisation.parentOf(child) != above) {
                child = organisation.parentOf(child);
            }
            if (at == above || child == at) {
                overview.add(unit);
            }
            if (at != above) {
                byChild.computeIfAbsent(child, none -> new ArrayList<>()).add(unit);
            }
        }
        List<Sector> sectors = new ArrayList<>(pages("", overview, most));
        byChild.forEach((child, within) -> {
            if (within.size() > 1) {
                sectors.addAll(pages(organisation.units().get(child).name(), within, most));
            }
        });
        return sectors;
    }

    private static List<Sector> pages(String name, List<PublishedUnit> units, int most) {
        List<Sector> pages = new ArrayList<>();
        for (int from = 0; from < units.size(); from += most) {
            pages.add(new Sector(name, units.subList(from, Math.min(from + most, units.size()))));
        }
        return pages;
    }
}
