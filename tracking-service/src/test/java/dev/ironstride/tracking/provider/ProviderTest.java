package dev.ironstride.tracking.provider;

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

/** A test against the running service with every provider configured; all of them share one boot. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(OidcResource.class)
@WithTestResource(
        value = KafkaResource.class,
        initArgs =
                @ResourceArg(
                        name = "topics",
                        value = "ironstride.athlete-changed.v1,ironstride.exercise-changed.v1,"
                                + "ironstride.plan-changed.v1,ironstride.run-logged.v1,ironstride.session-completed.v1,"
                                + "ironstride.readiness-reported.v1"))
@WithTestResource(VendorResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProviderTest {}
