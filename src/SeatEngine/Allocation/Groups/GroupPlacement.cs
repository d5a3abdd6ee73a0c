using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A placement of a group: the parts of stretches that it takes, and what it is worth.</summary>
internal sealed class GroupPlacement
{
    public GroupPlacement(GroupField field, GroupRules rules, List<Part> parts)
    {
        Parts = parts;
        var (x, y, z, squares, quality, count) = (0.0, 0.0, 0.0, 0.0, 0L, 0);
        foreach (var part in parts)
        {
            foreach (var seat in part.Seats)
            {
                var position = field.PositionAt(seat);
                (x, y, z) = (x + position.X, y + position.Y, z + position.Z);
                quality += field.QualityAt(seat);
                count++;
            }
        }

        Middle = new(x / count, y / count, z / count);
        foreach (var part in parts)
        {
            foreach (var seat in part.Seats)
            {
                var position = field.PositionAt(seat);
                var (dx, dy, dz) = (position.X - Middle.X, position.Y - Middle.Y, position.Z - Middle.Z);
                squares += (dx * dx) + (dy * dy) + (dz * dz);
            }
        }

        Compactness = Math.Sqrt(squares / count);
        Quality = quality / (double)SeatRanking.MaxQuality / count;
        Score = Compactness * (1 + (rules.QualityWeight * (1 - Quality)));
    }

    /// <summary>The parts, by stretch.</summary>
    public List<Part> Parts { get; }

    /// <summary>The mean of the positions.</summary>
    public PlanPoint Middle { get; }

    /// <summary>The root of the mean square of the distances to the middle, in metres.</summary>
    public double Compactness { get; }

    /// <summary>The mean quality of the seats, from 0 to 1.</summary>
    public double Quality { get; }

    /// <summary>By what it is compared: compactness, made worse by what the quality lacks; the less the better.</summary>
    public double Score { get; }

    /// <summary>The seats that are taken of one stretch, as places in the field, in sitting order.</summary>
    public readonly record struct Part(int Stretch, int[] Seats);
}
