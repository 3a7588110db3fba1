package dev.ironstride.gateway;

import dev.ironstride.gateway.neighbours.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running gateway; one boot for all of them. */
@QuarkusTest
@WithTestResource(Neighbours.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GatewayTest {}
