package dev.ironstride.plan.runimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line that was left out.
 *
 * @param line where in the file, from 1
 * @param why one sentence for the runner
 */
@Schema(name = "LineLeftOut")
public record Unread(int line, String title, String why) {}
