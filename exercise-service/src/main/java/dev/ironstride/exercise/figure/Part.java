package dev.ironstride.exercise.figure;

import java.util.List;
import java.util.stream.Stream;

/** A part of the body that can touch something: the joints whose skin does, the first of them marking where it is. */
public enum Part {
    FEET("foot", "ANKLE HEEL BALL"),
    TOES("toes", "BALL"),
    HEELS("heel", "HEEL"),
    INSTEPS("instep", "TOE"),
    KNEES("knee", "KNEE"),
    SHINS("shin", "KNEE TOE"),
    FOREARMS("forearm", "ELBOW HAND"),
    ELBOWS("elbow", "ELBOW"),
    HANDS("hand", "HAND"),
    HIPS("hip", "HIP"),
    SHOULDERS("shoulder", "SHOULDER"),
    SEAT("", "PELVIS"),
    BACK("", "CHEST"),
    FRONT("", "CHEST"),
    HEAD("", "HEAD");

    private final String single;
    private final String joints;

    /** @param joints their names without a side, with blanks between */
    Part(String single, String joints) {
        this.single = single;
        this.joints = joints;
    }

    /** What it is called if it is of one side; empty if there are no two. */
    public String single() {
        return single;
    }

    List<Joint> touching(List<Side> sides) {
        // The ankle marks where a foot is, but the sole touches.
        return joints().stream()
                .filter(name -> !name.equals("ANKLE"))
                .flatMap(name -> named(name, sides))
                .toList();
    }

    List<Joint> marking(List<Side> sides) {
        return named(joints().getFirst(), sides).toList();
    }

    private List<String> joints() {
        return List.of(joints.split(" ", -1));
    }

    private Stream<Joint> named(String name, List<Side> sides) {
        return single.isEmpty()
                ? Stream.of(Joint.valueOf(name))
                : sides.stream().map(side -> Joint.of(side, name));
    }
}
