package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Side;
import dev.ironstride.exercise.figure.Vector;
import dev.ironstride.exercise.figure.View;

/** From space to the drawing: as from far away, so that nothing gets smaller. */
record Projection(View view) {

    Circle circle(Vector at, double radius) {
        return new Circle(view == View.SIDE ? at.x() : -at.z(), at.y(), radius);
    }

    /** Nearer is more. */
    double depth(Vector at) {
        return view == View.SIDE ? at.z() : at.x();
    }

    Tone tone(Side side) {
        return view == View.SIDE && side == Side.LEFT ? Tone.FAR : Tone.NEAR;
    }
}
