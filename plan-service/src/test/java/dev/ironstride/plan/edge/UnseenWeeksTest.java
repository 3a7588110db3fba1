package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.generation.PlanSheet;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Sheet;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.testkit.MutableClock;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through the API with weeks never seen: rung, slots, score and terms are those of a second reading of the sheet. */
@ServiceTest
class UnseenWeeksTest {
    private static final int PROFILES = Integer.getInteger("unseen.profiles", 300);
    private static final long SEED = Long.getLong("unseen.seed", 20261123L);

    /** Rows of 4.2 with RPE 8 and more after adaptation; rows heavy by percentage alone are not judged. */
    private static final Map<String, Set<Integer>> HEAVY = Map.of(
            "BEGINNER",
            Set.of(10, 11),
            "INTERMEDIATE",
            Set.of(6, 7, 9, 10, 11),
            "ADVANCED",
            Set.of(3, 5, 6, 7, 9, 10, 11));

    private static final Map<String, Set<Integer>> BY_PERCENTAGE =
            Map.of("BEGINNER", Set.of(), "INTERMEDIATE", Set.of(12), "ADVANCED", Set.of(8, 12));

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void aMondayInNovember() {
        CatalogueFixture.store(database);
        clock.set("2026-11-23T05:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void rung_slots_score_and_terms_of_every_week_are_those_of_the_sheet() {
        int planned = 0;
        for (int i = 0; i < PROFILES; i++) {
            var ask = RandomProfiles.ask(new Random(SEED + i));
            var answer = i % 10 == 0 ? told(ask) : previewed(ask.json(), ask);
            if (answer.statusCode() == 422) {
                refused(ask, answer);
                continue;
            }
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            holds(ask, json(answer), "seed " + (SEED + i) + ": " + ask.json());
            planned++;
        }
        assertThat(planned).isGreaterThan(PROFILES / 2);
    }

    private static Response previewed(Map<String, @Nullable Object> profile, RandomProfiles.Ask ask) {
        return Runner.someone()
                .says()
                .body(Map.of("startDate", ask.startDate().toString(), "weeks", ask.weeks(), "profile", profile))
                .post("/api/plans/preview");
    }

    /** The profile told and the plan made, and the preview of the stored profile the same. */
    private static Response told(RandomProfiles.Ask ask) {
        var runner = Runner.someone();
        runner.says().body(ask.json()).put("/api/athletes/me").then().statusCode(200);
        var body = Map.of("startDate", ask.startDate().toString(), "weeks", ask.weeks());
        var preview = runner.says().body(body).post("/api/plans/preview");
        var made = runner.says().body(body).post("/api/plans");
        assertThat(json(made).<Object>get("weeks.placement"))
                .isEqualTo(json(preview).get("weeks.placement"));
        return made;
    }

    private static JsonPath json(Response answer) {
        return new JsonPath(answer.asString()).using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    // ---- plans ----

    private static void holds(RandomProfiles.Ask ask, JsonPath plan, String who) {
        var before = new ArrayList<PlanSheet.Given>();
        List<Map<String, Object>> weeks = plan.getList("weeks");
        assertThat(weeks).hasSize(ask.weeks());
        for (int i = 0; i < weeks.size(); i++) {
            Map<String, Object> week = weeks.get(i);
            LocalDate monday = LocalDate.parse(week.get("isoWeek") + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            List<LiftAt> lifts = lifts(week);
            var possible = new ArrayList<Optional<Written>>();
            for (Letter heaviest : heaviest(ask, String.valueOf(week.get("phase")), i)) {
                var given = new PlanSheet.Given(monday, String.valueOf(week.get("phase")), heaviest, lifts);
                possible.add(ask.sheet().answer(before, given).map(UnseenWeeksTest::written));
            }
            assertThat(Optional.ofNullable(week.get("placement")).map(placement -> written(week, placement)))
                    .as("%s of %s", week.get("isoWeek"), who)
                    .isIn(possible);
            before.add(new PlanSheet.Given(monday, String.valueOf(week.get("phase")), Letter.H, lifts));
        }
    }

    /** The heaviest class that a week may prescribe: one where the tables say so, else all that it may be. */
    private static List<Letter> heaviest(RandomProfiles.Ask ask, String phase, int index) {
        if (phase.equals("AA")) {
            return ask.sheet().races().isEmpty() ? List.of(Letter.M) : List.of(Letter.M, Letter.L);
        }
        int row = index % 12 + 1;
        boolean byTheTable = ask.sheet().races().isEmpty()
                && !BY_PERCENTAGE.getOrDefault(ask.level(), Set.of()).contains(row);
        if (!byTheTable) {
            return List.of(Letter.H, Letter.M, Letter.L);
        }
        return List.of(HEAVY.getOrDefault(ask.level(), Set.of()).contains(row) ? Letter.H : Letter.M);
    }

    /** A placement as it is written: the slots in class order, numbers to the digit printed. */
    private record Written(String rung, List<Slot> slots, BigDecimal score, Map<String, BigDecimal> terms) {}

    private static Written written(Sheet.Answer answer) {
        var terms = new HashMap<String, BigDecimal>();
        answer.terms().forEach((rule, minutes) -> terms.put(rule, printed(minutes)));
        return new Written(answer.rung(), answer.slots(), printed(answer.points()), terms);
    }

    private static BigDecimal printed(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(1440), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    @SuppressWarnings("unchecked")
    private static Written written(Map<String, Object> week, Object placement) {
        var told = (Map<String, Object>) placement;
        var terms = new LinkedHashMap<String, BigDecimal>();
        ((Map<String, Object>) of(told, "terms")).forEach((rule, points) -> terms.put(rule, number(points)));
        List<Slot> slots = sessions(week).stream()
                .sorted(Comparator.comparing(session -> letter(session)))
                .map(session -> new Slot(
                        LocalDate.parse(text(session, "date")).getDayOfWeek(), Half.valueOf(text(session, "slot"))))
                .toList();
        return new Written(text(told, "rung"), slots, number(of(told, "score")), terms);
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros();
    }

    private static List<LiftAt> lifts(Map<String, Object> week) {
        return sessions(week).stream()
                .map(session -> LiftAt.planned(
                        LocalDateTime.of(
                                                LocalDate.parse(text(session, "date")),
                                                LocalTime.parse(text(session, "start")))
                                        .toEpochSecond(ZoneOffset.UTC)
                                / 60,
                        letter(session)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> sessions(Map<String, Object> week) {
        return (List<Map<String, Object>>) of(week, "sessions");
    }

    private static Letter letter(Map<String, Object> session) {
        return switch (text(session, "class")) {
            case "HEAVY" -> Letter.H;
            case "MODERATE" -> Letter.M;
            default -> Letter.L;
        };
    }

    private static Object of(Map<String, Object> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static String text(Map<String, Object> json, String name) {
        return String.valueOf(of(json, name));
    }

    // ---- refusals ----

    private static void refused(RandomProfiles.Ask ask, Response answer) {
        var problem = json(answer);
        String type = problem.getString("type").substring("https://ironstride.dev/problems/".length());
        assertThat(type).as(answer.asString()).isIn("needs-rest-day", "no-feasible-week");
        LocalDate monday = LocalDate.parse(problem.getString("week") + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        if (!monday.isAfter(ask.startDate())) {
            assertThat(ask.sheet().answer(List.of(), new PlanSheet.Given(monday, "AA", Letter.M, List.of())))
                    .as("the sheet finds no place either")
                    .isEmpty();
        }
        assertThat(ask.sheet().restLeft(monday)).as(answer.asString()).isEqualTo(type.equals("no-feasible-week"));
        List<String> ways = problem.getList("waysOut");
        assertThat(ways).isNotEmpty();
        for (String way : ways) {
            var changed = new HashMap<>(ask.json());
            WayText.apply(way, changed);
            assertThat(previewed(changed, ask).statusCode())
                    .as("%s of %s", way, ask.json())
                    .isEqualTo(200);
        }
    }
}
