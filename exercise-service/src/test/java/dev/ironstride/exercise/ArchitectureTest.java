package dev.ironstride.exercise;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ironstride.exercise");

    @Test
    void theDomainIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage("..exercise.catalogue..", "..exercise.figure", "..exercise.figure.drawing")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "dev.ironstride.exercise.catalogue..",
                        "dev.ironstride.exercise.figure",
                        "dev.ironstride.exercise.figure.drawing")
                .check(SERVICE);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("dev.ironstride.exercise.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void nothingThatServesARequestWaitsForAnAnswer() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PublishAtStart")
                .and()
                .doNotHaveSimpleName("LoadAtStart")
                .should()
                .callMethodWhere(target(nameMatching("await.*|subscribeAndAwait")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.smallrye.common.annotation.Blocking")
                .check(SERVICE);
    }

    /** Two operations on one session at once break it (hibernate-reactive#1615). */
    @Test
    void sessionWorkIsNeverCombined() {
        noClasses()
                .should()
                .callMethod(Uni.class, "combine")
                .orShould()
                .callMethod(Uni.class, "join")
                .check(SERVICE);
    }

    /** JDBC blocks: it is for migrations alone. */
    @Test
    void onlyMigrationsUseJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..exercise.seed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(SERVICE);
    }
}
