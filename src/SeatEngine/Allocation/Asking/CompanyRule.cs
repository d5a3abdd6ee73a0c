namespace SeatEngine.Allocation;

/// <summary>Where those sit who bring the <see cref="SeatRequest.Accompanied"/> of a party.</summary>
public enum CompanyRule
{
    /// <summary>In each part of the party that has somebody to be accompanied there is somebody who accompanies.</summary>
    InPart,

    /// <summary>Each of those to be accompanied has somebody who accompanies right beside; in a box anybody is.</summary>
    Beside,
}
