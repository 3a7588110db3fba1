package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ironstride.system.runner.Json;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.runner.WatchFile;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One run on a page: what it comes to, where each figure is from, and taking apart what others took for one. */
@OnTheStack
class RunPageIT {
    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    RunPageIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void recordings_that_count_as_one_run_are_taken_apart_and_joined_again_also_where_the_signal_is_bad()
            throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var run = runner.logs(Runner.hardRun(Runner.start().minusDays(10), "watch"));
        runner.api().post("/api/runs", sameTimeByStrava()).expect(200);
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs/" + run);

        assertThat(screen.part("source-garmin"))
                .containsText("Taken from it: start, time zone, time, ground, distance");
        assertThat(screen.part("source-strava")).containsText("metres up");
        assertThat(screen.part("figures")).containsText("11.00 km");
        assertThat(fact(screen, "figures", "Up")).containsText("From Strava.");
        assertThat(fact(screen, "cost", "Load")).containsText("Your effort of 8 × 55 min.");

        screen.part("split").click();
        assertThat(screen.part("parting")).containsText("one each from Garmin and Strava");
        assertThat(screen.part("parting-no")).isFocused();
        screen.page().keyboard().press("Escape");
        assertThat(screen.part("parting")).isHidden();
        assertThat(screen.part("split")).isFocused();
        assertThat(runs(runner)).isEqualTo(1);

        screen.page().keyboard().press("Enter");
        screen.page().context().setOffline(true);
        screen.part("parting-yes").click();
        assertThat(screen.part("parting-failed")).containsText("pressing again does no harm");
        screen.page().context().setOffline(false);
        screen.part("parting-yes").click();

        assertThat(screen.part("parting")).isHidden();
        assertThat(screen.part("sources-said")).containsText("These are 2 runs now");
        assertThat(screen.part("sources-said")).hasRole(AriaRole.STATUS);
        assertThat(screen.part("parted")).containsText("Strava");
        assertThat(screen.part("source-strava")).hasCount(0);
        assertThat(runs(runner)).isEqualTo(2);

        // The other part leads back, and can join them too: the run goes on under the id that came first.
        screen.part("parted").getByRole(AriaRole.LINK).click();
        assertThat(screen.part("source-strava")).isVisible();
        assertThat(screen.part("sources-said")).isEmpty();
        screen.part("rejoin").click();
        screen.part("parting-yes").click();
        assertThat(screen.part("sources-said")).containsText("one run again");
        assertThat(screen.part("source-garmin")).isVisible();
        assertThat(screen.page()).hasURL(stack.addresses().gateway() + "/#/runs/" + run);
        assertThat(runs(runner)).isEqualTo(1);
    }

    @Test
    void a_yes_whose_answer_got_lost_is_told_as_a_yes() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var run = runner.logs(Runner.hardRun(Runner.start().minusDays(10), "watch"));
        runner.api().post("/api/runs", sameTimeByStrava()).expect(200);
        var screen = new Screen(BROWSER.newVisitor(1280, 800), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs/" + run);
        screen.page()
                .route(
                        "**/split",
                        route -> {
                            route.fetch();
                            route.abort();
                        },
                        new Page.RouteOptions().setTimes(1));

        screen.part("split").click();
        screen.part("parting-yes").click();
        assertThat(screen.part("parting-failed")).isVisible();
        assertThat(runs(runner)).isEqualTo(2);
        screen.part("parting-yes").click();

        assertThat(screen.part("sources-said")).containsText("These are 2 runs now");
        assertThat(runs(runner)).isEqualTo(2);
    }

    @Test
    void recordings_that_have_too_little_time_in_common_by_now_are_said_to_stay_apart() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var watch = Runner.hardRun(Runner.start().minusDays(10), "watch");
        var run = runner.logs(watch);
        runner.api().post("/api/runs", sameTimeByStrava()).expect(200);
        runner.api().post("/api/runs/" + run + "/split", Json.object("{}")).expect(200);
        var later = Instant.parse(watch.path("startedAt").asText()).plus(Duration.ofMinutes(40));
        runner.api().post("/api/runs", watch.put("startedAt", later.toString())).expect(200);
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs/" + run);

        screen.part("rejoin").click();
        screen.part("parting-yes").click();

        assertThat(screen.part("sources-said")).containsText("still separate runs");
        assertThat(screen.part("rejoin")).hasCount(0);
        assertThat(runs(runner)).isEqualTo(2);
    }

    @Test
    void a_recording_is_told_with_its_zones_and_its_source_in_the_language_of_the_browser() throws Exception {
        var profile = Profiles.intermediate();
        profile.putObject("heart").put("rest", 48).put("max", 190).put("threshold", 172);
        var runner = Runner.someone(stack).plans(profile);
        var start =
                Runner.start().minusDays(10).atTime(6, 0).atZone(Runner.ZONE).toInstant();
        var file = new WatchFile(start, Duration.ofMinutes(55)).bytes();
        var run = runner.api()
                .post("/api/runs/files", file, "application/vnd.ant.fit")
                .expect(201)
                .body()
                .path("id")
                .asText();
        var screen = new Screen(
                BROWSER.newVisitor(360, 740, "de-DE"), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs/" + run);

        assertThat(screen.page().locator("is-run-page > div")).hasAttribute("lang", "de");
        assertThat(screen.page().locator("h1")).hasText("Harter Lauf");
        assertThat(screen.part("basis")).containsText("mindestens 95 % deines Schwellenpulses");
        assertThat(fact(screen, "figures", "Strecke")).containsText("11,22 km");
        assertThat(fact(screen, "figures", "Strecke")).containsText("Von einer hochgeladenen Datei.");
        assertThat(fact(screen, "cost", "Belastung")).containsText("angenommen");
        assertThat(screen.part("zones").getByRole(AriaRole.ROW)).hasCount(8);
        assertThat(screen.part("zones")).containsText("164–171");
        assertThat(screen.part("sources")).containsText("Hochgeladene Datei");
        assertThat(screen.part("split")).hasCount(0);
        assertThat((int) screen.page().evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void a_runner_says_afterwards_how_hard_a_recorded_run_was_and_takes_it_back() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var told = Runner.hardRun(Runner.start().minusDays(10), "watch");
        told.remove("rpe");
        var run = runner.logs(told);
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs/" + run);
        assertThat(fact(screen, "cost", "Load")).containsText("You did not rate the effort");

        screen.part("effort").selectOption("8");
        screen.page().context().setOffline(true);
        screen.part("save-effort").click();
        assertThat(screen.part("effort-failed")).containsText("not saved yet");
        screen.page().context().setOffline(false);
        screen.part("save-effort").click();

        assertThat(screen.part("effort-said")).containsText("Saved: hard run, load 440 AU.");
        assertThat(fact(screen, "cost", "Load")).containsText("Your effort of 8 × 55 min.");
        assertThat(screen.page().locator("h1")).hasText("Hard run");
        assertThat(screen.part("basis")).containsText("You rated the effort 7 of 10 or more.");

        screen.part("effort").selectOption("");
        screen.part("save-effort").click();
        assertThat(fact(screen, "cost", "Load")).containsText("You did not rate the effort");
        assertThat(screen.page().locator("h1")).not().hasText("Hard run");
    }

    @Test
    void a_run_that_is_gone_is_said_to_be_gone() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var run = runner.logs(Runner.hardRun(Runner.start().minusDays(10), "watch"));
        runner.api().delete("/api/runs/" + run).expect(204);
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs/" + run);

        assertThat(screen.part("run-failed")).containsText("not here any more");
    }

    private static Locator fact(Screen screen, String list, String name) {
        return screen.part(list)
                .locator("div")
                .filter(new Locator.FilterOptions()
                        .setHas(screen.page()
                                .locator(
                                        "dt",
                                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static ObjectNode sameTimeByStrava() {
        var run = Runner.hardRun(Runner.start().minusDays(10), "platform");
        run.putObject("source").put("provider", "strava");
        return run.put("distanceMetres", 10_900).put("ascentMetres", 120);
    }

    private static int runs(Runner runner) throws InterruptedException {
        return runner.api().get("/api/runs").expect(200).body().path("items").size();
    }
}
