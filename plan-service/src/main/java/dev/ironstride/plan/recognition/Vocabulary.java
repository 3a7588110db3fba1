package dev.ironstride.plan.recognition;

import java.util.List;

/** The words that runners write, in English and German (our own list; matched as {@link Words#first} says). */
final class Vocabulary {
    /** A pace that sounds fast and is not. */
    static final List<String> EASY_PACE = List.of(
            "lockeres tempo",
            "lockerem tempo",
            "ruhiges tempo",
            "ruhigem tempo",
            "gemuetliches tempo",
            "leichtes tempo",
            "easy tempo",
            "easy pace",
            "dl tempo");

    /** A race's pace on a day without a race. */
    static final List<String> RACE_PACE = List.of(
            "race pace",
            "marathon pace",
            "half marathon pace",
            "hm pace",
            "mp",
            "goal pace",
            "renntempo",
            "wettkampftempo",
            "marathontempo",
            "halbmarathontempo",
            "race simulation",
            "race prep",
            "race specific");

    static final List<String> RACE =
            List.of("race", "race day", "raceday", "rennen", "wettkampf*", "volkslauf", "stadtlauf", "parkrun");
    /** Distances that are a race when nothing else is said about them. */
    static final List<String> RACE_DISTANCE = List.of("marathon", "*marathon", "half marathon", "ultramarathon");
    /** What makes such a distance a training after all. */
    static final List<String> PREPARING = List.of(
            "training*",
            "trainings*",
            "plan",
            "prep",
            "prep*",
            "vorbereitung*",
            "specific",
            "block",
            "expo",
            "anmeldung",
            "registration");

    static final List<String> HARD = List.of(
            "interval*",
            "tempo*",
            "threshold*",
            "schwelle*",
            "schwellen*",
            "fartlek*",
            "fahrtspiel*",
            "vo2*",
            "repeat",
            "repeats",
            "reps",
            "wiederholung*",
            "bergsprint*",
            "berglauf*",
            "berglaeuf*",
            "berganlauf*",
            "huegel*",
            "hill",
            "hills",
            "sprint",
            "sprints",
            "speed",
            "speedwork",
            "laktat*",
            "lactate*",
            "cruise",
            "yasso",
            "tdl",
            "twl",
            "track",
            "bahntraining",
            "hart",
            "harte",
            "harter",
            "hartes",
            "hard",
            "intensiv*",
            "pyramid*",
            "ladder");

    static final List<String> LONG = List.of(
            "long",
            "long run",
            "longrun",
            "longjog",
            "long jog",
            "lsd",
            "lang",
            "lange",
            "langer",
            "langen",
            "langes",
            "lala",
            "lalau",
            "ldl",
            "ueberlang*");

    static final List<String> MODERATE = List.of(
            "moderate",
            "moderat*",
            "steady",
            "zuegig*",
            "mittel*",
            "mdl",
            "zdl",
            "progressi*",
            "steigerungslauf*",
            "crescendo*",
            "endbeschleunigung",
            "ga2");

    static final List<String> RECOVERY = List.of(
            "recovery", "regenerat*", "regenerier*", "reg", "erholung*", "shakeout", "shake out", "rekom", "auslaufen");

    static final List<String> EASY = List.of(
            "easy",
            "locker*",
            "leicht*",
            "ruhig*",
            "gemuetlich*",
            "grundlage*",
            "ga1",
            "dauerlauf*",
            "dl",
            "ldl",
            "jog*",
            "aerob*",
            "base",
            "z2",
            "zone 2");

    /** Words that nobody uses for anything but running. */
    static final List<String> RUNNING = List.of(
            "run",
            "runs",
            "running",
            "*lauf",
            "*laufen",
            "lauf*",
            "laeufe",
            "jog*",
            "parkrun",
            "treadmill",
            "laufband",
            "trail*",
            "fartlek*",
            "fahrtspiel*",
            "marathon*",
            "*marathon",
            "dl",
            "ldl",
            "lala",
            "tdl",
            "*jog",
            "volkslauf");
    /** Words of other sports and of rest, unless a word for running stands beside them. */
    static final List<String> OTHER = List.of(
            "bike*",
            "biking",
            "cycling",
            "ride",
            "rad",
            "rad*",
            "rennrad*",
            "zwift",
            "spinning",
            "mtb",
            "swim*",
            "schwimm*",
            "yoga",
            "pilates",
            "kraft*",
            "krafttraining",
            "strength*",
            "gym",
            "weights",
            "rest",
            "rest day",
            "ruhetag",
            "ruhe",
            "pause",
            "frei",
            "off",
            "physio*",
            "arzt",
            "massage",
            "langlauf*",
            "ski*",
            "row",
            "rowing",
            "rudern",
            "ruder*",
            "hike*",
            "hiking",
            "wander*",
            "walk*",
            "spazier*",
            "fussball",
            "football",
            "tennis",
            "stretching",
            "dehnen",
            "mobility",
            "mobilitaet*",
            "meeting",
            "besprechung");

    private Vocabulary() {}
}
