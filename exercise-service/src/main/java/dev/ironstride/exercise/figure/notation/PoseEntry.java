package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.exercise.figure.Part;
import dev.ironstride.exercise.figure.Pose;
import dev.ironstride.exercise.figure.Rest;
import dev.ironstride.exercise.figure.Side;
import dev.ironstride.exercise.figure.TempoPart;
import dev.ironstride.exercise.figure.Trunk;
import dev.ironstride.exercise.figure.Vector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pose as a file writes it, once its base poses are merged into it. */
record PoseEntry(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) TempoPart by,
        double lean,
        double roll,
        double turn,
        double spine,
        double sideBend,
        double twist,
        double neck,
        @Nullable List<Double> pelvis,
        @Nullable LinkedHashMap<String, String> rests,
        boolean pivot,
        double x,
        @JsonProperty(required = true) LegEntry rightLeg,
        @JsonProperty(required = true) LegEntry leftLeg,
        @JsonProperty(required = true) ArmEntry rightArm,
        @JsonProperty(required = true) ArmEntry leftArm,
        boolean airborne,
        boolean supported) {

    Pose pose() {
        return new Pose(
                name,
                by,
                new Trunk(lean, roll, turn, spine, sideBend, twist, neck),
                point(),
                resting(),
                pivot,
                x,
                rightLeg.leg(),
                leftLeg.leg(),
                rightArm.arm(),
                leftArm.arm(),
                airborne,
                supported);
    }

    private @Nullable Vector point() {
        if (pelvis == null) {
            return null;
        }
        if (pelvis.size() < 2 || pelvis.size() > 3) {
            throw new IllegalArgumentException(name + " needs its pelvis as [x, y] or [x, y, z]");
        }
        return new Vector(pelvis.get(0), pelvis.get(1), pelvis.size() == 3 ? pelvis.get(2) : 0);
    }

    private List<Rest> resting() {
        return Objects.requireNonNullElse(rests, new LinkedHashMap<String, String>()).entrySet().stream()
                .map(rest -> rest(rest.getKey(), rest.getValue()))
                .toList();
    }

    /** Such as {@code feet}, {@code left_foot} or {@code seat}. */
    private static Rest rest(String name, String on) {
        return Arrays.stream(Part.values())
                .flatMap(part -> Stream.concat(
                        Stream.of(new Rest(part, null, on)),
                        Arrays.stream(Side.values()).map(side -> new Rest(part, side, on))))
                .filter(rest -> name(rest).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part of the body called " + name));
    }

    private static String name(Rest rest) {
        var side = rest.side();
        return side == null
                ? rest.part().name().toLowerCase(Locale.ROOT)
                : side.name().toLowerCase(Locale.ROOT) + "_" + rest.part().single();
    }
}
