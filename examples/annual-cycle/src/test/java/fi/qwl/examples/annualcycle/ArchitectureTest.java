package fi.qwl.examples.annualcycle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.qwl.index.ItemCoverage;
import fi.qwl.privacy.JointAgreement;
import fi.qwl.privacy.JointRelease;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.Readership;
import fi.qwl.privacy.ReleaseMark;
import fi.qwl.privacy.ReleaseRefusal;
import fi.qwl.privacy.SuppressionForecast;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the shape of the code: directions, and what is never used. */
@AnalyzeClasses(packages = "fi.qwl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern EXPORT = Pattern.compile("exports ([a-z.]+);");

    private static final String[] CORE = {
        "fi.qwl.model..",
        "fi.qwl.policy..",
        "fi.qwl.survey..",
        "fi.qwl.index..",
        "fi.qwl.risk..",
        "fi.qwl.privacy..",
        "fi.qwl.compare..",
        "fi.qwl.stats..",
        "fi.qwl.value..",
        "fi.qwl.words..",
        "fi.qwl.page.."
    };

    @ArchTest
    static final ArchRule modulesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy(CORE)
            .layer("plan")
            .definedBy("fi.qwl.plan..")
            .layer("io")
            .definedBy("fi.qwl.io..")
            .layer("examples")
            .definedBy("fi.qwl.examples..")
            .whereLayer("examples")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("io")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("io", "examples");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("fi.qwl.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreAndPlanKnowNoFileFormat = noClasses()
            .that(resideInAnyPackage(
                    Stream.concat(Stream.of(CORE), Stream.of("fi.qwl.plan..")).toArray(String[]::new)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "com.fasterxml..", "org.apache.commons.csv..", "net.fortuna..");

    /** Mappers and serialisers pass over transient fields, whatever they are allowed to see; records they write. */
    @ArchTest
    static final ArchRule whatIsConfidentialHasTransientFieldsOnly = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(
                    resideInAnyPackage("fi.qwl.survey", "fi.qwl.index", "fi.qwl.compare", "fi.qwl.privacy")
                            .and(modifier(JavaModifier.PUBLIC))
                            .and(not(assignableTo(Enum.class)))
                            .and(describe(
                                    "not a part of what is published",
                                    type -> !type.getName().contains(".Published")))
                            .and(not(belongToAnyOf(
                                    Unit.class,
                                    UnitId.class,
                                    SupervisorId.class,
                                    Wave.class,
                                    Headcount.class,
                                    Organisation.class,
                                    OrganisationHistory.class,
                                    UnitSuccession.class,
                                    ItemCoverage.class,
                                    Participation.class,
                                    UnitGroup.class,
                                    Readership.class,
                                    ReleaseMark.class,
                                    SuppressionForecast.class,
                                    JointAgreement.class,
                                    JointRelease.class,
                                    PrivacyPromise.class,
                                    ReleaseRefusal.class))))
            .should()
            .haveModifier(JavaModifier.TRANSIENT);

    @ArchTest
    static final ArchRule noDateOfOld = noClasses()
            .that(not(resideInAPackage("fi.qwl.examples..")).and(not(resideInAPackage("fi.qwl.io.calendar.."))))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class);

    @ArchTest
    static final ArchRule noStandardStreams = noClasses()
            .that(not(resideInAPackage("fi.qwl.examples..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in");

    @ArchTest
    static final ArchRule noDefaultLocaleZoneCharsetOrClock =
            noClasses().should().accessTargetWhere(readsTheMachinesOwn());

    @ArchTest
    static final ArchRule noForeignTypesInTheApi = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(
                    "fi.qwl.io.document..",
                    "fi.qwl.io.tree..",
                    "fi.qwl.io.workbook..",
                    "fi.qwl.io.office..",
                    "fi.qwl.examples..")
            .should(showOnlyOurOwnTypes());

    @ArchTest
    static final ArchRule exportedTypesShowOnlyExportedOnes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(areExported())
            .should(showOnlyExportedTypes());

    @ArchTest
    static final ArchRule nothingStartsThreads = noClasses()
            .that(not(resideInAPackage("fi.qwl.examples..")))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, java.util.Timer.class);

    @ArchTest
    static final ArchRule utilityNamesSayWhatTheyAre =
            classes().should().haveSimpleNameNotEndingWith("Utils").andShould().haveSimpleNameNotEndingWith("Manager");

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesOwn() {
        return DescribedPredicate.describe("reads the machine's own locale, zone, charset or clock", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean isDefault =
                    name.equals("getDefault") || name.equals("systemDefault") || name.equals("defaultCharset");
            boolean isNow = name.equals("now")
                    && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().isEmpty()
                    && owner.startsWith("java.time.");
            boolean isCase = owner.equals(String.class.getName())
                    && (name.equals("toLowerCase") || name.equals("toUpperCase"))
                    && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().isEmpty();
            Set<String> owners = Set.of(
                    Locale.class.getName(),
                    "java.time.ZoneId",
                    "java.util.TimeZone",
                    "java.nio.charset.Charset",
                    Clock.class.getName(),
                    LocalDate.class.getName(),
                    LocalDateTime.class.getName(),
                    ZonedDateTime.class.getName());
            return (isDefault && owners.contains(owner)) || isNow || isCase;
        });
    }

    private static DescribedPredicate<JavaClass> areExported() {
        Set<String> exported = Stream.of("qwl-core", "qwl-plan", "qwl-io")
                .flatMap(module -> exports(Path.of("..", "..", module, "src", "main", "java", "module-info.java")))
                .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are in exported packages", type -> exported.contains(type.getPackageName()));
    }

    private static Stream<String> exports(Path module) {
        try {
            return EXPORT.matcher(Files.readString(module)).results().map(export -> export.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaMethod> showOnlyExportedTypes() {
        DescribedPredicate<JavaClass> exported = areExported();
        return new ArchCondition<>("show only exported types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> type.getPackageName().startsWith("fi.qwl.") && !exported.test(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> showOnlyOurOwnTypes() {
        return new ArchCondition<>("show only the JDK's and our own types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .filter(type ->
                                Stream.of("java.", "javax.sql.", "fi.qwl.").noneMatch(type.getName()::startsWith))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
