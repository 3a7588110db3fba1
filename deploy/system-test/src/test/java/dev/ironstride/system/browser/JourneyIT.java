package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.ironstride.local.api.Api;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.runner.WatchFile;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@OnTheStack
class JourneyIT {
    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    JourneyIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void a_hard_run_from_a_watch_moves_the_week_on_screen_says_why_and_undo_brings_it_back() throws Exception {
        var screen = new Screen(BROWSER.newVisitor(1280, 800), stack.addresses().gateway());
        var complaints = complaintsOf(screen.page());
        screen.signIn(stack.newUser());
        screen.tellProfile();
        screen.makePlan(Runner.start());
        var token = screen.newToken();
        screen.open("week");
        assertThat(screen.part("live-status")).hasAttribute("data-state", "live");
        var planned = screen.sessions();
        assertThat(planned).hasSizeGreaterThanOrEqualTo(2);
        assertThat(screen.part("decision-text")).hasCount(0);

        // From here on a reload would lose the mark and be counted.
        screen.page().evaluate("() => { window.stayed = true; }");
        var navigations = new ArrayList<String>();
        screen.page().onFrameNavigated(frame -> navigations.add(frame.url()));
        var day = LocalDate.parse(planned.getFirst().substring("day-".length(), "day-2026-01-01".length()));
        var run = new WatchFile(day.atTime(5, 0).atZone(Runner.ZONE).toInstant(), Duration.ofMinutes(55));
        var stored = new Api(stack.addresses().gateway(), () -> token)
                .post("/api/runs/files?rpe=8", run.bytes(), "application/vnd.ant.fit")
                .expect(201);
        assertThat(stored.body().path("class").asText()).isEqualTo("HARD");

        assertThat(screen.part("decision-text").first()).isVisible();
        assertThat(screen.part("decision-text").first()).containsText("run");
        assertThat(screen.part("announcement")).containsText("Your plan has changed");
        await("the days on screen follow")
                .atMost(Duration.ofSeconds(10))
                .until(() -> !screen.sessions().equals(planned));

        while (screen.part("undo").count() > 0) {
            var left = screen.part("undo").count();
            screen.part("undo").first().click();
            assertThat(screen.part("undo")).hasCount(left - 1);
        }
        await("the week is back")
                .atMost(Duration.ofSeconds(10))
                .until(() -> screen.sessions().equals(planned));

        assertThat(screen.page().evaluate("() => window.stayed")).isEqualTo(true);
        assertThat(navigations).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_keyboard_alone_leads_from_sign_in_to_a_session() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var screen = new Screen(BROWSER.newVisitor(1280, 800), stack.addresses().gateway());
        var keys = screen.page().keyboard();
        screen.page().navigate(stack.addresses().gateway().toString());
        assertThat(screen.part("sign-in")).isVisible();

        screen.tabTo("[data-testid=sign-in]");
        keys.press("Enter");
        assertThat(screen.page().locator("#username")).isVisible();
        screen.tabTo("#username");
        keys.type(runner.user().username());
        screen.tabTo("#password");
        keys.type(runner.user().password());
        keys.press("Enter");
        assertThat(screen.part("day-" + Runner.start())).isVisible();

        screen.tabTo("a[data-testid^=session-]");
        assertThat(screen.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus can be seen")
                .isNotEqualTo("none");
        keys.press("Enter");

        await("the session opens, and is read from its heading")
                .atMost(Duration.ofSeconds(10))
                .until(() -> screen.page().url().contains("#/session/")
                        && (boolean) screen.page().evaluate("() => document.activeElement.tagName === 'H1'"));
    }

    @Test
    void a_page_that_lost_its_service_says_so_and_catches_up_by_itself() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var day = LocalDate.parse(runner.week(0).at("/sessions/0/date").asText());
        var screen = new Screen(BROWSER.newVisitor(1280, 800), stack.addresses().gateway());
        screen.signIn(runner.user());
        assertThat(screen.part("live-status")).hasAttribute("data-state", "live");
        screen.page().evaluate("() => { window.stayed = true; }");
        var plan = stack.process("plan-service");

        plan.kill();
        try {
            assertThat(screen.part("live-status")).hasAttribute("data-state", "offline");
            runner.logs(Runner.hardRun(day, "meanwhile"));
        } finally {
            plan.start();
        }

        var patience = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
        assertThat(screen.part("decision-text").first()).isVisible(patience);
        assertThat(screen.part("live-status")).hasAttribute("data-state", "live");
        assertThat(screen.page().evaluate("() => window.stayed")).isEqualTo(true);
    }

    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
