using System.Numerics;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Fills what is open of a house with parties drawn from a mix, under a spacing rule, to see how many people still find
/// seats together.
/// </summary>
/// <remarks>
/// The open seats of the lines, row by row, are numbered anew with a guard between stretches, so that a room of some
/// hundred seats is a few words. The same sequences of parties serve for each placement that is compared. Nobody knows
/// how many parties are still to come: the sequences end after more and more of them, from one party to as many as fill
/// the room. Drawn from a fixed seed, so that the same question has the same answer everywhere.
/// </remarks>
internal sealed class SpacingTrials
{
    /// <summary>The sequences of parties tried for each placement, at most and at least.</summary>
    private const int MostSequences = 128;
    private const int FewestSequences = 8;

    /// <summary>The work of a search, in seats times placements times sequences.</summary>
    private const int MostWork = 1 << 20;

    /// <summary>The longest sequence in a small room; in a larger one a party to four seats.</summary>
    private const int Horizon = 40;
    private const int SeatsPerParty = 4;

    private const int Lengths = 24;
    private const ulong Seed = 0x5EA7_5EA7_5EA7_5EA7;

    private readonly Dictionary<int, int> _placeBySlot;
    private readonly ulong[] _open;
    private readonly ulong[] _work;
    private readonly int[] _starts;
    private readonly (int Word, ulong Mask)[] _near;
    private readonly double[] _shares;
    private readonly int[] _from;
    private byte[][] _sequences = [];

    private SpacingTrials(SeatSpacing spacing, List<SeatIndex> seats, PartyMix mix)
    {
        // Guards: between stretches, and a word at the end.
        _placeBySlot = new Dictionary<int, int>(seats.Count);
        var place = 0;
        for (var i = 0; i < seats.Count; i++)
        {
            place += i > 0 && seats[i].Value != seats[i - 1].Value + 1 ? 2 : 1;
            _placeBySlot.Add(seats[i].Value, place);
        }

        Seats = seats.Count;
        _open = new ulong[(place >> 6) + 2];
        _work = new ulong[_open.Length];
        _starts = new int[place + 2];
        var near = new List<(int Word, ulong Mask)>();
        foreach (var seat in seats)
        {
            var at = _placeBySlot[seat.Value];
            _open[at >> 6] |= 1UL << (at & 63);
            var first = near.Count;
            Join(near, first, at);
            foreach (var other in spacing.NearSlots(seat.Value))
            {
                if (_placeBySlot.TryGetValue(other, out var otherPlace))
                {
                    Join(near, first, otherPlace);
                }
            }

            _starts[at] = first;
            _starts[at + 1] = near.Count;
        }

        _near = [.. near];
        _shares = [.. mix.Shares];
        _from = new int[_shares.Length + 1];
    }

    /// <summary>How many seats are open.</summary>
    public int Seats { get; }

    /// <summary>How many seats may be open so that so many placements can be tried out.</summary>
    public static int MostSeats(int placements) => MostWork / FewestSequences / placements;

    /// <summary>The trials for what is open.</summary>
    public static SpacingTrials Of(SeatSpacing spacing, SeatSet open, PartyMix mix)
    {
        var map = open.Map;
        var seats = new List<SeatIndex>(open.Count);
        foreach (var run in map.Runs.Where(static run => run.Kind == SeatRunKind.Line).OrderBy(static run => run.Row.Ordinal)
            .ThenBy(run => map.OffsetInRow(run.First)))
        {
            for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
            {
                if (open.Contains(new SeatIndex(slot)))
                {
                    seats.Add(new(slot));
                }
            }
        }

        return new(spacing, seats, mix);
    }

    /// <summary>Draws the sequences for so many placements; false when that is too much work to be of use.</summary>
    public bool Prepare(int placements)
    {
        var count = (int)Math.Min(MostSequences, MostWork / ((long)Math.Max(Seats, 1) * placements));
        if (count < FewestSequences)
        {
            return false;
        }

        var random = new Draw(Seed);
        var longest = Math.Max(Horizon, Seats / SeatsPerParty);
        _sequences = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            // However far each of them goes, all draw from one stream of parties.
            _sequences[i] = new byte[1 + (longest * (i % Lengths) / Lengths)];
            for (var party = 0; party < _sequences[i].Length; party++)
            {
                _sequences[i][party] = (byte)SizeOf(random.Next());
            }
        }

        return true;
    }

    /// <summary>How many people find seats on the mean once a party has taken some.</summary>
    public double RoomAfter(int slot, int count)
    {
        var people = 0L;
        foreach (var sequence in _sequences)
        {
            _open.CopyTo(_work.AsSpan());
            Take(_placeBySlot[slot], count);
            people += Fill(sequence);
        }

        return (double)people / _sequences.Length;
    }

    private int Fill(byte[] parties)
    {
        // What has once become too large stays so, and the first place where a size fits only moves on.
        Array.Clear(_from);
        var (people, tooLarge) = (0, int.MaxValue);
        foreach (var size in parties)
        {
            if (size >= tooLarge)
            {
                continue;
            }

            var place = FirstFit(size);
            if (place < 0)
            {
                tooLarge = size;
                continue;
            }

            Take(place, size);
            people += size;
        }

        return people;
    }

    private int FirstFit(int size)
    {
        for (var word = _from[size]; word < _work.Length - 1; word++)
        {
            if (_work[word] != 0 && BitStarts.Narrow(_work[word], _work[word + 1], size) is var starts and not 0)
            {
                _from[size] = word;
                return (word << 6) + BitOperations.TrailingZeroCount(starts);
            }
        }

        _from[size] = _work.Length;
        return -1;
    }

    private void Take(int place, int count)
    {
        // The near seats of a party's seats lie one after another.
        var first = _starts[place];
        var last = _starts[place + count];
        for (var i = first; i < last; i++)
        {
            _work[_near[i].Word] &= ~_near[i].Mask;
        }
    }

    private static void Join(List<(int Word, ulong Mask)> near, int first, int place)
    {
        var (word, mask) = (place >> 6, 1UL << (place & 63));
        for (var i = first; i < near.Count; i++)
        {
            if (near[i].Word == word)
            {
                near[i] = (word, near[i].Mask | mask);
                return;
            }
        }

        near.Add((word, mask));
    }

    private int SizeOf(double share)
    {
        for (var size = 1; size <= _shares.Length; size++)
        {
            share -= _shares[size - 1];
            if (share < 0)
            {
                return size;
            }
        }

        return _shares.Length;
    }

    /// <summary>Numbers from 0 to 1 from a seed, the same on every machine and in every version: SplitMix64.</summary>
    private struct Draw(ulong state)
    {
        private ulong _state = state;

        public double Next()
        {
            _state += 0x9E37_79B9_7F4A_7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
