package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.profile.AthleteOf;
import dev.ironstride.plan.profile.ProfileBody;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ProfileResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The canonical body of the API description, every field told. */
    private static final String CANONICAL = """
            {"timeZone":"Europe/Berlin","birthYear":1990,"sex":"FEMALE","strengthMonths":3,
             "goal":{"kind":"RACE","metric":"10 km time","target":"44:00","date":"2027-04-11"},
             "races":[{"name":"Spring half","date":"2027-04-11","start":"09:00:00","distance":"HALF","priority":"A"}],
             "runPlanning":"MINE",
             "runWeek":[{"day":"TUESDAY","start":"07:00:00","minutes":60,"kind":"EASY"}],"longCountsAsHard":false,
             "availability":[{"day":"MONDAY","slot":"AM","preferred":true}],
             "slotStart":{"AM":"07:00:00","PM":"18:00:00"},"minutesPerSession":60,
             "equipment":["DUMBBELL","BAND"],
             "heart":{"rest":48,"max":190,"threshold":172},"thresholdPaceSecondsPerKm":285,
             "oneRepMax":[{"exerciseId":"back_squat","kg":90.0}],
             "likes":["step_up"],"dislikes":["nordic"],"pain":[{"site":"AK","score":2}],
             "screening":{"answeredOn":"2026-11-22","anyYes":false,"cleared":false,"pregnant":false}}""";

    @Inject
    MutableClock clock;

    @BeforeEach
    void aMondayInNovember() {
        clock.set("2026-11-23T05:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void beforeItWasToldTheAnswerSaysHowToTell() {
        Runner.someone()
                .says()
                .get("/api/athletes/me")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/profile-missing"))
                .body("detail", containsString("PUT"));
    }

    @Test
    void everyFieldComesBackAsTold() throws IOException {
        var runner = Runner.someone();

        runner.tells(CANONICAL).statusCode(200).header("ETag", "\"1\"");

        var answer = runner.says().get("/api/athletes/me").asString();
        assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree(CANONICAL));
    }

    @Test
    void whatIsLeftOutGetsItsDefault() {
        Runner.someone()
                .tells("{\"timeZone\":\"Asia/Tokyo\",\"runWeek\":[]}")
                .statusCode(200)
                .body("strengthMonths", equalTo(0))
                .body("goal.kind", equalTo("GENERAL"))
                .body("runPlanning", equalTo("MINE"))
                .body("longCountsAsHard", equalTo(true))
                .body("slotStart.AM", equalTo("07:00:00"))
                .body("slotStart.PM", equalTo("18:00:00"))
                .body("minutesPerSession", equalTo(60))
                .body("equipment.size()", equalTo(0))
                .body("$", not(hasKey("availability")))
                .body("$", not(hasKey("screening")));
    }

    @Test
    void exercisesWeHaveNeverHeardOfAreTolerated() {
        Runner.someone().tells("""
                        {"timeZone":"UTC","runWeek":[],"likes":["hover_squat"],"dislikes":["moon_walk"],
                         "oneRepMax":[{"exerciseId":"stone_lift","kg":80}]}""").statusCode(200);
    }

    @Test
    void aChangeRaisesTheRevisionAndIsToldToTheOthers() {
        var runner = Runner.someone();
        runner.tells(CANONICAL).statusCode(200);
        runner.tells(CANONICAL).statusCode(200).header("ETag", "\"1\"");
        runner.tells(CANONICAL.replace("1990", "1991")).statusCode(200).header("ETag", "\"2\"");

        var events = Events.awaitKey("ironstride.athlete-changed.v1", runner.id(), 2);

        assertThat(events)
                .extracting(event -> Objects.requireNonNull(event.value()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"revision\":1").contains("\"threshold\":172"),
                        second -> assertThat(second).contains("\"revision\":2"));
    }

    @Test
    void whoeverWritesOverAChangeTheyHaveNotSeenIsStopped() {
        var runner = Runner.someone();
        runner.tells(CANONICAL).statusCode(200);

        runner.says()
                .header("If-Match", "\"7\"")
                .body(CANONICAL)
                .put("/api/athletes/me")
                .then()
                .statusCode(412)
                .body("type", equalTo("https://ironstride.dev/problems/changed-meanwhile"));
        runner.says()
                .header("If-None-Match", "*")
                .body(CANONICAL)
                .put("/api/athletes/me")
                .then()
                .statusCode(412);
        runner.says()
                .header("If-Match", "\"1\"")
                .body(CANONICAL.replace("1990", "1980"))
                .put("/api/athletes/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"timezone":"UTC"}                                             | timezone
            {"timeZone":null}                                              | timeZone
            {"timeZone":"Berlin"}                                          | timeZone
            {"timeZone":7}                                                 | timeZone
            {"birthYear":1899}                                             | birthYear
            {"birthYear":2027}                                             | birthYear
            {"birthYear":"1990"}                                           | birthYear
            {"sex":"OTHER"}                                                | sex
            {"strengthMonths":-1}                                          | strengthMonths
            {"strengthMonths":1.5}                                         | strengthMonths
            {"goal":{}}                                                    | goal.kind
            {"goal":{"kind":"race"}}                                       | goal.kind
            {"goal":{"kind":"RACE","date":"2027-02-30"}}                   | goal.date
            {"goal":{"kind":"RACE","date":"1027-02-20"}}                   | goal.date
            {"goal":{"kind":"RACE","colour":"red"}}                        | goal.colour
            {"races":[{"name":"","date":"2027-04-11","distance":"HALF","priority":"A"}]}      | races[0].name
            {"races":[{"name":"S","distance":"HALF","priority":"A"}]}      | races[0].date
            {"races":[{"name":"S","date":"2027-04-11","distance":"MILE","priority":"A"}]}     | races[0].distance
            {"races":[{"name":"S","date":"9027-04-11","distance":"HALF","priority":"A"}]}     | races[0].date
            {"races":[{"name":"S","date":"2027-04-11","distance":"HALF"}]} | races[0].priority
            {"runPlanning":"YOURS"}                                        | runPlanning
            {"runWeek":null}                                               | runWeek
            {"runWeek":{}}                                                 | runWeek
            {"runWeek":[null]}                                             | runWeek[0]
            {"runWeek":[{"day":"TUE","start":"07:00","minutes":60,"kind":"EASY"}]}            | runWeek[0].day
            {"runWeek":[{"day":"TUESDAY","start":"7 am","minutes":60,"kind":"EASY"}]}         | runWeek[0].start
            {"runWeek":[{"day":"TUESDAY","start":"07:00","minutes":0,"kind":"EASY"}]}         | runWeek[0].minutes
            {"runWeek":[{"day":"TUESDAY","start":"07:00","minutes":601,"kind":"EASY"}]}       | runWeek[0].minutes
            {"runWeek":[{"day":"TUESDAY","start":"07:00","minutes":60,"kind":"FAST"}]}        | runWeek[0].kind
            {"runWeek":[{"day":"TUESDAY","start":"07:00","minutes":60,"kind":"RACE"}]}        | runWeek[0].kind
            {"runWeek":[{"day":"TUESDAY","start":"07:00","kind":"EASY"}]}  | runWeek[0].minutes
            {"runWeek":[{"day":"TUESDAY","start":"07:00","minutes":60,"kind":"EASY"},{"day":"TUESDAY","start":"09:00","minutes":60,"kind":"EASY"}]} | runWeek[1]
            {"longCountsAsHard":"no"}                                      | longCountsAsHard
            {"longCountsAsHard":"true"}                                    | longCountsAsHard
            {"longCountsAsHard":0}                                         | longCountsAsHard
            {"longCountsAsHard":[true]}                                    | longCountsAsHard
            {"availability":[]}                                            | availability
            {"availability":[{"day":"MONDAY","slot":"NOON"}]}              | availability[0].slot
            {"availability":[{"day":"MONDAY","slot":"AM"},{"day":"MONDAY","slot":"AM"}]}      | availability[1]
            {"slotStart":{"AM":"13:00"}}                                   | slotStart.AM
            {"slotStart":{"PM":"11:59"}}                                   | slotStart.PM
            {"slotStart":{"EVE":"20:00"}}                                  | slotStart.EVE
            {"minutesPerSession":9}                                        | minutesPerSession
            {"minutesPerSession":241}                                      | minutesPerSession
            {"equipment":["SPOON"]}                                        | equipment[0]
            {"heart":{"rest":24}}                                          | heart.rest
            {"heart":{"max":241}}                                          | heart.max
            {"heart":{"rest":60,"max":180,"threshold":185}}                | heart.max
            {"heart":{"rest":100,"threshold":90}}                          | heart.threshold
            {"thresholdPaceSecondsPerKm":60}                               | thresholdPaceSecondsPerKm
            {"oneRepMax":[{"exerciseId":"back_squat","kg":0}]}             | oneRepMax[0].kg
            {"oneRepMax":[{"exerciseId":"back_squat","kg":-5}]}            | oneRepMax[0].kg
            {"oneRepMax":[{"exerciseId":"Back Squat","kg":90}]}            | oneRepMax[0].exerciseId
            {"oneRepMax":[{"exerciseId":"a","kg":90},{"exerciseId":"a","kg":91}]}             | oneRepMax[1]
            {"likes":[""]}                                                 | likes[0]
            {"likes":["step_up"],"dislikes":["step_up"]}                   | likes[0]
            {"pain":[{"site":"KNEE","score":2}]}                           | pain[0].site
            {"pain":[{"site":"AK","score":11}]}                            | pain[0].score
            {"pain":[{"site":"AK","score":-1}]}                            | pain[0].score
            {"pain":[{"site":"AK","score":1},{"site":"AK","score":2}]}     | pain[1]
            {"screening":{"anyYes":false}}                                 | screening.answeredOn
            {"screening":{"answeredOn":"2026-11-22"}}                      | screening.anyYes
            {"screening":{"answeredOn":"2027-11-22","anyYes":false}}       | screening.answeredOn
            {"athleteId":"someone-else"}                                   | athleteId
            """)
    void whatCannotBeIsRefusedWithItsPathAndNothingIsStored(String fields, String path) throws IOException {
        var runner = Runner.someone();
        var body = (ObjectNode) JSON.readTree("{\"timeZone\":\"Europe/Berlin\",\"runWeek\":[]}");
        body.setAll((ObjectNode) JSON.readTree(fields));

        runner.tells(body.toString())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/invalid-request"))
                .body("errors.field", hasItem(path));

        runner.says().get("/api/athletes/me").then().statusCode(404);
    }

    @Test
    void thatLongRunsDoNotCountAsHardIsToldAndTakenBackLikeAnythingElse() {
        var runner = Runner.someone();
        String usual = "{\"timeZone\":\"UTC\",\"runWeek\":[]}";
        String relaxed = "{\"timeZone\":\"UTC\",\"runWeek\":[],\"longCountsAsHard\":false}";
        runner.tells(usual).statusCode(200).header("ETag", "\"1\"");

        runner.says()
                .header("If-Match", "\"1\"")
                .body(relaxed)
                .put("/api/athletes/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("longCountsAsHard", equalTo(false));
        runner.says().get("/api/athletes/me").then().body("longCountsAsHard", equalTo(false));
        runner.says()
                .header("If-Match", "\"1\"")
                .body(usual)
                .put("/api/athletes/me")
                .then()
                .statusCode(412);
        runner.tells(usual).statusCode(200).header("ETag", "\"3\"").body("longCountsAsHard", equalTo(true));
    }

    @Test
    void aProfileFromBeforeItWasAskedCountsLongRunsAsHard() {
        var stored = "{\"timeZone\":\"UTC\",\"runPlanning\":\"MINE\",\"runWeek\":[],\"goal\":{\"kind\":\"GENERAL\"}}";

        ProfileBody profile = StoredJson.read(stored, ProfileBody.class);

        assertThat(profile.longCountsAsHard()).isTrue();
        assertThat(AthleteOf.profile(profile).longCountsAsHard()).isTrue();
        assertThat(StoredJson.read(StoredJson.write(profile), ProfileBody.class))
                .isEqualTo(profile);
    }

    @Test
    void childrenAreNotServed() {
        Runner.someone()
                .tells("{\"timeZone\":\"UTC\",\"runWeek\":[],\"birthYear\":2014}")
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/too-young"));
    }

    @Test
    void aGoalThatIsHalfToldOrOutOfReachSaysWhatWouldMendIt() {
        Runner.someone()
                .tells("""
                        {"timeZone":"UTC","runWeek":[],"goal":{"kind":"RACE","metric":"10 km time","target":"44:00"}}""")
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/goal-not-specific"))
                .body("errors.field", contains("goal.date"))
                .body("waysOut", contains("Say by which day."));
        Runner.someone()
                .tells("""
                        {"timeZone":"UTC","runWeek":[],"thresholdPaceSecondsPerKm":285,
                         "goal":{"kind":"RACE","metric":"10 km time","target":"30:00","date":"2099-04-11"}}""")
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/goal-not-realistic"))
                .body("errors.field", contains("goal.target"))
                .body("waysOut", hasSize(1));
    }

    @Test
    void whoHasNoRunWeekIsSuggestedOneAndMaySendItBack() {
        var runner = Runner.someone();
        String told = "{\"timeZone\":\"Europe/Berlin\",\"strengthMonths\":12,\"runPlanning\":\"SUGGESTED\"}";

        String answer = runner.tells(told)
                .statusCode(200)
                .body("runWeek.day", contains("TUESDAY", "THURSDAY", "SUNDAY"))
                .body("runWeek.kind", contains("HARD", "EASY", "EASY"))
                .body("runWeek.minutes", contains(50, 40, 60))
                .extract()
                .asString();

        runner.tells(told).statusCode(200).header("ETag", "\"1\"");
        runner.tells(answer).statusCode(200).header("ETag", "\"1\"");
    }
}
