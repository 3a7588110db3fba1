package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ironstride.local.keycloak.DemoUser;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The page by what a runner does on it.
 *
 * @param page of the browser
 * @param gateway where it comes from
 */
record Screen(Page page, URI gateway) {
    private static final List<String> HEALTH = List.of("heart", "bones", "medicine", "advice", "pregnant");

    private static final Map<String, String> PAGES = Map.of(
            "week", "is-week-page",
            "changes", "is-decisions-page",
            "runs", "is-connect-page",
            "runs/", "is-run-page",
            "guide", "is-guide-page",
            "profile", "is-profile-page",
            "readiness", "is-readiness-page",
            "session", "is-session-page");

    Locator part(String testId) {
        return page.getByTestId(testId);
    }

    /** From the welcome page through Keycloak and back. */
    void signIn(DemoUser user) {
        page.navigate(gateway.toString());
        part("sign-in").click();
        page.locator("#username").fill(user.username());
        page.locator("#password").fill(user.password());
        page.locator("#kc-login").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    /** A year of lifting, three runs, dumbbells, healthy. */
    void tellProfile() {
        part("birthYear").fill("1990");
        part("sex-FEMALE").check(new Locator.CheckOptions().setForce(true));
        part("strengthMonths").fill("12");
        part("runWeek[0].minutes").fill("60");
        part("runWeek[0].kind").selectOption("HARD");
        part("equipment-DUMBBELL").check(new Locator.CheckOptions().setForce(true));
        HEALTH.forEach(
                question -> part("screening." + question + "-no").check(new Locator.CheckOptions().setForce(true)));
        part("save-profile").click();
    }

    /** Twelve weeks from this Monday on. */
    void makePlan(LocalDate monday) {
        part("start-" + monday).check(new Locator.CheckOptions().setForce(true));
        part("make-plan").click();
        assertThat(part("day-" + monday)).isVisible();
    }

    /** A token for a watch, as it is shown once. */
    String newToken() {
        open("runs");
        part("token-create").click();
        return part("token-value").textContent().strip();
    }

    /** One of the pages behind the address: week, changes, runs, runs/…, guide, guide/…, profile, readiness, session/… */
    void open(String place) {
        page.evaluate("place => { location.hash = '#/' + place; }", place);
        var name = place.replaceFirst("/.*", "");
        var element = PAGES.getOrDefault(name.equals(place) ? name : name + "/", PAGES.getOrDefault(name, ""));
        assertThat(page.locator("main > " + element + " h1")).isVisible();
    }

    /** The strength sessions on screen: day, class and status. */
    List<String> sessions() {
        return page.locator("li[data-testid^=day-] a[data-testid^=session-]").all().stream()
                .map(card -> card.locator("xpath=ancestor::li").getAttribute("data-testid") + " "
                        + card.getAttribute("data-class") + " " + card.getAttribute("data-status"))
                .toList();
    }

    /** Presses the Tab key until the focus is on what this selector matches. */
    void tabTo(String selector) {
        for (var presses = 0; presses < 60; presses++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key never reached " + selector);
    }
}
