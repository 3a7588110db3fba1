package dev.ironstride.plan.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The plan is a function: no framework, no clock, no chance inside; thin edges around it. */
class ArchitectureTest {
    private static final String[] PURE = {
        "dev.ironstride.plan.placement..",
        "dev.ironstride.plan.athlete..",
        "dev.ironstride.plan.catalogue..",
        "dev.ironstride.plan.baseline..",
        "dev.ironstride.plan.prescription..",
        "dev.ironstride.plan.composition..",
        "dev.ironstride.plan.progression..",
        "dev.ironstride.plan.generation..",
        "dev.ironstride.plan.recovery..",
        "dev.ironstride.plan.recognition..",
        "dev.ironstride.plan.explanation..",
        "dev.ironstride.plan.suggestion..",
        "dev.ironstride.plan.told..",
        "dev.ironstride.plan.readiness..",
        "dev.ironstride.plan.ledger..",
        "dev.ironstride.plan.pain..",
        "dev.ironstride.plan.illness..",
        "dev.ironstride.plan.referral.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ironstride.plan");

    @Test
    void pureCodeKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "com.fasterxml..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.eclipse.microprofile..",
                        "org.apache.kafka..",
                        "org.jboss..",
                        "java.sql..",
                        "dev.ironstride.kit..",
                        "dev.ironstride.events..")
                .check(CLASSES);
    }

    @Test
    void pureCodeKnowsNoEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are edges of plan-service",
                        type -> type.getPackageName().startsWith("dev.ironstride.plan")
                                && Arrays.stream(PURE).noneMatch(pure -> pure.equals(type.getPackageName() + ".."))))
                .check(CLASSES);
    }

    @Test
    void pureCodeReadsNoClockAndThrowsNoDice() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheSystemTimePastTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void formatsOfOthersStayBehindOnePackageEach() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ironstride.plan.workout..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.garmin..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.ironstride.plan.calendar..", "dev.ironstride.plan.runimport..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna..")
                .check(CLASSES);
    }

    @Test
    void nobodyBlocksAnEventLoop() {
        noClasses()
                .should()
                .callMethod(Uni.class, "await")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.smallrye.common.annotation.Blocking")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.ironstride.plan.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
