package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.LoadState;
import dev.ironstride.system.runner.Json;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A runner erases everything on a phone; none of three databases knows them afterwards, whatever comes late. */
@OnTheStack
class ErasureIT {
    private static final List<String> DATABASES = List.of("exercise", "plan", "tracking");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    ErasureIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void a_runner_who_erases_everything_is_in_no_database_any_more_and_may_begin_anew() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var bystander = Runner.someone(stack).plans(Profiles.intermediate());
        var run = Runner.hardRun(Runner.start().plusWeeks(Runner.HEAVY_WEEK).plusDays(2), "before");
        runner.logs(run);
        bystander.logs(run);
        runner.api().post("/api/readiness", Json.object("{\"soreness\":2}")).expect(201);
        await("everybody knows the runner")
                .atMost(PATIENCE)
                .until(() -> DATABASES.stream()
                                .noneMatch(name ->
                                        stack.footprint(name, runner.id()).isEmpty())
                        && stack.footprint("plan", runner.id()).containsKey("fact"));

        erasesOnAPhone(runner);

        await("nobody knows the runner")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(footprints(runner))
                        .allSatisfy((database, tables) ->
                                assertThat(tables).as(database).isEmpty()));
        assertThat(runner.api().post("/api/runs", run).status()).isEqualTo(409);
        runner.api().get("/api/athletes/me").expect(404);
        assertThat(footprints(runner).values()).allMatch(Map::isEmpty);
        bystander.api().get("/api/plans/current").expect(200);
        assertThat(stack.count("tracking", "select count(*) from run where athlete_id = ?", bystander.id()))
                .isEqualTo(1);

        runner.plans(Profiles.intermediate());
        await("runs are taken again")
                .atMost(PATIENCE)
                .until(() -> runner.api().post("/api/runs", run).status() == 201);
        await("and count")
                .atMost(PATIENCE)
                .until(() -> stack.count("plan", "select count(*) from fact where athlete_id = ?", runner.id()) == 1);
    }

    private void erasesOnAPhone(Runner runner) throws Exception {
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("profile");
        var page = screen.page();

        screen.part("erase").click();
        assertThat(screen.part("erase-dialog")).containsText("This cannot be undone");
        assertThat(screen.part("erase-cancel")).isFocused();
        assertThat((int) page.evaluate("() => document.querySelector('dialog').scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.keyboard().press("Escape");
        assertThat(screen.part("erase-dialog")).isHidden();
        assertThat(screen.part("erase")).isFocused();

        page.keyboard().press("Enter");
        screen.part("erase-confirm").press("Enter"); // not yet agreed: leads to the question
        assertThat(screen.part("erase-sure")).isFocused();
        runner.api().get("/api/athletes/me").expect(200);
        page.keyboard().press("Space");
        page.context().setOffline(true);
        screen.part("erase-confirm").click();
        assertThat(screen.part("erase-failed")).containsText("perhaps nothing has been erased yet");
        page.context().setOffline(false);
        screen.part("erase-confirm").click();
        assertThat(screen.part("erase-dialog")).containsText("Everything is erased");
        screen.part("erase-sign-out").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(screen.part("sign-in")).isVisible();
    }

    private Map<String, SortedMap<String, Long>> footprints(Runner runner) {
        return DATABASES.stream().collect(Collectors.toMap(name -> name, name -> stack.footprint(name, runner.id())));
    }
}
