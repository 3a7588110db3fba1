package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workout where there is no connection, and a form that takes a minute. */
@OnTheStack
class OfflineSessionIT {
    private static final String SESSIONS = """
            async () => {
              const answer = await fetch('/api/sessions', { headers: { 'X-Requested-With': 'JavaScript' } });
              const sessions = (await answer.json()).items;
              return sessions.map(one => one.outcome + ' ' + one.sets.filter(set => set.done).length);
            }""";

    private static final String REPORTS = """
            async () => {
              const answer = await fetch('/api/readiness', { headers: { 'X-Requested-With': 'JavaScript' } });
              return (await answer.json()).items.map(one => [one.soreness, one.sleepMinutes, one.feltIll].join(' '));
            }""";

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    OfflineSessionIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void what_is_done_without_a_connection_is_kept_and_sent_once_there_is_one() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var session = runner.week(0).at("/sessions/0/id").asText();
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("session/" + session);

        screen.page().context().setOffline(true);
        screen.part("start-session").click();
        screen.part("set-1").click();
        screen.part("set-2").click();
        assertThat(screen.part("unsent")).isVisible();
        screen.part("rpe-6").check(new Locator.CheckOptions().setForce(true));
        screen.part("complete-session").click();
        assertThat(screen.part("announcement")).containsText("kept on this device");

        screen.page().context().setOffline(false);
        assertThat(screen.part("unsent")).hasCount(0);
        await("the session has arrived, once")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat((List<?>) screen.page().evaluate(SESSIONS)).hasToString("[PARTIAL 2]"));
    }

    @Test
    void how_a_runner_is_takes_a_minute_to_say() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("readiness");

        screen.part("save-readiness").click();
        assertThat(screen.page().getByText("Answer at least one question.")).isVisible();
        screen.part("soreness-6").check(new Locator.CheckOptions().setForce(true));
        screen.part("sleepHours").fill("5.5");
        screen.part("feltIll-no").check(new Locator.CheckOptions().setForce(true));
        screen.part("save-readiness").click();

        assertThat(screen.part("readiness-saved")).isVisible();
        assertThat((List<?>) screen.page().evaluate(REPORTS)).hasToString("[6 330 false]");
    }
}
