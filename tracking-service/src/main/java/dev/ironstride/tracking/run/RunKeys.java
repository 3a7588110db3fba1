package dev.ironstride.tracking.run;

import java.util.List;

/**
 * Table {@code run_key}: under which name a run came in, and where it is. Runs lie in one partition for each year of their
 * start; what finds them by anything else goes through here, and so does what makes a name known only once.
 */
final class RunKeys {

    /** Those of table {@code run}, of the same name. */
    static final List<String> COLUMNS = List.of("athlete_id", "provider", "external_id", "id", "started_at");

    /** From a run to its key: behind {@code from run}. */
    static final String JOIN = "join run_key using (athlete_id, id, started_at) ";

    private RunKeys() {}
}
