package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.Pose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads figures: for each movement pattern one file, beside {@code base-poses.yaml}. The README there says how to write them. */
public final class FigureFiles {

    private static final String FOLDER = "/catalogue/figures/";
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Function<String, @Nullable InputStream> files;
    private final BasePoses bases;

    private record BaseFile(@JsonProperty(required = true) LinkedHashMap<String, ObjectNode> poses) {}

    private record File(@JsonProperty(required = true) LinkedHashMap<String, FigureEntry> figures) {}

    /** @param files opens a file by its name, which starts with {@code /catalogue/}; null if there is none */
    public FigureFiles(Function<String, @Nullable InputStream> files) {
        this.files = files;
        this.bases = new BasePoses(parse("base-poses", BaseFile.class).poses());
    }

    /**
     * The figures of one movement pattern by the ids of their exercises.
     *
     * @throws IllegalArgumentException naming the exercise whose figure cannot be read
     */
    public Map<String, Figure> read(String pattern) {
        var figures = new LinkedHashMap<String, Figure>();
        parse(pattern, File.class).figures().forEach((id, entry) -> figures.put(id, figure(id, entry)));
        return figures;
    }

    private Figure figure(String id, FigureEntry entry) {
        try {
            var poses = poses(entry.poses());
            var props = Objects.requireNonNullElse(entry.props(), List.<PropEntry>of()).stream()
                    .map(PropEntry::prop)
                    .toList();
            // Where nothing else is said, the pose that the first movement leads to says most.
            var shown = entry.shown() != null
                    ? entry.shown()
                    : poses.get(Math.min(1, poses.size() - 1)).name();
            return new Figure(entry.view(), shown, props, poses);
        } catch (IllegalArgumentException | JsonProcessingException unsound) {
            throw new IllegalArgumentException("figure of " + id + ": " + unsound.getMessage(), unsound);
        }
    }

    private List<Pose> poses(List<ObjectNode> entries) throws JsonProcessingException {
        var earlier = new LinkedHashMap<String, ObjectNode>();
        var poses = new ArrayList<Pose>();
        for (var entry : entries) {
            var whole = bases.over(entry, earlier);
            var pose = YAML.treeToValue(whole, PoseEntry.class).pose();
            earlier.put(pose.name(), whole);
            poses.add(pose);
        }
        return poses;
    }

    private <T> T parse(String name, Class<T> type) {
        try (var file = files.apply(FOLDER + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("there is no " + FOLDER + name + ".yaml");
            }
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    FOLDER + name + ".yaml cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
