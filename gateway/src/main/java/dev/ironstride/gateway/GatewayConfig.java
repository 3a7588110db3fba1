package dev.ironstride.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how much the door lets through. */
@ConfigMapping(prefix = "ironstride")
public interface GatewayConfig {

    /** The service that owns the catalogue. */
    Upstream exercise();

    /** The service that owns profiles, plans and decisions. */
    Upstream plan();

    /** The service that owns what happened: runs, sessions, readiness. */
    Upstream tracking();

    /** What is refused at the door. */
    Limits limits();

    /** One service behind the door. */
    interface Upstream {

        /** Scheme, host and port; no path. */
        URI url();
    }

    /** Bounds that keep one caller, or one slow service, from taking the door down. */
    interface Limits {

        /** Largest request body that is streamed on; larger ones get 413. A service may allow less. */
        @WithDefault("25M")
        MemorySize body();

        /** Largest activity file, or archive of some, with the form around it. */
        @WithDefault("65M")
        MemorySize file();

        /** Largest export of a platform. */
        @WithDefault("1G")
        MemorySize export();

        /** How long a service may take to unpack an export once it has all of it. */
        @WithDefault("10m")
        Duration exportSilence();

        /** Requests under way at once, event streams not counted; beyond it 503. */
        @WithDefault("512")
        int requests();

        /** Event streams open at once; beyond it 503. */
        @WithDefault("2000")
        int streams();

        /** How long a service may take to accept a connection. */
        @WithDefault("2s")
        Duration connect();

        /** How long a service may stay silent within one request; event streams are exempt. */
        @WithDefault("30s")
        Duration silence();
    }
}
