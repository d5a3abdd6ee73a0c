namespace SeatEngine.Pricing;

/// <summary>
/// Places are given to types with room for so many each, one place after the other, always at the least cost: a place
/// already given may move to another type to make room.
/// </summary>
internal sealed class TypeAssignment
{
    /// <summary>The cost of what is not allowed.</summary>
    public const long Never = long.MaxValue;

    private readonly long[,] _costs;
    private readonly int[] _room;
    private readonly int[] _typeOf;

    public TypeAssignment(long[,] costs, int[] room)
    {
        _costs = costs;
        _room = room;
        _typeOf = new int[costs.GetLength(0)];
        Array.Fill(_typeOf, -1);
    }

    /// <summary>The type of a place, or −1 when it has none yet.</summary>
    public int TypeOf(int place) => _typeOf[place];

    /// <summary>Gives a place a type at the least cost of all.</summary>
    /// <param name="place">The place.</param>
    /// <returns>Null when done; else the types that the place could reach by moves, all of them full.</returns>
    public bool[]? TryPlace(int place)
    {
        var types = _room.Length;
        var moves = CheapestMoves();
        var distance = new Int128[types];
        var from = new int[types];
        for (var type = 0; type < types; type++)
        {
            distance[type] = _costs[place, type] == Never ? Int128.MaxValue : _costs[place, type];
            from[type] = -1;
        }

        // Moves may save money, so costs may be negative; cycles never are, since the assignment so far is the cheapest.
        for (var round = 0; round < types; round++)
        {
            for (var a = 0; a < types; a++)
            {
                for (var b = 0; b < types; b++)
                {
                    if (distance[a] != Int128.MaxValue && moves[a, b].Place >= 0 && distance[a] + moves[a, b].Cost < distance[b])
                    {
                        distance[b] = distance[a] + moves[a, b].Cost;
                        from[b] = a;
                    }
                }
            }
        }

        var best = -1;
        for (var type = 0; type < types; type++)
        {
            best = _room[type] > 0 && distance[type] != Int128.MaxValue && (best < 0 || distance[type] < distance[best]) ? type : best;
        }

        if (best < 0)
        {
            return [.. distance.Select(static d => d != Int128.MaxValue)];
        }

        _room[best]--;
        for (var at = best; ; at = from[at])
        {
            if (from[at] < 0)
            {
                _typeOf[place] = at;
                return null;
            }

            _typeOf[moves[from[at], at].Place] = at;
        }
    }

    private (long Cost, int Place)[,] CheapestMoves()
    {
        var types = _room.Length;
        (long Cost, int Place)[,] moves = new (long, int)[types, types];
        for (var a = 0; a < types; a++)
        {
            for (var b = 0; b < types; b++)
            {
                moves[a, b] = (Never, -1);
            }
        }

        for (var place = 0; place < _typeOf.Length; place++)
        {
            var a = _typeOf[place];
            for (var b = 0; a >= 0 && b < types; b++)
            {
                if (b != a && _costs[place, b] != Never && _costs[place, b] - _costs[place, a] is var cost
                    && (moves[a, b].Place < 0 || cost < moves[a, b].Cost))
                {
                    moves[a, b] = (cost, place);
                }
            }
        }

        return moves;
    }
}
