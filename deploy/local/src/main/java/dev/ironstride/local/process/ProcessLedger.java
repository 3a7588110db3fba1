package dev.ironstride.local.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes this checkout has running, on disk, so that they outlive a killed launcher. Thread-safe. */
public final class ProcessLedger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, ProcessRecord> records = new LinkedHashMap<>();

    /** Opens the ledger kept in {@code file}; a missing or damaged file is an empty ledger. */
    public ProcessLedger(Path file) {
        this.file = file;
        try {
            for (var record : JSON.readValue(file.toFile(), new TypeReference<List<ProcessRecord>>() {})) {
                records.put(record.name(), record);
            }
        } catch (IOException missingOrDamaged) {
            records.clear();
        }
    }

    /** What is written down now, in order of start. */
    public synchronized List<ProcessRecord> records() {
        return new ArrayList<>(records.values());
    }

    /** Writes down a started process in place of an earlier one of the same name. */
    public synchronized void add(ProcessRecord record) {
        records.remove(record.name());
        records.put(record.name(), record);
        save();
    }

    /** Strikes a process that is gone. */
    public synchronized void remove(String name) {
        if (records.remove(name) != null) {
            save();
        }
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Written beside and moved over: a crash leaves the old ledger or the new one, never half of one.
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), records.values());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
