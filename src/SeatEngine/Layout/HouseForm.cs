namespace SeatEngine.Layout;

/// <summary>How the seats of a house lie about what people look at.</summary>
public enum HouseForm
{
    /// <summary>The rows look to one end, where the stage is: straight, curved or fanned about it.</summary>
    EndStage,

    /// <summary>The rows look at each other, in the round or from stands that face: what is seen lies in the middle.</summary>
    Centre,
}
