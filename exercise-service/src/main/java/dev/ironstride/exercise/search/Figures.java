package dev.ironstride.exercise.search;

import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.Pose;
import dev.ironstride.exercise.figure.drawing.Captions;
import dev.ironstride.exercise.figure.drawing.Drawing;
import dev.ironstride.exercise.figure.drawing.FigureWords;
import dev.ironstride.exercise.figure.drawing.Svg;
import dev.ironstride.exercise.figure.notation.WordFiles;
import dev.ironstride.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws exercises in the languages that the catalogue speaks. */
@ApplicationScoped
class Figures {

    private final Map<Language, FigureWords> words = new EnumMap<>(Language.class);

    Figures() {
        for (var language : Language.values()) {
            words.put(language, WordFiles.read(language.tag()));
        }
    }

    /** The figure as data; null if the exercise has none. */
    @Nullable
    FigureView view(Exercise exercise, Language language) {
        var figure = exercise.figure();
        return figure == null ? null : FigureView.of(figure, words(language));
    }

    /**
     * A still picture, SVG.
     *
     * @param wanted name or number (from 0) of a pose; null for the most telling one
     */
    String picture(Exercise exercise, @Nullable String wanted, Language language) {
        var figure = exercise.figure();
        if (figure == null) {
            throw ProblemException.notFound();
        }
        var pose = pose(figure, wanted == null ? figure.shown() : wanted);
        var caption = Captions.of(exercise.words(language).name(), figure, pose, words(language));
        var drawing = Drawing.of(figure);
        return Svg.of(drawing.box(), drawing.frame(pose.name()), caption);
    }

    /** The picture, ready to be sent. */
    Rendered rendered(Exercise exercise, @Nullable String wanted, Language language) {
        return Rendered.of(picture(exercise, wanted, language).getBytes(StandardCharsets.UTF_8), language);
    }

    private static Pose pose(Figure figure, String wanted) {
        // As strings, so that no number is too long to read.
        for (int index = 0; index < figure.poses().size(); index++) {
            if (Integer.toString(index).equals(wanted)) {
                return figure.poses().get(index);
            }
        }
        return figure.pose(wanted)
                .orElseThrow(() -> ProblemException.invalid("pose", "must be one of " + names(figure)));
    }

    private static String names(Figure figure) {
        return figure.poses().stream().map(Pose::name).collect(Collectors.joining(", ")) + ", or a number from 0 to "
                + (figure.poses().size() - 1);
    }

    private FigureWords words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }
}
