package dev.ironstride.system.manifest;

import java.util.List;

/** Something manifests must obey; finds a sentence for each place where they do not. */
enum Check {
    FILES_ARE_STRICT_YAML,
    EVERY_FILE_IS_NAMED_AND_EVERY_NAME_IS_A_FILE,
    THE_OVERLAY_CHANGES_WHAT_EXISTS,
    NO_SECRET_IS_WRITTEN_DOWN,
    SELECTORS_MATCH_PODS,
    PORTS_MEET,
    PROBES_ASK_THE_MANAGEMENT_PORT,
    THE_ENVIRONMENT_IS_COMPLETE,
    WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS,
    PODS_ARE_RESTRICTED,
    PODS_SAY_WHAT_THEY_NEED,
    PODS_STOP_IN_ORDER,
    ONLY_THE_EDGES_OF_THE_ARCHITECTURE;

    /** A sentence for each breach; empty if all is well. A file no strict parser takes is a breach of any check. */
    List<String> complaints(Manifests manifests) {
        try {
            return find(manifests);
        } catch (RuntimeException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private List<String> find(Manifests manifests) {
        return switch (this) {
            case FILES_ARE_STRICT_YAML -> FileChecks.strict(manifests);
            case EVERY_FILE_IS_NAMED_AND_EVERY_NAME_IS_A_FILE -> FileChecks.named(manifests);
            case THE_OVERLAY_CHANGES_WHAT_EXISTS -> FileChecks.overlay(manifests);
            case NO_SECRET_IS_WRITTEN_DOWN -> FileChecks.secrets(manifests);
            case SELECTORS_MATCH_PODS -> WiringChecks.selectors(manifests);
            case PORTS_MEET -> WiringChecks.ports(manifests);
            case PROBES_ASK_THE_MANAGEMENT_PORT -> WiringChecks.probes(manifests);
            case THE_ENVIRONMENT_IS_COMPLETE -> EnvironmentChecks.environment(manifests);
            case WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS -> EnvironmentChecks.references(manifests);
            case PODS_ARE_RESTRICTED -> PodChecks.restricted(manifests);
            case PODS_SAY_WHAT_THEY_NEED -> PodChecks.resources(manifests);
            case PODS_STOP_IN_ORDER -> PodChecks.stopping(manifests);
            case ONLY_THE_EDGES_OF_THE_ARCHITECTURE -> NetworkChecks.edges(manifests);
        };
    }
}
