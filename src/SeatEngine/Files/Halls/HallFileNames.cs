using SeatEngine.Halls;

namespace SeatEngine.Files;

/// <summary>The words of the format for enumerated values.</summary>
internal static class HallFileNames
{
    public const string Format = "seatengine-hall";

    public static ReadOnlySpan<byte> EncodedFormat => "seatengine-hall"u8;

    public const int Version = 1;

    /// <summary>Beyond any building on earth, and small enough that whole millimetres are exact.</summary>
    public const double MaxNumber = 1e9;

    public static readonly RankingWeights DefaultWeights = new(1, 0, 0, 0);

    public static readonly string[] Bookings = ["bySeat", "whole"];

    public static readonly string[] Fixtures = ["stage", "obstacle", "aisle", "stairs", "exit", "label", "nonSeat"];

    public static readonly string[] Rankings = ["focalPoint", "painted", "composite"];

    public static readonly string[] Shapes = ["round", "rectangular"];

    public static readonly (string Name, SeatFeatures Feature)[] Features =
    [
        ("wheelchairSpace", SeatFeatures.WheelchairSpace),
        ("accessible", SeatFeatures.Accessible),
        ("companion", SeatFeatures.Companion),
        ("transferArm", SeatFeatures.TransferArm),
        ("stepFree", SeatFeatures.StepFree),
        ("restrictedView", SeatFeatures.RestrictedView),
        ("extraLegroom", SeatFeatures.ExtraLegroom),
        ("plusSize", SeatFeatures.PlusSize),
        ("hearingLoop", SeatFeatures.HearingLoop),
        ("signLanguageView", SeatFeatures.SignLanguageView),
        ("removable", SeatFeatures.Removable),
        ("foldDown", SeatFeatures.FoldDown),
    ];
}
