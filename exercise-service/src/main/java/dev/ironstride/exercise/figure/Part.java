package dev.ironstride.exercise.figure;

import java.util.List;
import java.util.stream.Stream;

/** A part of the body that can touch something. */
public enum Part {
    FEET("foot", "ANKLE", "HEEL BALL"),
    TOES("toes", "BALL", "BALL"),
    HEELS("heel", "HEEL", "HEEL"),
    ANKLES("ankle", "ANKLE", "ANKLE"),
    INSTEPS("instep", "TOE", "TOE"),
    KNEES("knee", "KNEE", "KNEE"),
    SHINS("shin", "KNEE", "KNEE TOE"),
    FOREARMS("forearm", "ELBOW", "ELBOW HAND"),
    ELBOWS("elbow", "ELBOW", "ELBOW"),
    HANDS("hand", "HAND", "HAND"),
    HIPS("hip", "HIP", "HIP"),
    SHOULDERS("shoulder", "SHOULDER", "SHOULDER"),
    SEAT("", "PELVIS", "PELVIS"),
    BACK("", "CHEST", "CHEST"),
    FRONT("", "CHEST", "CHEST"),
    HEAD("", "HEAD", "HEAD");

    private final String single;
    private final String marking;
    private final String touching;

    /**
     * @param single what it is called if it is of one side; empty if there are no two
     * @param marking the joint, without its side, that says where the part is
     * @param touching the joints, with blanks between, whose skin touches
     */
    Part(String single, String marking, String touching) {
        this.single = single;
        this.marking = marking;
        this.touching = touching;
    }

    /** What it is called if it is of one side; empty if there are no two. */
    public String single() {
        return single;
    }

    List<Joint> touching(List<Side> sides) {
        return Stream.of(touching.split(" ", -1))
                .flatMap(name -> named(name, sides))
                .toList();
    }

    List<Joint> marking(List<Side> sides) {
        return named(marking, sides).toList();
    }

    private Stream<Joint> named(String name, List<Side> sides) {
        return single.isEmpty()
                ? Stream.of(Joint.valueOf(name))
                : sides.stream().map(side -> Joint.of(side, name));
    }
}
