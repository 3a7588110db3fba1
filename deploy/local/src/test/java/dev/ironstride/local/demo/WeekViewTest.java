package dev.ironstride.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekViewTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final String WEEK = """
            {"isoWeek":"2026-W48","phase":"AA","placement":{"rung":"HH","score":9.08},
             "runs":[{"date":"2026-11-24","start":"07:00","minutes":60,"kind":"HARD"}],
             "sessions":[
              {"id":"a","date":"2026-11-25","slot":"AM","start":"07:00","minutes":60,"class":"HEAVY","status":"PLANNED",
               "items":[{"exerciseId":"goblet_squat","sets":3,"reps":8,"seconds":null,"loadKg":20}]},
              {"id":"b","date":"2026-11-27","slot":"PM","start":"18:00","minutes":30,"class":"LIGHT","status":"DONE",
               "items":[{"exerciseId":"front_plank","sets":3,"reps":null,"seconds":40,"loadKg":null}]}]}
            """;

    @Test
    void showsEveryDayInWords() throws JsonProcessingException {
        assertThat(week(WEEK).lines(MONDAY))
                .containsExactly(
                        "Week 2026-W48, phase AA, placement HH at 9.08 points",
                        "  Mon 23 Nov  rest",
                        "  Tue 24 Nov  07:00  run       hard, 60 min",
                        "  Wed 25 Nov  07:00  strength  heavy, 60 min: goblet squat 3x8 20 kg",
                        "  Thu 26 Nov  rest",
                        "  Fri 27 Nov  18:00  strength  light, 30 min (done): front plank 3x40 s",
                        "  Sat 28 Nov  rest",
                        "  Sun 29 Nov  rest");
    }

    @Test
    void knowsTheDaysMeantForLegs() throws JsonProcessingException {
        var week = week(WEEK);

        assertThat(week.liftsOn(MONDAY.plusDays(2))).isTrue();
        assertThat(week.liftsOn(MONDAY.plusDays(4))).as("light is not for legs").isFalse();
        assertThat(week.liftsOn(MONDAY.plusDays(1))).isFalse();
    }

    @Test
    void twoWeeksAreTheSameWhenDayClassStatusAndContentsAre() throws JsonProcessingException {
        var same = week(WEEK.replace("\"id\":\"a\"", "\"id\":\"z\""));
        var moved = week(WEEK.replace("2026-11-25", "2026-11-26"));
        var skipped = week(WEEK.replace("PLANNED", "SKIPPED"));
        var lighter = week(WEEK.replace("\"sets\":3,\"reps\":8", "\"sets\":2,\"reps\":8"));

        assertThat(same.fingerprint()).isEqualTo(week(WEEK).fingerprint());
        assertThat(moved.fingerprint()).isNotEqualTo(week(WEEK).fingerprint());
        assertThat(skipped.fingerprint()).isNotEqualTo(week(WEEK).fingerprint());
        assertThat(lighter.fingerprint()).isNotEqualTo(week(WEEK).fingerprint());
    }

    private static WeekView week(String json) throws JsonProcessingException {
        return new WeekView(new ObjectMapper().readTree(json));
    }
}
