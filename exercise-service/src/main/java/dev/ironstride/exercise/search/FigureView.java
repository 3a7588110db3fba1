package dev.ironstride.exercise.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.Joint;
import dev.ironstride.exercise.figure.Pose;
import dev.ironstride.exercise.figure.Prop;
import dev.ironstride.exercise.figure.PropKind;
import dev.ironstride.exercise.figure.Side;
import dev.ironstride.exercise.figure.Skeleton;
import dev.ironstride.exercise.figure.Solver;
import dev.ironstride.exercise.figure.TempoPart;
import dev.ironstride.exercise.figure.Vector;
import dev.ironstride.exercise.figure.View;
import dev.ironstride.exercise.figure.drawing.FigureWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as the API says it: key poses in space, and the same as shapes in the plane. Lengths in centimetres. */
@Schema(name = "Figure")
record FigureView(
        View view,

        @Schema(description = "name of the most telling pose")
        String shown,

        @Schema(description = "what is there beside the body") @JsonProperty("implements")
        List<PropKind> things,

        @Schema(description = "in the order of the movement; after the last comes the first again")
        List<KeyPose> poses,

        DrawingView drawing) {

    /** One key pose. */
    @Schema(name = "FigurePose")
    record KeyPose(
            String name,

            @Schema(description = "the name in words") String label,

            @Schema(
                    description = "what part of a repetition leads here: ECCENTRIC takes the first number of the tempo,"
                            + " CONCENTRIC the third; the pause after it is the number that follows")
            TempoPart by,

            @Schema(description = "x forward, y up from the floor, z to the right")
            Map<Joint, List<Double>> joints,

            @Schema(description = "degrees; 0 in standing") Angles right,

            Angles left) {}

    /** Angles of the limbs of one side. */
    @Schema(name = "FigureAngles")
    record Angles(double hip, double knee, double ankle, double shoulder, double elbow) {}

    static FigureView of(Figure figure, FigureWords words) {
        return new FigureView(
                figure.view(),
                figure.shown(),
                figure.props().stream().map(Prop::kind).distinct().toList(),
                figure.poses().stream().map(pose -> pose(figure, pose, words)).toList(),
                DrawingView.of(figure));
    }

    private static KeyPose pose(Figure figure, Pose pose, FigureWords words) {
        var skeleton = Solver.solve(pose, figure.props());
        var joints = new EnumMap<Joint, List<Double>>(Joint.class);
        skeleton.joints().forEach((joint, at) -> joints.put(joint, point(at)));
        return new KeyPose(
                pose.name(),
                words.pose(pose.name()),
                pose.by(),
                joints,
                angles(skeleton, Side.RIGHT),
                angles(skeleton, Side.LEFT));
    }

    private static Angles angles(Skeleton skeleton, Side side) {
        var leg = skeleton.leg(side);
        var arm = skeleton.arm(side);
        return new Angles(
                Math.rint(leg.hip()),
                Math.rint(leg.knee()),
                Math.rint(leg.ankle()),
                Math.rint(arm.shoulder()),
                Math.rint(arm.elbow()));
    }

    private static List<Double> point(Vector at) {
        return List.of(DrawingView.tenth(at.x()), DrawingView.tenth(at.y()), DrawingView.tenth(at.z()));
    }
}
