package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a session tells its runner what to do. */
@OnTheStack
class SessionPageIT {
    private static final String IS_DRAWN = "picture => picture.complete && picture.naturalWidth > 0";

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    SessionPageIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void each_exercise_is_drawn_and_told_in_the_language_of_the_browser() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var session = runner.week(0).at("/sessions/0");
        var first = session.at("/items/0/exerciseId").asText();
        var screen = new Screen(
                BROWSER.newVisitor(360, 740, "de-DE"), stack.addresses().gateway());
        screen.page().navigate(stack.addresses().gateway().toString());
        screen.signIn(runner.user());
        screen.open("session/" + session.at("/id").asText());

        Locator exercise = screen.part("item-" + first);
        assertThat(exercise.locator("h2")).hasAttribute("lang", "de");
        assertThat(exercise.locator("> .figure")).isVisible();
        screen.page().waitForFunction(IS_DRAWN, exercise.locator("> .figure").elementHandle());

        exercise.locator("summary").click();
        assertThat(exercise.locator(".how-to ol li").first()).isVisible();
        assertThat(exercise.locator(".how-to > div")).hasAttribute("lang", "de");
        assertThat((int) screen.page().evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }
}
