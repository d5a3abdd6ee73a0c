namespace SeatEngine.Maps;

/// <summary>Who sits beside whom in a run.</summary>
public enum SeatRunKind
{
    /// <summary>Each seat beside the one before and the one after.</summary>
    Line,

    /// <summary>As a line, and the last beside the first: a table that goes all the way round.</summary>
    Ring,

    /// <summary>Anyone beside anyone: a box.</summary>
    Cluster,
}
