package dev.ironstride.exercise.guide;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that promise more than domain.md 2 allows, in either language. Also those that would deny the promise: a runner who
 * skims reads the word, not the negation.
 */
final class Promise {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(prevent\\w*|guarantee\\w*|cure[sd]?|curing|heal(s|ed|ing)?|halv(e|es|ed|ing)|in half|by half|eliminat\\w*"
                    + "|ensur\\w+|bullet-?proof|injury-?(proof|free)|risk-?free|no risk|proven|proves|promis\\w+"
                    + "|protect(s|ed|ion)?|shields?|safest|always works?|never get (hurt|injured)|you will (get|be|run)"
                    + "|makes? you faster|personal best|lose weight|burns? (fat|calories)|miracle\\w*|boosts?|avoid injur\\w+)\\b",
            ANY_CASE);

    private static final Pattern GERMAN = Pattern.compile(
            "(verhinder|verhüt|vorbeug|beug\\w* \\w* ?vor\\b|garantier|\\bheil(t|en|ung|sam)\\b|halbier\\w* (\\w+ )?\\w*risiko"
                    + "|um die hälfte|ausschließ|unverletz|verletzungsfrei|risikofrei|ohne risiko|kein risiko|bewiesen"
                    + "|beweist|versprech|verspricht|schütz|schutz|wunder|macht dich schneller|bestzeit|abnehm"
                    + "|verbrenn|immun gegen|nie (mehr|wieder) verletz|vermeide\\w* verletz)",
            ANY_CASE);

    private Promise() {}

    /** The first such word in a text. */
    static Optional<String> in(String text) {
        for (var pattern : new Pattern[] {ENGLISH, GERMAN}) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }
}
