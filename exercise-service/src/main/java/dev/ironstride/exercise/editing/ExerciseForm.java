package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.DeviceCodes;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.HealthConnectSegment;
import dev.ironstride.exercise.catalogue.HoldSeconds;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.LoadType;
import dev.ironstride.exercise.catalogue.Loading;
import dev.ironstride.exercise.catalogue.Modality;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Phase;
import dev.ironstride.exercise.catalogue.Plane;
import dev.ironstride.exercise.catalogue.Substitutes;
import dev.ironstride.exercise.catalogue.Tissue;
import dev.ironstride.exercise.catalogue.Words;
import dev.ironstride.kit.problem.FieldError;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exercise as an editor sends it: the fields of the exercise as the API gives them, so that an answer can be changed
 * and sent back. Finds every fault of the exercise by itself; {@link Soundness} finds those among exercises.
 */
final class ExerciseForm {

    /** Follow from other fields or from the record: may be sent, and are not looked at. */
    static final Set<String> READ_ONLY =
            Set.of("equipment", "legWeight", "evidence", "figure", "status", "revision", "visibility", "source");

    /** Words in addresses below /api/exercises; an exercise of that name could not be read. */
    static final Set<String> RESERVED = Set.of("import", "imports", "export", "labels", "figures");

    /** Begins the ids that we give to private exercises. */
    static final String PRIVATE_ID = "private_";

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z][a-z0-9_]{1,63}");
    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("[A-Z0-9_]{1,64}");

    // Own constants: the longest in the catalogue, with room.
    private static final int ID_LENGTH = 64;
    private static final int NOTE = 500;
    private static final int LINKS = 12;
    private static final int OPTIONS = 8;
    private static final int TEMPO = 40;
    private static final int HARDEST = 5;
    private static final int LONGEST_HOLD_SECONDS = 600;
    private static final int MOST_CONTACTS = 20;
    private static final int HEAVIEST_GRADE = 3;

    private final Fields fields;
    private final List<FieldError> faults;
    private final Set<String> known;

    private ExerciseForm(Fields fields, List<FieldError> faults, Set<String> known) {
        this.fields = fields;
        this.faults = faults;
        this.known = known;
    }

    /**
     * Reads an exercise that others may name.
     *
     * @param id its id if that is settled; null if the body has to say it
     * @param before what it was, which keeps its figure, and its translations if the body does not send any; null if
     *     it is new
     * @param known ids of the exercises that it may name
     * @param faults where to add what is wrong
     * @return the exercise if nothing is wrong
     */
    static Optional<Proposal> read(
            Fields fields,
            @Nullable String id,
            @Nullable Exercise before,
            Collection<String> known,
            List<FieldError> faults) {
        var form = new ExerciseForm(fields, faults, Set.copyOf(known));
        READ_ONLY.forEach(fields::ignore);
        var settled = form.id(id);
        var note = fields.optionalText("note", NOTE);
        var exercise = form.exercise(settled, before);
        fields.nothingElse();
        return exercise.map(sound -> new Proposal(sound, note));
    }

    private String id(@Nullable String settled) {
        if (settled != null) {
            if (fields.has("id") && !fields.text("id", ID_LENGTH).equals(settled)) {
                fields.fault("id", "must be " + settled + " or left out: an id never changes");
            }
            return settled;
        }
        var id = fields.text("id", ID_LENGTH);
        if (!id.isEmpty() && (!ID.matcher(id).matches() || RESERVED.contains(id) || id.startsWith(PRIVATE_ID))) {
            fields.fault(
                    "id", "must be lower-case words joined by underscores, and none that has a meaning of its own");
        }
        return id;
    }

    private Optional<Exercise> exercise(String id, @Nullable Exercise before) {
        var words = WordsForm.read(fields);
        var pattern = fields.one(Pattern.class, "pattern");
        var primary = fields.some(Muscle.class, "primary", 1);
        var secondary = fields.some(Muscle.class, "secondary", 0);
        var unilateral = fields.flag("unilateral");
        var plane = fields.one(Plane.class, "plane");
        var equipment = fields.sets(Equipment.class, "equipmentOptions", 1, OPTIONS);
        var modality = fields.one(Modality.class, "modality");
        var level = fields.whole("level", 1, HARDEST);
        var minPhase = fields.one(Phase.class, "minPhase");
        var avoidIfPain = fields.some(PainSite.class, "avoidIfPain", 0);
        var regressions = links(fields, "regressions", id);
        var progressions = links(fields, "progressions", id);
        var substitutes = substitutes(id);
        var tempo = fields.text("tempo", TEMPO);
        var loadType = fields.one(LoadType.class, "loadType");
        var hold = hold();
        var contacts = fields.whole("contactsPerRep", 0, MOST_CONTACTS);
        var tissues = tissues();
        var eccentric = eccentricShare(tempo);
        var codes = codes();
        if (pattern != null && (pattern == Pattern.PL) != (contacts > 0)) {
            fields.fault("contactsPerRep", "must be at least 1 if the pattern is PL, else 0");
        }
        boolean held = "iso".equals(tempo) || loadType == LoadType.SECONDS;
        if (held && hold == null) {
            fields.fault("hold", "is required for what is held: its seconds, from and to");
        }
        if (pattern != null && pattern != Pattern.PL && !Exercise.isSlow(tempo)) {
            fields.fault("tempo", "must begin with 2 or more: it is lowered over 2 s at least (R13)");
        }
        var translations = translations(before, words);
        if (!faults.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        var english = words.get();
        return Optional.of(new Exercise(
                id,
                english.name(),
                Objects.requireNonNull(pattern),
                primary,
                secondary,
                unilateral,
                Objects.requireNonNull(plane),
                equipment,
                Objects.requireNonNull(modality),
                level,
                Objects.requireNonNull(minPhase),
                avoidIfPain,
                regressions,
                progressions,
                english.variations(),
                substitutes,
                tempo,
                Objects.requireNonNull(loadType),
                hold,
                contacts,
                english.cues(),
                english.errors(),
                english.aliases(),
                new Loading(tissues, eccentric),
                english.instruction(),
                Objects.requireNonNull(codes),
                translations,
                before == null ? null : before.figure()));
    }

    private List<String> links(Fields from, String name, String self) {
        var ids = from.texts(name, 0, LINKS, ID_LENGTH);
        for (int index = 0; index < ids.size(); index++) {
            var id = ids.get(index);
            var place = name + "[" + index + "]";
            if (id.equals(self)) {
                from.fault(place, "must be another exercise than this one");
            } else if (!known.contains(id)) {
                from.fault(place, "must be the id of an active exercise of the catalogue");
            } else if (ids.indexOf(id) < index) {
                from.fault(place, "is there twice");
            }
        }
        return ids;
    }

    private Substitutes substitutes(String self) {
        var object = fields.object("substitutes");
        var substitutes = new Substitutes(
                links(object, "band", self), links(object, "bodyweight", self), links(object, "dumbbell", self));
        object.nothingElse();
        return substitutes;
    }

    private @Nullable HoldSeconds hold() {
        if (!fields.has("hold")) {
            return null;
        }
        var object = fields.object("hold");
        int from = object.whole("from", 1, LONGEST_HOLD_SECONDS);
        int to = object.whole("to", 1, LONGEST_HOLD_SECONDS);
        object.nothingElse();
        if (to < from) {
            fields.fault("hold.to", "must be at least " + from + ", where it begins");
            return null;
        }
        return new HoldSeconds(from, to);
    }

    private Map<Tissue, Integer> tissues() {
        var grades = new EnumMap<Tissue, Integer>(Tissue.class);
        if (!fields.has("tissues")) {
            fields.fault("tissues", "is required and must not be null");
            return grades;
        }
        var object = fields.object("tissues");
        for (var tissue : Tissue.values()) {
            if (object.has(tissue.name())) {
                grades.put(tissue, object.whole(tissue.name(), 0, HEAVIEST_GRADE));
            }
        }
        object.nothingElse();
        if (grades.isEmpty()) {
            fields.fault("tissues", "must grade at least one of " + Arrays.toString(Tissue.values()));
        }
        return grades;
    }

    /** What is said, else what the tempo implies. */
    private double eccentricShare(String tempo) {
        var implied = Loading.eccentricShareOf(tempo);
        if (!fields.has("eccentricShare")) {
            if (implied.isEmpty() && !tempo.isEmpty()) {
                fields.fault("eccentricShare", "is required, because the tempo does not count seconds");
            }
            return implied.orElse(0);
        }
        double share = fields.share("eccentricShare");
        if ("iso".equals(tempo) && share > 0) {
            fields.fault("eccentricShare", "must be 0 or left out: nothing lengthens while it is held");
        }
        return share;
    }

    /** Those sent; else those it had, which must still say as much as the English. */
    private Map<Language, Words> translations(@Nullable Exercise before, Optional<Words> english) {
        if (!fields.has("translations")) {
            var kept = before == null ? Map.<Language, Words>of() : before.translations();
            kept.forEach((language, words) -> check(language, words, english, "must be sent too: it"));
            return kept;
        }
        var translations = new EnumMap<Language, Words>(Language.class);
        var object = fields.object("translations");
        for (var language : Language.values()) {
            if (language != Language.FALLBACK && object.has(language.tag())) {
                var inner = object.object(language.tag());
                var words = WordsForm.read(inner);
                inner.nothingElse();
                words.ifPresent(read -> {
                    check(language, read, english, "");
                    translations.put(language, read);
                });
            }
        }
        object.nothingElse();
        return translations;
    }

    private void check(Language language, Words words, Optional<Words> english, String hint) {
        if (english.isPresent() && !words.sayAsMuchAs(english.get())) {
            fields.fault(
                    "translations." + language.tag(),
                    (hint + " must have as many cues, errors, steps and variations as the English").strip());
        }
    }

    private @Nullable DeviceCodes codes() {
        var object = fields.object("fit");
        var category = code(object, "category");
        var name = code(object, "name");
        object.nothingElse();
        var segment = fields.one(HealthConnectSegment.class, "healthConnect");
        return segment == null ? null : new DeviceCodes(new DeviceCodes.Fit(category, name), segment);
    }

    private static String code(Fields object, String field) {
        var code = object.text(field, ID_LENGTH);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            object.fault(field, "must be a name of Garmin's FIT profile, such as HIP_RAISE");
        }
        return code;
    }
}
