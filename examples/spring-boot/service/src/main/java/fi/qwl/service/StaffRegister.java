package fi.qwl.service;

import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.privacy.Readership;
import fi.qwl.spring.AudienceResolver;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who works where. A real host asks its own register at each request; this one has the supervisors of the last organisation,
 * and one person each for HR, the management team and the board.
 */
@Component
final class StaffRegister implements AudienceResolver {

    private final Map<String, StaffMember> members = new LinkedHashMap<>();

    StaffRegister(OrganisationPeriods organisation) {
        Map<?, Organisation> years = organisation.history().organisations();
        Organisation last = List.copyOf(years.values()).get(years.size() - 1);
        for (StaffRole role : List.of(StaffRole.HR, StaffRole.MANAGEMENT, StaffRole.BOARD)) {
            add(new StaffMember(role.name().toLowerCase(Locale.ROOT), role, List.of(last.root())));
        }
        Map<String, List<Unit>> units = new LinkedHashMap<>();
        for (Unit unit : last.units()) {
            unit.supervisor()
                    .ifPresent(supervisor -> units.computeIfAbsent(
                                    supervisor.value().toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                            .add(unit));
        }
        units.forEach((login, own) -> add(new StaffMember(login, StaffRole.SUPERVISOR, own)));
    }

    private void add(StaffMember member) {
        if (members.put(member.login(), member) != null) {
            throw new IllegalStateException("two people log in as " + member.login()
                    + "\nMaybe a supervisor's id in the organisation is the name of a role.");
        }
    }

    /** {@return everybody} */
    List<StaffMember> members() {
        return List.copyOf(members.values());
    }

    Optional<StaffMember> find(String login) {
        return Optional.ofNullable(members.get(login));
    }

    @Override
    public Optional<Readership> resolve(Principal person) {
        return find(person.getName())
                .map(member -> reader(member, member.units().get(0).id()));
    }

    @Override
    public Optional<Readership> resolve(Principal person, UnitId home) {
        return find(person.getName()).filter(member -> member.answersFor(home)).map(member -> reader(member, home));
    }

    private static Readership reader(StaffMember member, UnitId home) {
        return new Readership(member.role().audience(), home);
    }
}
