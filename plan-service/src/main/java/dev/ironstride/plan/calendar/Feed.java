package dev.ironstride.plan.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed as its owner sees it.
 *
 * @param path where a calendar program reads it, secret included; only in the answer that makes it
 * @param runs whether the planned runs are in it too
 */
@Schema(name = "CalendarFeed")
public record Feed(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path, boolean runs, Instant createdAt) {}
