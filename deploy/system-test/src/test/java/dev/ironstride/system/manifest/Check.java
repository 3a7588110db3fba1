package dev.ironstride.system.manifest;

import java.util.List;
import java.util.function.Function;

/** Something manifests must obey; finds a sentence for each place where they do not. */
enum Check {
    FILES_ARE_STRICT_YAML(FileChecks::strict),
    EVERY_FILE_IS_NAMED_AND_EVERY_NAME_IS_A_FILE(FileChecks::named),
    THE_OVERLAY_CHANGES_WHAT_EXISTS(FileChecks::overlay),
    NO_SECRET_IS_WRITTEN_DOWN(FileChecks::secrets),
    SELECTORS_MATCH_PODS(WiringChecks::selectors),
    PORTS_MEET(WiringChecks::ports),
    PROBES_ASK_THE_MANAGEMENT_PORT(WiringChecks::probes),
    THE_ENVIRONMENT_IS_COMPLETE(EnvironmentChecks::environment),
    WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS(EnvironmentChecks::references),
    PODS_ARE_RESTRICTED(PodChecks::restricted),
    PODS_SAY_WHAT_THEY_NEED(PodChecks::resources),
    PODS_STOP_IN_ORDER(PodChecks::stopping),
    ONLY_THE_EDGES_OF_THE_ARCHITECTURE(NetworkChecks::edges);

    private final Function<Manifests, List<String>> complaints;

    Check(Function<Manifests, List<String>> complaints) {
        this.complaints = complaints;
    }

    /** A sentence for each breach; empty if all is well. A file no strict parser takes is a breach of any check. */
    List<String> complaints(Manifests manifests) {
        try {
            return complaints.apply(manifests);
        } catch (RuntimeException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }
}
