package dev.ironstride.exercise.figure;

/** A side of the figure. Seen from the side, it walks to the right of the picture, so its right side is the near one. */
public enum Side {
    RIGHT(1),
    LEFT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** 1 or -1: the direction of this side along z. */
    int sign() {
        return sign;
    }
}
