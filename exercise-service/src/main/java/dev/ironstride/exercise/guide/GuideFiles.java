package dev.ironstride.exercise.guide;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The guide as it is written down in this repository. */
public final class GuideFiles {

    /** A jar cannot be listed, so the files are named here; a test compares with what is there. */
    static final List<String> EVIDENCE = List.of(
            "performance",
            "injury",
            "exercises",
            "together",
            "races-and-breaks",
            "people",
            "weights",
            "measuring",
            "readiness");

    /** In the order in which a runner would ask. */
    static final List<String> QUESTIONS = List.of("asked-first", "asked-later");

    // A list that a file leaves out is empty. A word that it leaves out is missed by the record that needs it.
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** Read once: it is part of the release and never changes while it runs. */
    private static final Guide WRITTEN = read(GuideFiles.class::getResourceAsStream);

    private record SourceFile(@JsonProperty(required = true) Map<String, Source> sources) {}

    private record RuleFile(@JsonProperty(required = true) Map<String, Rule> rules) {}

    private record EvidenceFile(
            @JsonProperty(required = true) List<Evidence> evidence) {}

    private record QuestionFile(
            @JsonProperty(required = true) List<Question> questions) {}

    private record BenefitFile(
            @JsonProperty(required = true) List<Benefit> benefits) {}

    private GuideFiles() {}

    /** The guide of this release. */
    public static Guide guide() {
        return WRITTEN;
    }

    /** Reads all files from where they are kept; the name of each starts with {@code /guide/}. */
    static Guide read(Function<String, @Nullable InputStream> files) {
        return new Guide(
                parse(files, "sources", SourceFile.class).sources(),
                parse(files, "rules", RuleFile.class).rules(),
                EVIDENCE.stream()
                        .flatMap(name -> parse(files, "evidence/" + name, EvidenceFile.class).evidence().stream())
                        .toList(),
                QUESTIONS.stream()
                        .flatMap(name -> parse(files, "questions/" + name, QuestionFile.class).questions().stream())
                        .toList(),
                parse(files, "benefits", BenefitFile.class).benefits());
    }

    private static <T> T parse(Function<String, @Nullable InputStream> files, String name, Class<T> type) {
        var resource = "/guide/" + name + ".yaml";
        try (var file = files.apply(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
