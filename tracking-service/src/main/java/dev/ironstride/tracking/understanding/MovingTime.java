package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.runclass.RunFacts;

/**
 * Time without pauses.
 *
 * @param imputed whether it stands in for a time nobody told
 */
public record MovingTime(int seconds, boolean imputed, String basis) {

    static MovingTime of(RunFacts run) {
        Integer told = run.movingSeconds();
        return told != null && told > 0
                ? new MovingTime(
                        told, false, "as told; a file's is the watch's timer, else the time at 0.5 m/s and more")
                : new MovingTime(run.durationSeconds(), true, "elapsed time: nobody told the pauses");
    }
}
