/**
 * Real PostgreSQL, real Kafka and signed tokens for tests, without Docker.
 *
 * <p>Use one set of resources in the whole module, so that Quarkus boots once. Write it once, on an annotation of your own
 * in {@code src/test/java}, and put that on every test class:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(PostgresResource.class)
 * @WithTestResource(OidcResource.class)
 * @WithTestResource(
 *         value = KafkaResource.class,
 *         initArgs = @ResourceArg(name = "topics", value = "ironstride.run-logged.v1,ironstride.plan-changed.v1"))
 * @Retention(RetentionPolicy.RUNTIME)
 * @Target(ElementType.TYPE)
 * @interface ServiceTest {}
 *
 * @ServiceTest
 * class RunResourceTest {
 *     @Inject MutableClock clock;
 *
 *     @Test
 *     void someoneElsesRunIsNotFound() {
 *         given().auth().oauth2(TokenIssuer.token("bob").mint())
 *                 .get("/api/runs/{id}", runOf("alice")).then().statusCode(404);
 *     }
 * }
 * }</pre>
 *
 * <p>{@link dev.ironstride.testkit.Events} sends and reads events as another service would.
 */
@NullMarked
package dev.ironstride.testkit;

import org.jspecify.annotations.NullMarked;
