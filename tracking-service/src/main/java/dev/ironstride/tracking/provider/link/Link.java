package dev.ironstride.tracking.provider.link;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.provider.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An athlete's account at a provider.
 *
 * @param userId the provider's name for the athlete
 * @param tokens null if the provider gives none
 * @param permitted whether the athlete lets us have activities
 * @param broken whether the provider refuses our token
 */
public record Link(
        AthleteId athlete,
        Provider provider,
        String userId,
        @Nullable Tokens tokens,
        boolean permitted,
        boolean broken,
        Instant connectedAt) {}
