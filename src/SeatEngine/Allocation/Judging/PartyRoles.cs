using System.Collections.Immutable;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// The rule that nobody shares a part of a party with none of their role, who share that role with others: how many of each role sit in
/// each part is dealt out so that it is none, or at least two.
/// </summary>
internal sealed class PartyRoles
{
    /// <summary>So many ways of dealing are tried; no party of a few roles in a few parts needs as many.</summary>
    private const int MostTries = 20_000;

    private readonly SeatIndex[][] _parts;
    private readonly ImmutableArray<PartyRole> _roles;
    private readonly int[] _left;
    private readonly int[,] _dealt;

    /// <summary>By part, how many of each role were left where no way led on.</summary>
    private readonly HashSet<(int Part, long Left)> _hopeless = [];
    private int _others;
    private int _tries;

    private PartyRoles(SeatRequest request, SeatIndex[][] parts)
    {
        (_roles, _parts) = (request.Roles, parts);
        _left = [.. request.Roles.Select(static role => role.People)];
        _others = request.PartySize - _left.Sum();
        _dealt = new int[parts.Length, _left.Length];
    }

    /// <summary>The seats of each role; empty where the parts cannot be dealt out so.</summary>
    public static ImmutableArray<RoleSeats> SeatsOf(SeatRequest request, IEnumerable<SeatIndex[]> parts)
    {
        PartyRoles roles = new(request, [.. parts]);
        return roles.Deal(0) ? roles.Seats() : [];
    }

    /// <summary>Deals out the parts from one on.</summary>
    private bool Deal(int part)
    {
        if (part == _parts.Length)
        {
            return true;
        }

        var left = _left.Aggregate(0L, static (sum, people) => (sum * (SeatRequest.LargestParty + 1)) + people);
        if (!_hopeless.Contains((part, left)) && Deal(part, 0, _parts[part].Length))
        {
            return true;
        }

        _hopeless.Add((part, left));
        return false;
    }

    /// <summary>Deals out what room a part has among the roles from one on, and the rest of it to those of no role.</summary>
    private bool Deal(int part, int role, int room)
    {
        if (++_tries > MostTries)
        {
            return false;
        }

        if (role == _left.Length)
        {
            if (room > _others)
            {
                return false;
            }

            _others -= room;
            if (Deal(part + 1))
            {
                return true;
            }

            _others += room;
            return false;
        }

        var people = _left[role];
        for (var count = Math.Min(people, room); count >= 0; count--)
        {
            if ((count == 1 || people - count == 1) && _roles[role].People > 1)
            {
                continue;
            }

            (_left[role], _dealt[part, role]) = (people - count, count);
            if (Deal(part, role + 1, room - count))
            {
                return true;
            }
        }

        _left[role] = people;
        return false;
    }

    private ImmutableArray<RoleSeats> Seats()
    {
        var seats = Array.ConvertAll([.. _roles], static _ => new List<SeatIndex>());
        for (var part = 0; part < _parts.Length; part++)
        {
            var at = 0;
            for (var role = 0; role < seats.Length; role++)
            {
                seats[role].AddRange(_parts[part].AsSpan(at, _dealt[part, role]));
                at += _dealt[part, role];
            }
        }

        return [.. _roles.Select((role, at) => new RoleSeats(role.Name, [.. seats[at]]))];
    }
}
