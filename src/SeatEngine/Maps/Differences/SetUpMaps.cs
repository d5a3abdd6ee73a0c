using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A hall in all its set-ups, each compiled to a map of its own, and which seats are there in which.</summary>
/// <remarks>Immutable and safe to share between threads. Seats are the same by id across the maps; slots are not.</remarks>
[SendInstead("the hall and its set-ups, and compile them there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SetUpMaps
{
    private readonly ImmutableArray<(string Name, SeatMap Map)> _maps;

    private SetUpMaps(ImmutableArray<(string Name, SeatMap Map)> maps)
    {
        _maps = maps;
        Names = [.. maps.Select(static entry => entry.Name)];
    }

    /// <summary>The name under which the hall as it usually stands is listed: empty.</summary>
    public static string Usual => string.Empty;

    /// <summary>The names of the set-ups, <see cref="Usual"/> first, then in the order given.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The map of the hall as it usually stands.</summary>
    public SeatMap UsualMap => _maps[0].Map;

    /// <summary>The map of a set-up.</summary>
    /// <param name="name">The name of the set-up, or <see cref="Usual"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no set-up of that name.</exception>
    public SeatMap this[string name]
    {
        get
        {
            foreach (var (known, map) in _maps)
            {
                if (string.Equals(known, name, StringComparison.Ordinal))
                {
                    return map;
                }
            }

            throw new KeyNotFoundException($"There is no set-up '{name}'.");
        }
    }

    /// <summary>Compiles a hall in all its set-ups.</summary>
    /// <param name="hall">The hall as it usually stands; sound.</param>
    /// <param name="setUps">The set-ups, each of a name of its own.</param>
    /// <returns>The maps; or none with the defects of all set-ups, the place of each beginning with the set-up's name.</returns>
    /// <exception cref="ArgumentException">Two set-ups have one name or one has none, or the hall is not sound.</exception>
    public static SetUpResult Compile(Hall hall, params IEnumerable<HallSetUp> setUps)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(setUps);
        var all = setUps.ToArray();
        if (all.Any(static setUp => string.IsNullOrEmpty(setUp.Name))
            || all.Select(static setUp => setUp.Name).Distinct(StringComparer.Ordinal).Count() != all.Length)
        {
            throw new ArgumentException("Each set-up has a name of its own.", nameof(setUps));
        }

        var maps = ImmutableArray.CreateBuilder<(string, SeatMap)>();
        var defects = ImmutableArray.CreateBuilder<Defect>();
        maps.Add((Usual, SeatMap.Compile(hall)));
        foreach (var setUp in all)
        {
            var result = setUp.ApplyTo(hall);
            defects.AddRange(result.Defects.Select(defect => defect with { Place = $"{setUp.Name}: {defect.Place}" }));
            if (result.Hall is { } made)
            {
                maps.Add((setUp.Name, SeatMap.Compile(made)));
            }
        }

        return new() { Maps = maps.Count == all.Length + 1 ? new(maps.ToImmutable()) : null, Defects = defects.ToImmutable() };
    }

    /// <summary>The set-ups in which a seat is there.</summary>
    /// <param name="seat">Any id.</param>
    /// <returns>Their names, in the order of <see cref="Names"/>; none for a seat that no set-up has.</returns>
    public ImmutableArray<string> With(SeatId seat) =>
        [.. _maps.Where(entry => entry.Map.TryGetIndex(seat, out _)).Select(static entry => entry.Name)];

    /// <summary>The seats that are there in every set-up, such as those that a subscription may hold for a season.</summary>
    /// <returns>The ids, in natural order.</returns>
    public ImmutableArray<SeatId> InAll() =>
        [.. UsualMap.Seats.ToIds().Where(id => _maps.All(entry => entry.Map.TryGetIndex(id, out _))).Order()];
}
