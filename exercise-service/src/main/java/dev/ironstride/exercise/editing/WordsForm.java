package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Instruction;
import dev.ironstride.exercise.catalogue.Variations;
import dev.ironstride.exercise.catalogue.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what is said of an exercise in one language. */
final class WordsForm {

    // Own constants: the longest in the catalogue, with room.
    private static final int NAME = 80;
    private static final int ALIAS = 60;
    private static final int ALIASES = 20;
    private static final int CUE = 160;
    private static final int CUES = 10;
    private static final int SENTENCE = 400;
    private static final int STEPS = 8;
    private static final int BENEFIT = 200;

    private final Fields fields;

    private WordsForm(Fields fields) {
        this.fields = fields;
    }

    /** Reads the words, which stand among the given fields; empty if something is wrong with them. */
    static Optional<Words> read(Fields fields) {
        int before = fields.faults();
        var words = new WordsForm(fields).words();
        return fields.faults() == before ? Optional.of(words.get()) : Optional.empty();
    }

    private Supplier<Words> words() {
        var name = fields.text("name", NAME);
        var aliases = aliases();
        var cues = fields.texts("cues", 1, CUES, CUE);
        var errors = fields.texts("errors", 1, CUES, CUE);
        var setup = sentence("setup", fields.text("setup", SENTENCE));
        var steps = steps();
        var benefit = sentence("benefit", fields.text("benefit", BENEFIT));
        var variations = variations();
        return () -> new Words(name, aliases, cues, errors, new Instruction(setup, steps, benefit), variations);
    }

    private List<String> aliases() {
        var aliases = fields.texts("aliases", 0, ALIASES, ALIAS);
        for (int index = 0; index < aliases.size(); index++) {
            if (!Words.isPlain(aliases.get(index))) {
                fields.fault(
                        "aliases[" + index + "]", "must be plain words, without quotation marks, bars or brackets");
            }
        }
        return aliases;
    }

    private Variations variations() {
        if (!fields.has("variations")) {
            return Variations.NONE;
        }
        var object = fields.object("variations");
        var variations = new Variations(object.texts("easier", 0, CUES, CUE), object.texts("harder", 0, CUES, CUE));
        object.nothingElse();
        return variations;
    }

    private List<String> steps() {
        var steps = fields.texts("steps", 2, STEPS, SENTENCE);
        for (int index = 0; index < steps.size(); index++) {
            sentence("steps[" + index + "]", steps.get(index));
        }
        return steps;
    }

    private String sentence(String field, String text) {
        if (!text.isBlank() && !Instruction.isSentence(text)) {
            fields.fault(field, "must be a sentence: begin with a capital letter and end with a full stop");
        }
        return text;
    }
}
