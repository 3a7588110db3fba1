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

    /** Who can sign in to a fresh local stack. */
    public static final List<DemoUser> ALL = List.of(ATHLETE, COACH);

    public DemoUser {
        roles = List.copyOf(roles);
    }

    /** A runner nobody played before: its plan starts empty. */
    public static DemoUser runner(String username) {
        return new DemoUser(username, "run-and-lift", "Dana", "Demo", List.of("athlete"));
    }

    /** An address nobody has. */
    public String email() {
        return username + "@ironstride.example";
    }
}
