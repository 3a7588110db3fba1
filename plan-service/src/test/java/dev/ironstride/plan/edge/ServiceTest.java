package dev.ironstride.plan.edge;

import dev.ironstride.testkit.KafkaResource;
import dev.ironstride.testkit.OidcResource;
import dev.ironstride.testkit.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One boot of plan-service for all tests that need it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(OidcResource.class)
@WithTestResource(
        value = KafkaResource.class,
        initArgs =
                @ResourceArg(
                        name = "topics",
                        value =
                                "ironstride.run-logged.v1,ironstride.session-completed.v1,ironstride.readiness-reported.v1,ironstride.exercise-changed.v1,"
                                        + "ironstride.athlete-changed.v1,ironstride.plan-changed.v1"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ServiceTest {}
