namespace SeatEngine.Pricing;

/// <summary>Why a package cannot be sold as asked.</summary>
public enum PackageProblemKind
{
    /// <summary>The book has no such package.</summary>
    UnknownPackage,

    /// <summary>A performance is not part of the package, or chosen twice.</summary>
    WrongPerformance,

    /// <summary>The package, or a group of it, allows another number of performances.</summary>
    WrongCount,

    /// <summary>A fixed package has the same place at each performance.</summary>
    DifferentPlaces,

    /// <summary>There are no prices for a performance, a place or the type.</summary>
    NoPrice,
}
