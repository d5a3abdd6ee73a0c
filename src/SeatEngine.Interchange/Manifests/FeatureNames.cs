using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>The columns that say a feature of a seat, and the names used in a column of several.</summary>
internal static class FeatureNames
{
    public static readonly (ManifestField Field, string Name, SeatFeatures Feature)[] All =
    [
        (ManifestField.Wheelchair, "wheelchair", SeatFeatures.WheelchairSpace),
        (ManifestField.Accessible, "accessible", SeatFeatures.Accessible),
        (ManifestField.Companion, "companion", SeatFeatures.Companion),
        (ManifestField.TransferArm, "transfer_arm", SeatFeatures.TransferArm),
        (ManifestField.StepFree, "step_free", SeatFeatures.StepFree),
        (ManifestField.RestrictedView, "restricted_view", SeatFeatures.RestrictedView),
        (ManifestField.ExtraLegroom, "extra_legroom", SeatFeatures.ExtraLegroom),
        (ManifestField.PlusSize, "plus_size", SeatFeatures.PlusSize),
        (ManifestField.HearingLoop, "hearing_loop", SeatFeatures.HearingLoop),
        (ManifestField.SignLanguageView, "sign_language_view", SeatFeatures.SignLanguageView),
        (ManifestField.Removable, "removable", SeatFeatures.Removable),
        (ManifestField.FoldDown, "fold_down", SeatFeatures.FoldDown),
    ];

    public static SeatFeatures? Named(string name)
    {
        foreach (var (_, known, feature) in All)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return feature;
            }
        }

        return null;
    }
}
