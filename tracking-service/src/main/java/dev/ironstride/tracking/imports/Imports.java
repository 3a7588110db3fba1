package dev.ironstride.tracking.imports;

import java.util.List;

/**
 * The athlete's imports.
 *
 * @param items newest first, at most fifty
 */
public record Imports(List<ImportView> items) {}
