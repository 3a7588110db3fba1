package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds on every page: it fits a phone, and a screen reader finds its way. */
@OnTheStack
class EveryPageIT {
    /** What can be used but has no name, as a screen reader would see it. */
    private static final String NAMELESS = """
            () => [...document.querySelectorAll('input, select, textarea, button, a[href], summary')]
              .filter(one => one.getClientRects().length > 0)
              .filter(one => !(one.getAttribute('aria-label') || '').trim()
                && ![...(one.labels || [])].some(label => label.textContent.trim())
                && !(one.matches('button, a, summary') && one.textContent.trim()))
              .map(one => one.outerHTML.slice(0, 200))
            """;

    private static final String LANDMARKS = """
            () => ['main', 'h1', 'header:not(main header)'].map(name => name + ' ' + document.querySelectorAll(name).length).join(', ')
            """;

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    EveryPageIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void fits_a_phone_and_names_what_can_be_used() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var session = runner.week(0).at("/sessions/0/id").asText();
        var run = runner.logs(Runner.hardRun(Runner.start(), "a-run-with-a-page"));
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.page().navigate(stack.addresses().gateway().toString());
        assertThat(screen.part("sign-in")).isVisible();
        assertInOrder(screen, "welcome");

        // The guide is everybody's; who goes on to a question and back is still a visitor.
        screen.part("open-guide").click();
        screen.part("question-why").click();
        assertThat(screen.part("brief")).containsText("evidence in runners is mixed");
        assertThat(screen.part("evidence-injury-nyc-marathon")).containsText("Toresdahl 2020");
        assertInOrder(screen, "guide/why, signed out");

        screen.signIn(runner.user());
        assertThat(screen.part("day-" + Runner.start())).isVisible();

        for (var place : List.of(
                "week",
                "changes",
                "runs",
                "runs/" + run,
                "guide",
                "guide/why",
                "profile",
                "readiness",
                "session/" + session)) {
            screen.open(place);
            assertInOrder(screen, place);
            assertThat(screen.page().locator("nav[aria-label=Main] a").count()).isEqualTo(5);
        }
    }

    private static void assertInOrder(Screen screen, String place) {
        assertThat((int) screen.page().evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + place)
                .isLessThanOrEqualTo(360);
        assertThat(screen.page().evaluate("() => document.documentElement.lang"))
                .isEqualTo("en");
        assertThat(screen.page().evaluate(LANDMARKS)).as(place).isEqualTo("main 1, h1 1, header:not(main header) 1");
        assertThat((List<?>) screen.page().evaluate(NAMELESS)).as(place).isEmpty();
    }
}
