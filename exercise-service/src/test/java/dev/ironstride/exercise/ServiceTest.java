package dev.ironstride.exercise;

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

/** The whole service on real Postgres and Kafka, started once for all tests. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(OidcResource.class)
@WithTestResource(
        value = KafkaResource.class,
        initArgs =
                @ResourceArg(name = "topics", value = "ironstride.exercise-changed.v1,ironstride.athlete-changed.v1"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
