package dev.ironstride.exercise.seed;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.store.ExerciseDocument;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Repeatable migration that Flyway runs whenever the exercises of {@link CatalogueFiles} changed; what was edited here it
 * leaves alone. Flyway's lock lets one
 * instance do it while others wait.
 */
public final class CatalogueMigration implements JavaMigration {

    private final Catalogue catalogue;

    /** Of the catalogue's files; found by Flyway. */
    public CatalogueMigration() {
        this(CatalogueFiles.read());
    }

    CatalogueMigration(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** None: it is repeatable and runs after all that have one. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "Exercise catalogue";
    }

    /** Of the exercises, not of the files: a comment is no change, a new attribute is. */
    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        catalogue.exercises().stream()
                .map(ExerciseDocument::write)
                .forEach(document -> checksum.update(document.getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        CatalogueTable.hold(context.getConnection(), catalogue);
    }
}
