package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.Pose;
import dev.ironstride.exercise.figure.Prop;
import dev.ironstride.exercise.figure.PropKind;
import dev.ironstride.exercise.figure.Solver;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words what a picture shows. */
public final class Captions {

    private Captions() {}

    /** The words for one pose of the exercise of that name. */
    public static Caption of(String exercise, Figure figure, Pose pose, FigureWords words) {
        var skeleton = Solver.solve(pose, figure.props());
        var description = get(words.views().get(figure.view()))
                + " " + get(words.postures().get(Posture.of(skeleton)))
                + " " + get(words.knees().get(KneeBend.of(skeleton)))
                + things(figure, words);
        return new Caption(words.language(), exercise + ": " + words.pose(pose.name()), description);
    }

    private static String things(Figure figure, FigureWords words) {
        var things = figure.props().stream()
                .map(Prop::kind)
                .filter(kind -> kind != PropKind.ANCHOR)
                .distinct()
                .map(kind -> get(words.props().get(kind)))
                .toList();
        return things.isEmpty() ? "" : " " + words.with().replace("{things}", joined(things, words.and()));
    }

    private static String joined(List<String> things, String and) {
        return things.size() == 1
                ? things.getFirst()
                : String.join(", ", things.subList(0, things.size() - 1)) + " " + and + " " + things.getLast();
    }

    private static String get(@Nullable String word) {
        return Objects.requireNonNull(word);
    }
}
