package dev.ironstride.plan.illness;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.told.Symptom;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything told of illness. The order of arrival does not matter. */
public final class IllnessHistory {

    private final List<IllnessReport> reports;

    /** A history of these reports, in any order. */
    public IllnessHistory(Collection<IllnessReport> reports) {
        this.reports = reports.stream()
                .sorted(Comparator.comparingLong(IllnessReport::minute).thenComparing(IllnessReport::fact))
                .toList();
    }

    /**
     * How the runner stands at a minute. After symptoms that stop training only the runner's word begins the way back: 24
     * hours after it, if nothing new is told, half the sets for as many days as the illness lasted.
     */
    public IllnessState at(long minute) {
        var course = new Course();
        for (IllnessReport report : reports) {
            if (report.minute() > minute) {
                break;
            }
            course.take(report);
        }
        return course.at(minute);
    }

    /** One illness from its first symptoms on; a new one begins when the last is over. */
    private static final class Course {

        private final Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        private @Nullable IllnessReport latest;
        private long firstDay;
        private boolean stopped;
        private @Nullable Long freeSince;

        void take(IllnessReport report) {
            if (latest != null && at(report.minute()).stage() == IllnessStage.WELL) {
                end();
            }
            if (report.ill()) {
                if (latest == null) {
                    firstDay = WallClock.dayOf(report.minute());
                }
                symptoms.addAll(report.symptoms());
                stopped |= report.stops();
                freeSince = null;
                latest = report;
            } else if (latest != null) {
                latest = report;
                freeSince = report.free() ? Long.valueOf(freeSince == null ? report.minute() : freeSince) : null;
            }
        }

        private void end() {
            symptoms.clear();
            latest = null;
            stopped = false;
            freeSince = null;
        }

        IllnessState at(long minute) {
            IllnessReport report = latest;
            if (report == null) {
                return IllnessState.WELL;
            }
            if (!stopped) {
                return report.free() ? IllnessState.WELL : mild(report, minute);
            }
            int days = daysIll(minute);
            if (freeSince == null) {
                return new IllnessState(IllnessStage.REST, report, symptoms, days, null);
            }
            long again = freeSince + IllnessState.FREE_HOURS * WallClock.HOUR;
            if (minute < again) {
                return new IllnessState(IllnessStage.REST, report, symptoms, days, again);
            }
            var easing = new IllnessState(IllnessStage.EASING, report, symptoms, days, null);
            long over = (WallClock.dayOf(again) + easing.easingDays()) * WallClock.DAY;
            return minute < over ? easing.endingAt(over) : IllnessState.WELL;
        }

        /** Mild symptoms that nothing more is told of are taken to pass within the scope of domain.md 7. */
        private IllnessState mild(IllnessReport report, long minute) {
            long over = report.minute() + IllnessState.MILD_SCOPE_HOURS * WallClock.HOUR;
            return minute <= over
                    ? new IllnessState(IllnessStage.MILD, report, symptoms, daysIll(minute), over)
                    : IllnessState.WELL;
        }

        /** From the first day of symptoms to the one before the runner was free of them, a day at least. */
        private int daysIll(long minute) {
            long end = WallClock.dayOf(freeSince == null ? minute + WallClock.DAY : freeSince);
            return (int) Math.max(1, end - firstDay);
        }
    }
}
