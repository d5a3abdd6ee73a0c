namespace BoxOfficeSample.Simulation;

/// <summary>What became of one sale.</summary>
/// <param name="SoldAtRefusal">The share of the sellable seats that were sold when the first couple was refused; at the end when none
/// was.</param>
/// <param name="TurnedAway">The parties that were turned away before 98 % of the seats were sold.</param>
/// <param name="Singles">The free seats with no free neighbour, at the end.</param>
/// <param name="SoldAtEnd">The share of the sellable seats that were sold.</param>
/// <param name="FirstHalfQuality">The mean quality, from 0 to 1, of the seats given until half of the seats were sold.</param>
/// <param name="Milliseconds">The time of the searches.</param>
internal readonly record struct SaleFigures(double SoldAtRefusal, double TurnedAway, double Singles, double SoldAtEnd,
    double FirstHalfQuality, double Milliseconds);
