package dev.ironstride.local.keycloak;

import java.util.List;

/**
 * A user of the local realm. Their passwords are no secret: the realm listens on 127.0.0.1 and is made for trying out.
 *
 * @param roles realm roles
 */
public record DemoUser(String username, String password, String firstName, String lastName, List<String> roles) {
    /** A runner to try the page with. */
    public static final DemoUser ATHLETE =
            new DemoUser("athlete", "run-and-lift", "Alma", "Runner", List.of("athlete"));

    /** A coach to try the page with. */
    public static final DemoUser COACH =
            new DemoUser("coach", "run-and-lift", "Conrad", "Coach", List.of("athlete", "coach"));

    /** The runner the terminal demo plays, so that it never touches what somebody entered as another. */
    public static final DemoUser DEMO_RUNNER =
            new DemoUser("demo-runner", "run-and-lift", "Dana", "Demo", List.of("athlete"));

    /** All of them. */
    public static final List<DemoUser> ALL = List.of(ATHLETE, COACH, DEMO_RUNNER);

    public DemoUser {
        roles = List.copyOf(roles);
    }

    /** An address nobody has. */
    public String email() {
        return username + "@ironstride.example";
    }
}
