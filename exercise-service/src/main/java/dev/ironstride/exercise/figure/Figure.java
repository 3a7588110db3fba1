package dev.ironstride.exercise.figure;

import java.util.List;
import java.util.Optional;

/**
 * The figure of an exercise.
 *
 * @param shown name of the most telling pose
 * @param props what is there beside the body, in all poses
 * @param poses in the order of the movement; after the last comes the first again
 */
public record Figure(View view, String shown, List<Prop> props, List<Pose> poses) {

    /** Copies the lists; refuses no poses, too many, two of one name, and a name that is none. */
    public Figure {
        props = List.copyOf(props);
        poses = List.copyOf(poses);
        var names = poses.stream().map(Pose::name).toList();
        if (names.isEmpty() || names.size() > 4 || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("needs 1 to 4 poses of different names, not " + names);
        }
        var things = props.stream().map(Prop::name).toList();
        if (things.stream().distinct().count() != things.size()) {
            throw new IllegalArgumentException("needs a name for each of its props, not " + things);
        }
        if (!names.contains(shown)) {
            throw new IllegalArgumentException("has no pose " + shown + ", only " + names);
        }
    }

    /** The pose of that name. */
    public Optional<Pose> pose(String name) {
        return poses.stream().filter(pose -> pose.name().equals(name)).findFirst();
    }
}
