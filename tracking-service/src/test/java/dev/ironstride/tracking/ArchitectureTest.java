package dev.ironstride.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ironstride.tracking");

    @Test
    void theRulesOfTheDomainKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..runclass..",
                        "..merge..",
                        "..load..",
                        "..understanding..",
                        "..hash..",
                        "..fit..",
                        "..gpx..",
                        "..tcx..",
                        "..xml..",
                        "..track..",
                        "..grade..",
                        "..content..",
                        "..activityfile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "io.vertx..",
                        "io.smallrye..",
                        "com.fasterxml..",
                        "org.eclipse..",
                        "dev.ironstride.kit..")
                .check(SERVICE);
    }

    @Test
    void theArithmeticBesideTheEdgesKnowsNoFramework() {
        for (String name : List.of(
                "Ledger",
                "Fitness",
                "Strain",
                "AcuteChronic",
                "DayLoad",
                "RecordBook",
                "OneRepMax",
                "DoneSet",
                "SetVersions",
                "FeltPain")) {
            noClasses()
                    .that()
                    .haveSimpleName(name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "jakarta..",
                            "io.vertx..",
                            "io.smallrye..",
                            "com.fasterxml..",
                            "org.eclipse..")
                    .check(SERVICE);
        }
    }

    @Test
    void onlyTheFileReaderKnowsGarminsSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..fit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.garmin..")
                .check(SERVICE);
    }

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("dev.ironstride.tracking.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void runsAndSessionsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..run..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..session..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage("..session..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..run..")
                .check(SERVICE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").check(SERVICE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(SERVICE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Inject.class).check(SERVICE);
    }

    @Test
    void onlyFilesAreReadOffTheEventLoop() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotStartingWith("RunFile")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("ImportResource")
                .should()
                .beAnnotatedWith(Blocking.class)
                .check(SERVICE);
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("await")))
                .check(SERVICE);
    }

    @Test
    void namesSayWhatAThingDoes() {
        for (String ending : List.of("Impl", "Manager", "Util", "Utils", "Helper", "Base")) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(SERVICE);
        }
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(SERVICE);
    }

    @Test
    void noRouteIsOpenToEverybody() {
        // Vendors have no account here: each proves itself by what it sends.
        noClasses()
                .that()
                .doNotHaveSimpleName("WebhookResource")
                .should()
                .beAnnotatedWith(PermitAll.class)
                .check(SERVICE);
        noMethods().should().beAnnotatedWith(PermitAll.class).check(SERVICE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .doNotHaveSimpleName("WebhookResource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RolesAllowed.class)
                .check(SERVICE);
    }
}
