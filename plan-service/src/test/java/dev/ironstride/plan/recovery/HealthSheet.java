package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of H10: pain (T11), illness (T14), warning signs (7) and pregnancy (2), from what was told alone. It asks
 * for what the sheet says beyond doubt, of sessions to come.
 */
final class HealthSheet {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /** Heart and breath: no training at all. */
    private static final Set<WarningSign> EMERGENCIES = EnumSet.of(
            WarningSign.CHEST_PAIN,
            WarningSign.PALPITATIONS,
            WarningSign.FAINTING,
            WarningSign.UNUSUAL_BREATHLESSNESS,
            WarningSign.PREGNANCY_WARNING);

    /** Pain at a site; reports of one day's form have its number, sessions one of their own. */
    private record Hurt(long minute, String fact, String form, long day, Pain pain) {}

    private record Ill(long minute, String fact, boolean ill, boolean stops, boolean free) {}

    private final Athlete athlete;
    private final Catalogue catalogue;
    private final List<Hurt> hurts = new ArrayList<>();
    private final List<Ill> ills = new ArrayList<>();
    private final Set<WarningSign> signs = EnumSet.noneOf(WarningSign.class);

    HealthSheet(Athlete athlete, Catalogue catalogue, Collection<? extends Fact> facts) {
        this.athlete = athlete;
        this.catalogue = catalogue;
        for (Fact fact : facts) {
            switch (fact) {
                case ReadinessTold told -> told(told);
                case StrengthDone done -> {
                    for (Pain pain : done.pain()) {
                        hurts.add(new Hurt(done.end(), done.id(), done.id(), Math.floorDiv(done.end(), DAY), pain));
                    }
                }
                default -> {}
            }
        }
        hurts.sort(Comparator.comparingLong(Hurt::minute).thenComparing(Hurt::fact));
        ills.sort(Comparator.comparingLong(Ill::minute).thenComparing(Ill::fact));
    }

    private void told(ReadinessTold told) {
        for (Pain pain : told.report().pain()) {
            long day = told.report().date().toEpochDay();
            hurts.add(new Hurt(told.at(), told.id(), "day " + day, day, pain));
        }
        signs.addAll(told.report().warningSigns());
        Boolean felt = told.report().feltIll();
        Illness illness = told.report().illness();
        if (felt != null || illness != null) {
            Set<Symptom> symptoms = illness == null ? Set.of() : illness.symptoms();
            boolean ill = Boolean.TRUE.equals(felt) || !symptoms.isEmpty();
            boolean stops = symptoms.stream().anyMatch(one -> one != Symptom.ABOVE_NECK);
            boolean medicine = illness != null && illness.onMedication();
            ills.add(new Ill(told.at(), told.id(), ill, stops, !ill && !medicine));
        }
    }

    /**
     * What a session to come breaks, each with why.
     *
     * @param now what was told was told before
     */
    Set<String> broken(AdjustedSession session, LocalDateTime now) {
        Set<String> broken = new TreeSet<>();
        long start = minute(session.now().start());
        Letter letter = session.now().letter();
        boolean legs = letter == Letter.H || letter == Letter.M;
        if (!signs.isEmpty() && legs) {
            broken.add("H10 sign");
        }
        if (signs.stream().anyMatch(EMERGENCIES::contains)) {
            broken.add("H10 emergency");
        }
        if (mustRest(start, minute(now))) {
            broken.add("H10 rest");
        }
        if (mildlyIll(start) && (letter == Letter.H || effort(session) > 6)) {
            broken.add("H10 mild");
        }
        for (String site : sites()) {
            pain(site, session, start, broken);
        }
        pregnancy(session, broken);
        return broken;
    }

    private static double effort(AdjustedSession session) {
        return session.items().stream().mapToDouble(Item::rpe).max().orElse(0);
    }

    // ---- T14 ----

    /** Until 24 hours without symptoms and medicine; while nobody says so, for the week that can be planned. */
    private boolean mustRest(long start, long now) {
        boolean rest = false;
        Long free = null;
        for (Ill one : ills) {
            if (free != null && one.minute() >= free + 24 * HOUR) {
                rest = false;
                free = null;
            }
            rest |= one.stops();
            if (one.ill() || !one.free()) {
                free = null;
            } else if (rest && free == null) {
                free = one.minute();
            }
        }
        return rest && start < (free == null ? now + 6 * DAY : free + 24 * HOUR);
    }

    private boolean mildlyIll(long start) {
        Ill last = ills.isEmpty() ? null : ills.getLast();
        return last != null && last.ill() && !last.stops() && start - last.minute() < 72 * HOUR;
    }

    // ---- T11 ----

    private Set<String> sites() {
        Set<String> sites = new TreeSet<>();
        hurts.forEach(one -> sites.add(one.pain().site()));
        return sites;
    }

    private void pain(String site, AdjustedSession session, long start, Set<String> broken) {
        List<Hurt> told = ofSite(site);
        Hurt last = told.getLast();
        int score = last.pain().score();
        boolean stop = score >= 6 || (score > 0 && !last.pain().signs().isEmpty());
        boolean counts = start - last.minute() < 72 * HOUR;
        Letter letter = session.now().letter();
        if (stop && letter != Letter.MOB) {
            broken.add("H10 stop " + site);
        }
        if (counts && score >= 4 && (letter == Letter.H || letter == Letter.M)) {
            broken.add("H10 light " + site);
        }
        if (((counts && score >= 3) || blocked(told)) && loads(session, site)) {
            broken.add("H10 filter " + site);
        }
    }

    /** The last word of each day's form, and each session's. */
    private List<Hurt> ofSite(String site) {
        var told = new ArrayList<Hurt>();
        for (Hurt one : hurts) {
            if (one.pain().site().equals(site)) {
                told.removeIf(earlier -> earlier.form().equals(one.form()));
                told.add(one);
            }
        }
        return told;
    }

    /** Two reports of 3 or more in 7 days, until 2 or less on 3 days. */
    private static boolean blocked(List<Hurt> told) {
        boolean blocked = false;
        @Nullable Hurt high = null;
        Set<Long> quiet = new HashSet<>();
        for (Hurt one : told) {
            if (one.pain().score() >= 3) {
                blocked |= high != null && one.minute() - high.minute() <= 7 * DAY;
                high = one;
                quiet.clear();
            } else if (high == null || high.day() != one.day()) {
                quiet.add(one.day());
                blocked &= quiet.size() < 3;
            }
        }
        return blocked;
    }

    private boolean loads(AdjustedSession session, String site) {
        return session.items().stream()
                .anyMatch(item -> catalogue
                        .find(item.exerciseId())
                        .filter(exercise -> exercise.avoidIfPain().contains(site))
                        .isPresent());
    }

    // ---- 2, by group ----

    private void pregnancy(AdjustedSession session, Set<String> broken) {
        Screening screening = athlete.screening();
        boolean pregnant = screening != null && screening.pregnant();
        boolean jumps = session.items().stream().anyMatch(item -> item.pattern() == Pattern.PL);
        if (pregnant && (session.now().letter() == Letter.H || effort(session) > 7 || jumps)) {
            broken.add("H10 pregnancy");
        }
    }

    private static long minute(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) / 60;
    }
}
