package dev.ironstride.plan.recognition;

import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recognition.Recognised.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what kind of run a title means (domain.md 6.6, from words and length: there are no other data yet). */
public final class RunRecognition {
    /** A run of so many minutes is long whatever it is called (domain.md 6.6). */
    private static final int LONG_MINUTES = 90;
    /** With nothing but its length a run is moderate from here (domain.md 6.6). */
    private static final int MODERATE_MINUTES = 60;
    /** A run of so many minutes is long if it stands out among the others (domain.md 6.6). */
    private static final int LONG_AMONG_OTHERS_MINUTES = 75;
    /** How far it has to stand out from the median (domain.md 6.6). */
    private static final double STANDS_OUT = 1.4;

    /** 6x800, 5 x 3 min, 10×400m. */
    private static final Pattern REPETITIONS = Pattern.compile(".*\\d\\s*[x×]\\s*\\(?\\d.*", Pattern.DOTALL);

    private RunRecognition() {}

    /** Whether a title speaks of a run; for sources that hold the runner's whole life. */
    public static boolean speaksOfARun(String title) {
        var words = Words.of(title);
        boolean distance = DurationText.kilometres(title).isPresent();
        boolean running = words.first(Vocabulary.RUNNING).isPresent();
        boolean other = words.first(Vocabulary.OTHER).isPresent();
        boolean training = repetitions(title) || distance || keyWord(words);
        return (running && !skiing(words)) || (!other && training);
    }

    /** Whether a title speaks of something else; for sources that hold runs and what goes with them. */
    public static boolean speaksOfSomethingElse(String title) {
        var words = Words.of(title);
        return skiing(words)
                || (words.first(Vocabulary.OTHER).isPresent()
                        && words.first(Vocabulary.RUNNING).isEmpty());
    }

    /**
     * What kind of run it is.
     *
     * @param minutes planned length; 0 if not known
     * @param median planned length of the runs around it, minutes; 0 if not known
     */
    public static Recognised of(String title, int minutes, int median) {
        Optional<Recognised> said = byWord(title);
        Optional<Recognised> measured = byLength(minutes, median);
        if (said.isPresent()) {
            return measured.filter(length -> length.kind().above(said.get().kind()))
                    .orElse(said.get());
        }
        return measured.orElseGet(() -> minutes >= MODERATE_MINUTES
                ? new Recognised(
                        RunKind.MODERATE, Basis.LENGTH, "No word says what it is; " + minutes + " min is moderate.")
                : new Recognised(
                        RunKind.EASY,
                        minutes > 0 ? Basis.LENGTH : Basis.DEFAULT,
                        "Nothing says that it is more than easy."));
    }

    private static Optional<Recognised> byLength(int minutes, int median) {
        if (minutes >= LONG_MINUTES) {
            return Optional.of(new Recognised(
                    RunKind.LONG, Basis.LENGTH, minutes + " min: from " + LONG_MINUTES + " min on a run is long."));
        }
        if (median > 0 && minutes >= LONG_AMONG_OTHERS_MINUTES && minutes >= STANDS_OUT * median) {
            return Optional.of(new Recognised(
                    RunKind.LONG, Basis.LENGTH, minutes + " min is long among runs of about " + median + " min."));
        }
        return Optional.empty();
    }

    private static Optional<Recognised> byWord(String title) {
        var words = Words.of(title);
        return found(words, Vocabulary.EASY_PACE, RunKind.EASY)
                .or(() -> found(words, Vocabulary.RACE_PACE, RunKind.HARD))
                .or(() -> found(words, Vocabulary.RACE, RunKind.RACE))
                .or(() -> words.first(Vocabulary.PREPARING).isPresent() || keyWord(words)
                        ? Optional.empty()
                        : found(words, Vocabulary.RACE_DISTANCE, RunKind.RACE))
                .or(() -> repetitions(title)
                        ? Optional.of(
                                new Recognised(RunKind.HARD, Basis.WORD, "Repetitions in the title mean a hard run."))
                        : Optional.empty())
                .or(() -> found(words, Vocabulary.HARD, RunKind.HARD))
                .or(() -> found(words, Vocabulary.LONG, RunKind.LONG))
                .or(() -> found(words, Vocabulary.MODERATE, RunKind.MODERATE))
                .or(() -> found(words, Vocabulary.RECOVERY, RunKind.RECOVERY))
                .or(() -> found(words, Vocabulary.EASY, RunKind.EASY));
    }

    private static Optional<Recognised> found(Words words, List<String> vocabulary, RunKind kind) {
        return words.first(vocabulary)
                .map(word ->
                        new Recognised(kind, Basis.WORD, "“" + word + "” in the title means " + article(kind) + "."));
    }

    private static String article(RunKind kind) {
        return switch (kind) {
            case RECOVERY -> "a recovery run";
            case EASY -> "an easy run";
            case MODERATE -> "a moderate run";
            case LONG -> "a long run";
            case HARD -> "a hard run";
            case RACE -> "a race";
        };
    }

    /** Words for key runs that a calendar hardly holds for anything else. */
    private static boolean keyWord(Words words) {
        return words.first(List.of(
                        "interval",
                        "intervals",
                        "intervall*",
                        "tempo",
                        "tempolauf*",
                        "tempodauerlauf*",
                        "threshold",
                        "schwellen*",
                        "schwelle",
                        "long run",
                        "longrun",
                        "fartlek",
                        "fahrtspiel",
                        "dauerlauf*",
                        "tdl"))
                .isPresent();
    }

    /** Langlauf ends like a run and is skiing. */
    private static boolean skiing(Words words) {
        return words.first(List.of("langlauf*", "ski*")).isPresent();
    }

    private static boolean repetitions(String title) {
        return title.length() <= 300 && REPETITIONS.matcher(title).matches();
    }
}
